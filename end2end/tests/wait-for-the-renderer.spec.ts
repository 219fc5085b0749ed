// The program that renders texts comes by itself: early where it can, late, wrong, or not at all.
import type { Page } from '@playwright/test';
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

// Only there a text has yet to be rendered; its host has one page, which it sends for every address.
test.use({ variant: 'markdown' });

test.beforeEach(({ witness }) => witness.expects(FAILED_REQUEST));

const POST = '2022/07/14/lire-dehors/';
const SCRIPT = '**/feuilleton-commonmark.js*';
const PROGRAM = '**/feuilleton-commonmark_bg.wasm';

/** What the app says of it in the console. */
const BROKE_OFF = /^feuilleton: a part of the app broke off: \S*feuilleton-commonmark\.js/;

/** A renderer that ends as WebAssembly does when it traps. */
const BROKEN = `
  export default async function init() {}
  export function article() { throw new WebAssembly.RuntimeError('unreachable'); }`;

function answer(page: Page, pattern: string, body: string, status = 200) {
  return page.route(pattern, (route) => route.fulfill({ status, body, contentType: 'text/javascript' }));
}

for (const [what, pattern] of [
  ['script', SCRIPT],
  ['program', PROGRAM],
] as const) {
  test(`without the renderer’s ${what} the reader is told, and tries again`, async ({
    article,
    blog,
    notice,
    page,
  }) => {
    await answer(page, pattern, 'missing', 404);
    await blog.open(POST);
    await expect(notice.failure).toContainText('The part of the program that sets texts did not arrive.');
    await blog.press(notice.retry);
    await blog.settled();
    await expect(notice.failure).toContainText('did not arrive');
    await page.unroute(pattern);
    await blog.press(notice.retry);
    await expect(article.title).toHaveText('Lire dehors');
    await expect(article.paragraphs.first()).not.toBeEmpty();
    await expect(notice.failure).toHaveCount(0);
  });
}

test('a renderer whose connection breaks can be tried again', async ({
  article,
  blog,
  notice,
  page,
}) => {
  await page.route(PROGRAM, (route) => route.abort());
  await blog.open(POST);
  await expect(notice.failure).toContainText('did not arrive');
  await page.unroute(PROGRAM);
  await blog.press(notice.retry);
  await expect(article.title).toHaveText('Lire dehors');
});

test('a renderer that never comes is given up', { tag: '@desktop' }, async ({
  article,
  blog,
  notice,
  page,
}) => {
  test.setTimeout(150_000);
  await page.route(SCRIPT, () => {});
  await blog.open('about/').catch(() => undefined);
  await expect(notice.failure).toContainText('did not arrive', { timeout: 60_000 });
  await page.unroute(SCRIPT);
  await blog.press(notice.retry);
  await expect(article.title).toHaveText('About');
});

test('what is read stays until the renderer has come', async ({ article, blog, listing, page }) => {
  const release = await hold(page, PROGRAM);
  await blog.open('');
  await blog.press(listing.post('Lire dehors'));
  await expect(blog.busy).toBeVisible();
  await expect(listing.cards).toHaveCount(10);
  release();
  await expect(article.title).toHaveText('Lire dehors');
  await expect(article.paragraphs.first()).not.toBeEmpty();
});

test('the front page has the renderer come before a post is opened', async ({ blog, page }) => {
  const program = page.waitForRequest(PROGRAM);
  await blog.open('');
  await program;
});

test('a reader who saves data downloads the renderer with the first post', async ({
  article,
  blog,
  listing,
  page,
  witness,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await blog.open('');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
  const renderers = () => witness.requests.filter((request) => request.url().includes('feuilleton-commonmark'));
  expect(renderers()).toEqual([]);
  await blog.press(listing.post('Lire dehors'));
  await expect(article.title).toHaveText('Lire dehors');
  expect(renderers().length).toBeGreaterThan(0);
});

test('a post in another dialect has its own renderer, and the reader no other', async ({
  article,
  blog,
  page,
  witness,
}) => {
  await page.route(`**/${POST}`, async (route) => {
    const response = await route.fetch();
    const meta = /<meta\b[^>]*\bfeuilleton:dialect\b[^>]*>/;
    const body = await response.text();
    expect(body).toMatch(meta);
    await route.fulfill({
      response,
      body: body.replace(meta, '<meta name="feuilleton:dialect" content="jekyll">'),
    });
  });
  // Jekyll's rules count in its own folder.
  const file = '2022-07-14-lire-dehors.md';
  await page.route('**/posts/index.txt', (route) => route.fulfill({ body: `_posts/${file}\n` }));
  await page.route(`**/posts/_posts/${file}`, async (route) => {
    const url = route.request().url().replace('_posts/', '');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await blog.open(POST);
  await expect(article.title).toHaveText('Lire dehors');
  await expect(article.paragraphs.first()).not.toBeEmpty();
  const urls = witness.requests.map((request) => request.url());
  expect(urls.filter((url) => url.includes('feuilleton-jekyll')).length).toBe(2);
  expect(urls.filter((url) => url.includes('feuilleton-commonmark'))).toEqual([]);
});

test('a renderer that ends on a text leaves the text’s source, and a second try works', async ({
  article,
  blog,
  listing,
  notice,
  page,
  witness,
}) => {
  witness.expects(BROKE_OFF);
  await answer(page, SCRIPT, BROKEN);
  await blog.open(POST);
  await expect(notice.failure).toContainText('setting it broke off');
  await expect(notice.heading).toHaveText('Lire dehors');
  await expect(page).toHaveTitle('Lire dehors · Feuilleton');
  const source = await notice.links.getByText('Read the manuscript').getAttribute('href');
  const manuscript = await page.request.get(source ?? '');
  expect(source).toContain('posts/2022-07-14-lire-dehors.md');
  expect(manuscript.ok()).toBe(true);
  expect(await manuscript.text()).toContain('title: "Lire dehors"');
  await page.unroute(SCRIPT);
  await blog.press(notice.retry);
  await expect(article.title).toHaveText('Lire dehors');
  await expect(article.paragraphs.first()).not.toBeEmpty();
  await blog.press(blog.section('Front page'));
  await expect(listing.cards).toHaveCount(10);
});
