// The app takes over a page that was printed, and the reader does not notice.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { hold } from '../fixtures/hold';
import { DIST, files } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';

test.use({ chosen: false });

const POST = '2022/07/14/lire-dehors/';
const LONG = '2016/07/01/le-rez-de-chaussee-du-journal/';

/** Opens a printed page whose app waits; what is returned lets it come, and waits until it has taken over. */
async function asleep(page: Page, address: string): Promise<() => Promise<void>> {
  const release = await hold(page, '**/feuilleton-app_bg.wasm');
  await page.goto(`./${address}`);
  await expect(page.locator('html')).not.toHaveAttribute('data-awake');
  return async () => {
    release();
    await page.locator('html[data-awake]').waitFor();
  };
}

for (const path of ['', 'archive/', 'tag/', 'tag/presse/', '2022/', 'about/', POST, LONG, 'essays/2018/06/14/counting-lines-and-squares/']) {
  test(`/${path} keeps every element, and nothing is fetched again`, async ({ page, witness }) => {
    const wake = await asleep(page, path);
    // What helps in long texts comes afterwards, and adds to the page: have-help-in-texts.spec.ts.
    await hold(page, '**/reading/reading.js');
    const before = await page.locator('#feuilleton').innerHTML();
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('#feuilleton *')];
      Object.assign(window, { all });
    });
    await wake();
    expect(await page.locator('#feuilleton').innerHTML()).toBe(before);
    const stayed = await page.evaluate(() => {
      const all = (window as unknown as { all: Element[] }).all;
      return all.length > 20 && all.every((element) => element.isConnected);
    });
    expect(stayed, 'the same elements').toBe(true);
    expect(witness.fetched()).toEqual([]);
  });
}

test('a selection stays', async ({ page }) => {
  const wake = await asleep(page, POST);
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await page.locator('.prose p').first().evaluate((p) => getSelection()?.selectAllChildren(p));
  const text = await selected();
  expect(text).toContain('On choisit un banc');
  await wake();
  expect(await selected()).toBe(text);
});

test('the focus stays', async ({ page }) => {
  const wake = await asleep(page, POST);
  const link = page.locator('a[rel="tag"]').first();
  await link.focus();
  await wake();
  await expect(link).toBeFocused();
});

test('the place in the text stays', async ({ page }) => {
  const wake = await asleep(page, LONG);
  await page.evaluate(() => scrollTo(0, 900));
  await wake();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => scrollY)).toBe(900);
});

test('open contents stay open', async ({ page, isMobile }) => {
  // In a wider window they stand beside the text.
  if (!isMobile) await page.setViewportSize({ width: 800, height: 900 });
  const wake = await asleep(page, POST);
  const contents = page.locator('details.contents');
  await contents.locator('summary').click();
  await expect(contents).toHaveAttribute('open');
  await wake();
  await expect(contents).toHaveAttribute('open');
});

/** Half a minute of silence, as a WAV file. */
function silence(): Buffer {
  const samples = 8000 * 30;
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) wav.writeUInt16LE(value, at);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}

test('what plays goes on playing', async ({ page }) => {
  await page.route('**/silence.wav', (route) => route.fulfill({ body: silence(), contentType: 'audio/wav' }));
  const wake = await asleep(page, POST);
  await page.locator('.prose').evaluate(async (prose) => {
    const audio = document.createElement('audio');
    audio.src = '/silence.wav';
    audio.muted = true;
    prose.append(audio);
    await audio.play();
  });
  await wake();
  const audio = page.locator('.prose audio');
  const [paused, time] = await audio.evaluate((it: HTMLAudioElement) => [it.paused, it.currentTime]);
  expect(paused).toBe(false);
  await expect.poll(() => audio.evaluate((it: HTMLAudioElement) => it.currentTime)).toBeGreaterThan(Number(time));
});

