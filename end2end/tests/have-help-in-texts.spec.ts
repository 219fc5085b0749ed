// What helps in long texts comes when it should, moves nothing, and is missed by nobody where it does not come.

import { hold } from '../fixtures/hold';
import { barriers } from '../fixtures/barriers';
import { ENGLISH, FRENCH, longReads } from '../fixtures/long-read';
import { expect, test } from '../fixtures/test';

const ESSAY = '2016/07/01/le-rez-de-chaussee-du-journal/';

const { open, site } = longReads();

test('a reader of French is helped in French', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading, FRENCH);
  await blog.press(blog.languageSwitch);
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await expect(reading.share).toHaveText('Partager');
  await expect(reading.copyOf(article.prose.locator('pre').first())).toHaveAccessibleName('Copier le code');
  await expect(article.prose.getByRole('button', { name: 'Agrandir : A red field' })).toHaveCount(1);
  await blog.press(article.footnoteReferences.first());
  await expect(reading.note.getByRole('link', { name: 'Aller à la note' })).toBeVisible();
  await page.keyboard.press('Escape');
  await blog.press(article.images.first());
  await expect(reading.picture.getByRole('button')).toHaveText(['Fermer', 'Taille réelle']);
});

test('a text has its helpers once, however often it is shown', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  for (let visit = 0; visit < 2; visit += 1) {
    await blog.press(article.previous);
    await expect(article.title).toHaveText('Un autre');
    await page.goBack();
    await expect(article.title).toHaveText('A long post');
  }
  await expect(reading.share).toHaveCount(1);
  await expect(reading.progress).toHaveCount(1);
  await expect(article.prose.getByRole('button', { name: /Copy/ })).toHaveCount(await article.prose.locator('pre').count());
  await blog.press(article.images.first());
  await expect(reading.picture).toHaveCount(1);
});

test('nothing is loaded for it before there is a text', async ({ blog, page, reading, witness }) => {
  const asked = () => witness.requests.filter((request) => request.url().includes('/reading/')).length;
  await page.goto(site.url);
  await blog.settled();
  await page.waitForTimeout(1500);
  expect(asked()).toBe(0);
  await blog.press(page.getByRole('link', { name: 'A long post', exact: true }));
  await reading.ready();
  expect(asked()).toBe(2);
});

test.describe('where data is saved', () => {
  test.use({ connection: { downlink: 10, rtt: 0, saveData: true } });

  test('nothing of it comes before the reader does something', async ({ article, page, reading, witness }) => {
    await page.goto(site.url + ENGLISH);
    await page.waitForTimeout(4000);
    expect(witness.requests.filter((request) => request.url().includes('/reading/'))).toEqual([]);
    await article.footnoteReferences.first().focus();
    await reading.ready();
  });
});

test('with less motion wished for nothing moves but what the reader scrolls', async ({ article, blog, page, reading }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, blog, reading);
  const moving = () => page.evaluate(() => document.getAnimations().map((it) => (it as CSSAnimation).animationName));
  await blog.press(article.footnoteReferences.first());
  await expect(reading.note).toBeVisible();
  expect(await moving()).toEqual(['feuilleton-progress']);
  await page.keyboard.press('Escape');
  await blog.press(article.images.first());
  await expect(reading.picture).toBeVisible();
  expect(await moving()).toEqual(['feuilleton-progress']);
});

test('the helpers move nothing', async ({ blog, page, reading }) => {
  const release = await hold(page, '**/reading/reading.css');
  await page.goto(site.url + ENGLISH);
  await blog.settled();
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#feuilleton .prose > :not(.feuilleton-copy), .contents')].map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        return [it.tagName, x, y, width, height].join(' ');
      }),
    );
  const before = await places();
  release();
  await reading.ready();
  expect(await places()).toEqual(before);
});

test('where the app does not arrive its texts are helped all the same', async ({ article, page, reading, witness }) => {
  witness.expects(/stays without its app|Failed to load resource|Failed to fetch/);
  await page.route('**/feuilleton-app_bg.wasm', (route) => route.abort());
  await page.goto(site.url + ENGLISH);
  await reading.ready();
  await article.footnoteReferences.first().press('Enter');
  await expect(reading.note).toContainText('The first note');
  await reading.note.getByRole('link', { name: 'Go to the note' }).press('Enter');
  await expect(page).toHaveURL(/#fn:one$/);
});

test('where the helpers do not arrive the text is whole', async ({ article, blog, page, witness }) => {
  witness.expects(/stays without its helpers|Failed to load resource/);
  const asked = page.waitForEvent('console', (message) => message.text().includes('without its helpers'));
  await page.route('**/reading/reading.js', (route) => route.abort());
  await page.goto(site.url + ENGLISH);
  await blog.settled();
  await asked;
  const reference = article.footnoteReferences.first();
  await blog.press(reference);
  await expect(await article.footnoteOf(reference)).toBeInViewport();
});

test('on paper there are notes and pictures, and nothing to press', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  const heights = () => article.prose.locator('pre').evaluateAll((all) => all.map((it) => getComputedStyle(it).marginTop));
  await page.emulateMedia({ media: 'print' });
  await expect(article.contents).toBeHidden();
  await expect(reading.progress).toBeHidden();
  await expect(reading.share).toBeHidden();
  for (const button of await article.root.locator('button').all()) await expect(button).toBeHidden();
  await expect(article.prose.locator('.footnotes')).toContainText('The first note');
  await expect(article.images.first()).toBeVisible();
  expect((await heights()).every((margin) => parseFloat(margin) > 10)).toBe(true);
});

test('a text with all its helpers has no barrier', async ({ blog, page, reading }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, blog, reading);
    expect(await barriers(page)).toEqual([]);
  }
});

test('where the app makes its pages, texts are helped too', async ({ browser, sites, witness }) => {
  const url = await sites.url('hash');
  witness.allows(new URL(url).origin);
  const page = await browser.newPage();
  await page.goto(`${url}#/${ESSAY}`);
  await page.locator('.feuilleton-share').waitFor();
  await page.locator('a[role=doc-noteref]').first().press('Enter');
  await expect(page.locator('[popover]:popover-open')).toContainText('Girardin');
  await page.close();
});
