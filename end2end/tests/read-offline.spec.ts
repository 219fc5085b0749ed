// Reading without a network: the server really stops.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Host } from '../fixtures/host';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

test.use({ withWorker: true });

/** Fourteen posts: ten of them are kept before anybody opens them. */
const POSTS: Record<string, string> = { 'about.md': '# About\n\nUs.\n' };
for (let number = 1; number <= 14; number++) POSTS[file(number)] = post(number, 'Words.');

function file(number: number): string {
  return `2024-01-${String(number).padStart(2, '0')}-p${number}.md`;
}

function post(number: number, text: string): string {
  return `---\ntitle: Number ${number}\ntags: [one]\n---\n\n${text} Of number ${number}.\n`;
}

function at(number: number): string {
  return `2024/01/${String(number).padStart(2, '0')}/p${number}/`;
}

let host: Host;

// Each test has a host, and builds its blog.
test.beforeEach(async ({ witness }) => {
  host = await Host.start(POSTS);
  witness.allows(new URL(host.url).origin);
  // A page that cannot be had is one, for the browser.
  witness.expects(FAILED_REQUEST);
});

test.afterEach(() => host.close());

/** Waits for the app of the page, which has not been loaded by the page object. */
async function awake(page: Page) {
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
}

/** Whether the sheet of the page has come. */
function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.querySelector('.masthead')!).display === 'grid');
}