for (const path of ['', POST]) {
  test(`nothing of /${path} moves`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const wake = await asleep(page, path);
    await wake();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
}

test('a switch that is pressed too early works as soon as it can', async ({ blog, page }) => {
  const wake = await asleep(page, POST);
  await blog.press(blog.languageSwitch);
  await expect(blog.languageSwitch).toHaveText('English');
  await wake();
  await expect(blog.languageSwitch).toHaveText('Français');
  await blog.press(blog.languageSwitch);
  await expect(blog.languageSwitch).toHaveText('English');
});

test('the settings open before the app is there, and once', async ({ blog, page, settings }) => {
  const wake = await asleep(page, POST);
  await settings.choose('Sombre');
  await expect(blog.html).toHaveAttribute('data-theme', 'dark');
  await wake();
  await expect(settings.dialog).toHaveCount(0);
});

for (const [wish, asks] of [
  ['save data', () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })],
  [
    'have a system that asks for less data',
    () => {
      const ask = window.matchMedia.bind(window);
      window.matchMedia = (query) => ask(query.includes('prefers-reduced-data') ? 'all' : query);
    },
  ],
] as const) {
  test(`where readers ${wish}, the app comes only when it is wanted`, async ({ blog, page, witness }) => {
    await page.addInitScript(asks);
    await page.goto(`./${POST}`);
    await page.waitForLoadState('networkidle');
    const app = () => witness.requests.some((request) => request.url().endsWith('feuilleton-app_bg.wasm'));
    await page.waitForTimeout(4000);
    expect(app()).toBe(false);
    await blog.press(blog.languageSwitch);
    await expect(blog.html).toHaveAttribute('lang', 'en');
    expect(app()).toBe(true);
  });
}

test('after it the next post is one small request', async ({ article, page, witness }) => {
  const wake = await asleep(page, '');
  await wake();
  const link = page.getByRole('link', { name: 'Lire dehors', exact: true });
  const before = witness.requests.length;
  await link.click();
  await expect(article.title).toHaveText('Lire dehors');
  await expect(article.paragraphs.first()).not.toBeEmpty();
  // Browsers ask for the icon again whenever the address changes; what helps in texts comes with the first one.
  const asked = witness.requests.slice(before).map((request) => new URL(request.url()).pathname);
  expect(asked.filter((path) => !/\.svg$|\/reading\//.test(path))).toEqual([`/${POST}index.json`]);
});

test('Back from there shows the page as it was, without the network', async ({ article, blog, page, witness }) => {
  const wake = await asleep(page, POST);
  await wake();
  const text = await article.prose.textContent();
  await blog.press(article.tag('typographie'));
  await expect(blog.heading).toHaveText('typographie');
  const before = witness.fetched().length;
  await page.goBack();
  await expect(article.title).toHaveText('Lire dehors');
  expect(await article.prose.textContent()).toBe(text);
  expect(witness.fetched().length).toBe(before);
});

test('a printed page speaks the language of its text', async ({ blog, page }) => {
  await blog.open(POST);
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await blog.open('about/');
  await expect(blog.html).toHaveAttribute('lang', 'en');
  await expect(page.locator('main article')).toHaveAttribute('lang', 'en');
});

test('the reader’s own choice of a language is kept, and the text stays as it is', async ({ blog, page }) => {
  await page.addInitScript(() => localStorage.setItem('feuilleton.language', 'en'));
  const wake = await asleep(page, POST);
  await page.locator('.prose').evaluate((prose) => prose.firstElementChild?.setAttribute('data-mark', ''));
  await wake();
  await expect(blog.html).toHaveAttribute('lang', 'en');
  await expect(blog.navigation).toContainText('Front page');
  await expect(page.locator('.prose [data-mark]')).toHaveCount(1);
});

for (const file of ['feuilleton-app.js', 'feuilleton-app_bg.wasm', 'boot.js']) {
  test(`one wrong byte in ${file} leaves a page that can be read`, async ({ article, page, witness }) => {
    witness.expects(/integrity|Failed to fetch|feuilleton: the page stays without its app|Failed to load resource/i);
    const tampered = page.waitForResponse((response) => response.url().endsWith(`/${file}`));
    const name = files(DIST).find((name) => name.endsWith(`/${file}`)) ?? '';
    const body = readFileSync(path.join(DIST, name));
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    const contentType = file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    await page.route(`**/${file}`, (route) => route.fulfill({ body, contentType }));
    await page.goto(`./${POST}`);
    await tampered;
    await page.waitForTimeout(1000);
    await expect(article.title).toHaveText('Lire dehors');
    await expect(page.locator('.prose')).toContainText('On choisit un banc');
    await expect(page.locator('html')).not.toHaveAttribute('data-awake');
    await article.tag('typographie').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('typographie');
  });
}
