// Reading without a network: the server really stops.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { caddy, serveByCaddy } from '../fixtures/caddy';
import { Host } from '../fixtures/host';
import { at, awake, copyOf, expect, isStyled, POSTS, test } from '../fixtures/kept-blog';
import { DIST } from '../fixtures/sites';
import { folder, watch } from '../fixtures/tool';
import { FAILED_REQUEST } from '../fixtures/witness';
import { serve } from '../server';

test('a post that was read is there when the server has stopped, and so are the newest', async ({ article, blog, host, listing, offlineReading, page }) => {
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

test.describe('a visit that lasts', () => {
  test.use({ hurried: false });

  test('where nothing was kept, a page lists what can be read, and tries again', async ({ article, blog, host, offlineReading, page }) => {
    await page.goto(host.url);
    await awake(page);
    expect(await offlineReading.workers(), 'for a short visit').toEqual([]);
    await offlineReading.ready();
    await host.stop();
    await page.goto(host.url + at(2));
    await expect(blog.heading).toHaveText('Offline');
    expect(page.url()).toBe(host.url + at(2));
    expect(await isStyled(page)).toBe(true);
    // Sooner than a worker would be asked for.
    await expect(offlineReading.list).toHaveCount(10, { timeout: 5000 });
    await expect(offlineReading.list.first()).toHaveText(/^Number 14 · January 14, 2024$/);
    await awake(page);
    await blog.press(offlineReading.list.first().getByRole('link'));
    await expect(article.title).toHaveText('Number 14');
    await page.goBack();
    await page.goto(host.url + at(2));
    await host.resume();
    await blog.press(offlineReading.retry);
    await expect(article.prose).toHaveText(/Of number 2\./);
  });
});

test('a journey that fails leads to what can be read', { tag: '@desktop' }, async ({ host, blog, notice, offlineReading, page, reading }) => {
  await page.goto(host.url + at(3));
  await offlineReading.ready();
  await reading.ready();
  await awake(page);
  await host.stop();
  await page.locator('a[rel="prev"]').click();
  await notice.failure.getByRole('link', { name: 'What can be read without a network' }).click();
  await expect(blog.heading).toHaveText('Offline');
  await expect(offlineReading.list).toHaveCount(11);
  await expect(offlineReading.retry).toHaveCount(0);
  await expect(reading.share, 'nobody else has this page').toHaveCount(0);
});

test('what was read by a journey opens at its address, and the other way round', { tag: '@desktop' }, async ({ article, blog, host, offlineReading, page }) => {
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

test.describe('where readers save data', () => {
  test.use({ connection: { downlink: 1.6, rtt: 150, saveData: true } });

  test('only what shows the page for being offline is kept ahead', { tag: '@desktop' }, async ({ host, blog, offlineReading, page }) => {
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

test('a copy is there while another one takes its place', { tag: '@desktop' }, async ({ host, offlineReading, page }) => {
  await page.goto(host.url + at(14));
  await offlineReading.ready();
  const misses = await page.evaluate(async (document) => {
    const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(' pages')) ?? '');
    let isOver = false;
    const watch = async () => {
      let misses = 0;
      while (!isOver) misses += (await cache.match(document, { ignoreSearch: true })) ? 0 : 1;
      return misses;
    };
    const watched = watch();
    for (let turn = 0; turn < 60; turn++) await (await fetch(document)).text();
    isOver = true;
    return watched;
  }, `/${at(14)}index.json`);
  expect(misses).toBe(0);
});

test('errors of the host are shown and not kept', { tag: '@desktop' }, async ({ host, blog, offlineReading, page }) => {
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

test('every spelling of an address leads to what was kept', { tag: '@desktop' }, async ({ host, article, offlineReading, page }) => {
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

test('where the host is as good as dead, the copy comes after a while', { tag: '@desktop' }, async ({ host, article, offlineReading, page }) => {
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

test('what else lies on the host is left alone', { tag: '@desktop' }, async ({ host, offlineReading, page }) => {
  const shop = '<!doctype html><title>Shop</title><link rel="icon" href="data:,"><h1>Shop</h1>';
  host.answer('/shop/', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(shop));
  host.answer('/api/index.json', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  const other = await Host.start(POSTS, '--base-url', '/blog/');
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

test('the blog can be installed', { tag: '@desktop' }, async ({ host, context, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A window without a history of its own can install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
});

test('where there is no room, the page is read as it comes', { tag: '@desktop' }, async ({ host, article, context, offlineReading, page }) => {
  await page.goto(`${host.url}robots.txt`);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(host.url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
  await page.goto(host.url + at(1));
  await awake(page);
  await page.waitForTimeout(4000);
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

test('a page in a frame keeps nothing', { tag: '@desktop' }, async ({ host, offlineReading, page }) => {
  const frame = `<!doctype html><title>Host</title><iframe src="/${at(1)}"></iframe>`;
  host.answer('/around.html', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(frame));
  await page.goto(`${host.url}around.html`);
  await page.frameLocator('iframe').locator('html[data-awake]').waitFor({ state: 'attached' });
  await page.waitForTimeout(4000);
  expect(await offlineReading.workers()).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for being offline says that there is no network', { tag: '@desktop' }, async ({ host, blog, page }) => {
    await page.goto(`${host.url}offline/`);
    await expect(blog.heading).toHaveText('Offline');
    await expect(blog.main).toContainText('The network or the server does not answer');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  });
});

test('parts of files are asked of the host and not kept', { tag: '@desktop' }, async ({ host, offlineReading, page }) => {
  await page.goto(host.url);
  await offlineReading.ready();
  const status = (headers: Record<string, string>) =>
    page.evaluate(async ([url, headers]) => (await fetch(url, { headers })).status, [`/${at(1)}index.json`, headers] as const);
  expect(await status({ range: 'bytes=0-9' })).toBe(200);
  expect(await copyOf(page, `${at(1)}index.json`)).toBe('');
  expect(await status({})).toBe(200);
  await expect.poll(() => copyOf(page, `${at(1)}index.json`)).toContain('Number 1');
});

test('the policy of a real host lets the worker do its work', { tag: '@desktop' }, async ({ article, host, offlineReading, page, witness }) => {
  const program = caddy();
  test.skip(!program, 'Caddy is not installed: `cargo xtask setup` gets it');
  const server = await serveByCaddy(program ?? '', host.folder);
  witness.allows(new URL(server.url).origin);
  const worker = await page.request.get(`${server.url}sw.js`);
  expect(worker.headers()).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  await page.goto(server.url + at(1));
  await offlineReading.ready();
  await server.close();
  await page.reload();
  await expect(article.prose).toHaveText(/Of number 1\./);
  await awake(page);
  await page.goto(server.url + at(13));
  await expect(article.prose).toHaveText(/Of number 13\./);
});

test('a search finds offline what it has found before', { tag: '@desktop' }, async ({ offlineReading, page, search, witness }) => {
  witness.expects(FAILED_REQUEST);
  const server = await serve(DIST, '/');
  witness.allows(new URL(server.url).origin);
  await page.goto(`${server.url}about/`);
  await offlineReading.ready();
  await search.ask('lire');
  await search.results.first().waitFor();
  const found = await search.results.count();
  await server.close();
  await page.reload();
  await awake(page);
  await search.ask('lire');
  await expect(search.results).toHaveCount(found);
});

test('an author who looks at a blog keeps nothing of it', { tag: '@desktop' }, async ({ offlineReading, page, witness }) => {
  const site = await watch(folder(POSTS));
  witness.allows(new URL(site.url).origin);
  expect(await (await page.request.get(`${site.url}sw.js`)).text()).toContain('unregister');
  await page.goto(site.url + at(1));
  await awake(page);
  await page.waitForTimeout(4000);
  expect(await offlineReading.workers()).toEqual([]);
  // Else the page would miss the news of changes.
  await page.goto('about:blank');
  await site.close();
});