test('a post that was read is there when the server has stopped, and so are the newest', async ({ article, blog, listing, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  await host.stop();
  await page.reload();
  await expect(article.prose).toHaveText(/Words\. Of number 1\./);
  expect(await isStyled(page)).toBe(true);
  await awake(page);
  await blog.press(blog.name.getByRole('link'));
  await expect(listing.post('Number 14')).toBeVisible();
  await blog.press(listing.post('Number 14'));
  await expect(article.prose).toHaveText(/Of number 14\./);
  await page.goto(host.url + at(5));
  await expect(article.prose).toHaveText(/Of number 5\./);
});

test('where nothing was kept, a page lists what can be read, and tries again', async ({ article, blog, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  await host.stop();
  await page.goto(host.url + at(2));
  await expect(blog.heading).toHaveText('Offline');
  expect(page.url()).toBe(host.url + at(2));
  expect(await isStyled(page)).toBe(true);
  await expect(offlineReading.list).toHaveCount(10);
  await expect(offlineReading.list.first()).toHaveText(/^Number 14\s+January 14, 2024$/);
  await awake(page);
  await blog.press(offlineReading.list.first().getByRole('link'));
  await expect(article.title).toHaveText('Number 14');
  await page.goBack();
  await page.goto(host.url + at(2));
  await host.resume();
  await blog.press(offlineReading.retry);
  await expect(article.prose).toHaveText(/Of number 2\./);
});

test('a journey that fails leads to what can be read', { tag: '@desktop' }, async ({ blog, notice, offlineReading, page }) => {
  await page.goto(host.url + at(3));
  await offlineReading.ready();
  await awake(page);
  await host.stop();
  await page.locator('a[rel="prev"]').click();
  await notice.failure.getByRole('link', { name: 'What can be read without a network' }).click();
  await expect(blog.heading).toHaveText('Offline');
  await expect(offlineReading.list).toHaveCount(11);
  await expect(offlineReading.retry).toHaveCount(0);
});

test('what was read by a journey opens at its address, and the other way round', { tag: '@desktop' }, async ({ article, blog, offlineReading, page }) => {
  await page.goto(host.url + at(3));
  await offlineReading.ready();
  await awake(page);
  await page.locator('a[rel="prev"]').click();
  await expect(article.title).toHaveText('Number 2');
  await host.stop();
  // Only its document was fetched.
  await page.reload();
  await expect(article.title).toHaveText('Number 2');
  await expect(article.prose).toHaveText(/Of number 2\./);
  await awake(page);
  // Only its page was fetched.
  await page.locator('a[rel="next"]').click();
  await expect(article.title).toHaveText('Number 3');
  await expect(article.prose).toHaveText(/Of number 3\./);
  await expect(blog.heading).toHaveCount(1);
});

test('a post that was changed is shown as it is now', { tag: '@desktop' }, async ({ article, offlineReading, page }) => {
  await page.goto(host.url + at(14));
  await offlineReading.ready();
  await page.goto(host.url + at(1));
  await host.publish({ ...POSTS, [file(1)]: post(1, 'Better.'), [file(14)]: post(14, 'Other.') });
  await page.goto(host.url + at(1));
  await expect(article.prose).toHaveText(/Better\./);
  // Nothing is offered: the app is the same, and the new list of posts has taken the place of the old one.
  await expect.poll(() => copyOf(page, at(14))).toContain('Other.');
  await expect.poll(() => offlineReading.isWaiting()).toBe(false);
  await page.waitForTimeout(1500);
  await expect(offlineReading.offer).toHaveCount(0);
  await host.stop();
  await page.reload();
  await expect(article.prose).toHaveText(/Better\./);
  await page.goto(host.url + at(14));
  await expect(article.prose).toHaveText(/Other\./);
});

/** The text that is kept of an address. */
function copyOf(page: Page, of: string): Promise<string> {
  return page.evaluate(async (path) => {
    const name = (await caches.keys()).find((name) => name.endsWith(' pages')) ?? '';
    return (await (await caches.open(name)).match(path, { ignoreSearch: true }))?.text() ?? '';
  }, new URL(of, page.url().replace(/(?<=:\d+\/).*/, '')).pathname);
}

test('a new edition is offered and never forced, and old pages stay readable', { tag: '@desktop' }, async ({ article, context, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  const reader = await context.newPage();
  await reader.goto(host.url + at(2));
  await awake(reader);
  const stays = (page: Page) => page.evaluate(() => Object.assign(window, { stays: true }));
  const hasStayed = (page: Page) => page.evaluate(() => 'stays' in window);
  await stays(reader);
  await host.publish(POSTS, '--app', host.anotherApp());
  await page.goto(host.url + at(3));
  await stays(page);
  await expect(offlineReading.offer.getByRole('status')).toHaveText('A new edition of this blog is there.');
  expect(await offlineReading.isWaiting()).toBe(true);
  await page.waitForTimeout(500);
  expect([await hasStayed(page), await hasStayed(reader)]).toEqual([true, true]);
  await offlineReading.reload.click();
  await page.waitForFunction(() => !('stays' in window));
  await awake(page);
  await expect.poll(() => offlineReading.isWaiting()).toBe(false);
  await expect(offlineReading.offer).toHaveCount(0);
  expect(await hasStayed(reader)).toBe(true);
  await host.stop();
  // The program of the first edition is no longer on the host: it is kept for the pages that want it.
  for (const number of [1, 3]) {
    await page.goto(host.url + at(number));
    await expect(article.title).toHaveText(`Number ${number}`);
    expect(await isStyled(page)).toBe(true);
    await awake(page);
  }
  const edition = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--edition'));
  expect(await edition()).toBe('2');
  await page.goto(host.url + at(1));
  expect(await edition()).toBe('');
});

test('a new edition that is put off comes when the blog has been closed', { tag: '@desktop' }, async ({ context, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  await host.publish(POSTS, '--app', host.anotherApp());
  await page.reload();
  await offlineReading.later.focus();
  await page.keyboard.press('Enter');
  await expect(offlineReading.offer).toHaveCount(0);
  await page.reload();
  await awake(page);
  await page.waitForTimeout(1500);
  await expect(offlineReading.offer).toHaveCount(0);
  expect(await offlineReading.isWaiting()).toBe(true);
  const another = await context.newPage();
  await page.close();
  await another.goto('about:blank');
  await another.goto(host.url);
  const isWaiting = () =>
    another.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  await expect.poll(isWaiting).toBe(false);
});

test('the offer of a new edition is in the reader’s language', { tag: '@desktop' }, async ({ offlineReading, page }) => {
  const posts = { 'feuilleton.toml': 'language = "fr"', ...POSTS };
  await page.addInitScript(() => localStorage.setItem('feuilleton.language', 'fr'));
  await host.publish(posts);
  await page.goto(host.url);
  await offlineReading.ready();
  await host.publish(posts, '--app', host.anotherApp());
  await page.reload();
  await expect(offlineReading.offer).toHaveText('Une nouvelle édition de ce blog est arrivée.RechargerPlus tard');
  await host.stop();
  await page.goto(host.url + at(1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hors ligne');
  await expect(offlineReading.retry).toHaveText('Réessayer');
});

test('an operator takes all of it back', { tag: '@desktop' }, async ({ article, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  await host.publish({ 'feuilleton.toml': '[offline]\nenabled = false\n', ...POSTS });
  await page.reload();
  await expect.poll(() => offlineReading.workers()).toEqual([]);
  await expect.poll(() => offlineReading.kept()).toEqual({});
  await expect(article.title).toHaveText('Number 1');
  await page.reload();
  await awake(page);
  expect(await offlineReading.workers()).toEqual([]);
  expect(existsSync(path.join(host.folder, 'offline'))).toBe(false);
});

test.describe('where readers save data', () => {
  test.use({ connection: { downlink: 1.6, rtt: 150, saveData: true } });

  test('only what shows the page for being offline is kept ahead', { tag: '@desktop' }, async ({ blog, offlineReading, page }) => {
    const worker = path.join(host.folder, 'sw.js');
    const saving = "Object.defineProperty(navigator,'connection',{value:{saveData:true}});";
    writeFileSync(worker, saving + readFileSync(worker, 'utf8'));
    await page.goto(host.url + at(1));
    await offlineReading.ready();
    const kept = Object.values(await offlineReading.kept()).flat();
    const names = kept.map((path) => path.replace(/assets\/[0-9a-f]{16}\//, ''));
    expect(names.sort()).toEqual(['/', `/${at(1)}`, '/boot.js', '/offline/', '/offline/offline.js', '/offline/shown.js', '/style.css']);
    await host.stop();
    await page.goto(host.url + at(14));
    await expect(blog.heading).toHaveText('Offline');
    await expect(offlineReading.list).toHaveText([/^Number 1\b/]);
  });
});

test('errors of the host are shown and not kept', { tag: '@desktop' }, async ({ blog, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  host.answer(`/${at(1)}`, (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Broken'));
  expect((await page.goto(host.url + at(1)))?.status()).toBe(500);
  expect((await page.goto(`${host.url}nowhere/`))?.status()).toBe(404);
  const kept = (await offlineReading.kept())['feuilleton / pages'];
  expect(kept).toContain(`/${at(14)}`);
  expect(kept).not.toContain(`/${at(1)}`);
  expect(kept).not.toContain('/nowhere/');
  host.answer(`/${at(14)}`, (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Gone'));
  await page.goto(host.url + at(14));
  await expect.poll(() => copyOf(page, at(14))).toBe('');
  await host.stop();
  await page.goto(host.url + at(14));
  await expect(blog.heading).toHaveText('Offline');
  await expect(offlineReading.list).toHaveCount(9);
});

test('every spelling of an address leads to what was kept', { tag: '@desktop' }, async ({ article, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  await host.stop();
  const bare = host.url + at(1).slice(0, -1);
  for (const [spelled, shown] of [
    [bare, `${bare}/`],
    [`${bare}.html`, `${bare}/`],
    [`${bare}/index.html`, `${bare}/`],
    [`${bare}/?from=a`, `${bare}/?from=a`],
    [`${bare}?from=a#there`, `${bare}/?from=a#there`],
    [`${bare}/#there`, `${bare}/#there`],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(spelled);
    await expect(article.title, spelled).toHaveText('Number 1');
    expect(page.url()).toBe(shown);
  }
});

test('where the host is as good as dead, the copy comes after a while', { tag: '@desktop' }, async ({ article, offlineReading, page }) => {
  await page.goto(host.url + at(1));
  await offlineReading.ready();
  // Never an answer.
  host.answer(`/${at(1)}`, () => undefined);
  const start = Date.now();
  await page.reload({ waitUntil: 'domcontentloaded' });
  await expect(article.title).toHaveText('Number 1');
  expect(Date.now() - start).toBeGreaterThan(3500);
  expect(Date.now() - start).toBeLessThan(15_000);
});

test('what else lies on the host is left alone', { tag: '@desktop' }, async ({ offlineReading, page }) => {
  const shop = '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1>';
  host.answer('/shop/', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(shop));
  host.answer('/api/index.json', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  const other = await Host.start(POSTS, '--base-url', '/blog/');
  const { cpSync } = await import('node:fs');
  cpSync(other.folder, path.join(host.folder, 'blog'), { recursive: true });
  await other.close();
  await page.goto(host.url);
  await offlineReading.ready();
  await page.goto(`${host.url}shop/`);
  await page.goto(`${host.url}blog/${at(1)}`);
  await offlineReading.ready();
  await expect.poll(() => offlineReading.workers()).toEqual([host.url, `${host.url}blog/`]);
  const kept = await offlineReading.kept();
  expect(Object.keys(kept).sort()).toEqual([
    'feuilleton / files', 'feuilleton / pages', 'feuilleton /blog/ files', 'feuilleton /blog/ pages',
  ]);
  expect(kept['feuilleton / pages']?.filter((path) => /^\/(blog|shop)\//.test(path))).toEqual([]);
  expect(kept['feuilleton /blog/ pages']?.filter((path) => !path.startsWith('/blog/'))).toEqual([]);
  // The end of the one is not that of the other.
  writeFileSync(path.join(host.folder, 'blog', 'sw.js'), readFileSync(path.join(host.folder, 'blog', offScript())));
  await page.reload();
  await expect.poll(() => offlineReading.workers()).toEqual([host.url]);
  expect(Object.keys(await offlineReading.kept()).sort()).toEqual(['feuilleton / files', 'feuilleton / pages']);

  function offScript(): string {
    const early = readFileSync(path.join(host.folder, 'blog', 'sw.js'), 'utf8');
    return `${/"app":"([^"]+)"/.exec(early)?.[1]}offline/off.js`;
  }
});

test('the blog can be installed', { tag: '@desktop' }, async ({ context, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A window without a history of its own can install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
});

test('where there is no room, the page is read as it comes', { tag: '@desktop' }, async ({ article, context, offlineReading, page }) => {
  await page.goto(`${host.url}robots.txt`);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(host.url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
  await page.goto(host.url + at(1));
  await awake(page);
  await page.waitForTimeout(3000);
  await expect(article.title).toHaveText('Number 1');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  // Later there is room, and then there is none again.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await offlineReading.ready();
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 10 });
  for (const number of [2, 3, 4]) {
    await page.goto(host.url + at(number));
    await expect(article.title).toHaveText(`Number ${number}`);
  }
});

test('a page in a frame keeps nothing', { tag: '@desktop' }, async ({ offlineReading, page }) => {
  const frame = `<!doctype html><title>Host</title><iframe src="/${at(1)}"></iframe>`;
  host.answer('/around.html', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(frame));
  await page.goto(`${host.url}around.html`);
  await page.frameLocator('iframe').locator('html[data-awake]').waitFor({ state: 'attached' });
  await page.waitForTimeout(3500);
  expect(await offlineReading.workers()).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for being offline says that there is no network', { tag: '@desktop' }, async ({ blog, page }) => {
    await page.goto(`${host.url}offline/`);
    await expect(blog.heading).toHaveText('Offline');
    await expect(blog.main).toContainText('The network or the server does not answer');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  });
});
