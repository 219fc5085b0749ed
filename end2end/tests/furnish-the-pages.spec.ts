// What an operator sets in `feuilleton.toml` stands on the pages, and asks nobody before the reader does.
import { expect, test } from '../fixtures/test';
import { publish } from '../fixtures/tool';
import type { Server } from '../server';

const POST = '2024/05/06/a-post/';
const GISCUS = 'https://giscus.app';

const FILES = {
  'feuilleton.toml': `
    title = "Furnished"
    edit_url = "https://code.example/edit/{file}"

    [[navigation]]
    title = "First post"
    path = "/${POST}"
    [[navigation]]
    title = "Elsewhere"
    url = "https://elsewhere.example/"

    [[social]]
    title = "Mastodon"
    url = "https://social.example/@zoe"

    [theme.light]
    paper = "#ffeedd"
    [theme.dark]
    paper = "#001122"

    [comments]
    kind = "giscus"
    repo = "zoe/blog"
    repo_id = "R_a"
    category = "Blog posts"
    category_id = "DIC_b"
  `,
  '2024-05-06-a-post.md': '---\ntitle: A post\n---\n\nSome words.\n',
  '2024-05-05-before.md': '---\ntitle: Before\n---\n\nOther words.\n',
  '2024-05-07-silent.md': '---\ntitle: Silent\ncomments: false\n---\n\nNobody comments on this.\n',
  'about.md': '---\ntitle: About\n---\n\nA page.\n',
};

let site: Server;
test.beforeAll(async () => {
  site = await publish(FILES, '--base-url', 'https://furnished.example/');
});
test.afterAll(() => site.close());
test.beforeEach(({ witness }) => witness.allows(new URL(site.url).origin));

test('the masthead has the operator’s links, the foot those to pages elsewhere', async ({ blog, page }) => {
  await page.goto(site.url);
  await blog.settled();
  await expect(blog.section('About')).toHaveCount(0);
  await expect(blog.section('Elsewhere')).toHaveAttribute('href', 'https://elsewhere.example/');
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'Mastodon' })).toHaveAttribute('rel', 'me');
  await expect(foot.getByRole('link', { name: 'Atom' })).toHaveAttribute('href', '/feed.xml');
  await blog.press(blog.section('First post'));
  await expect(blog.heading).toHaveText('A post');
  await expect(blog.section('First post')).toHaveAttribute('aria-current', 'page');
});

test('the pages have the operator’s colours, by day and by night', async ({ page }) => {
  await page.goto(site.url);
  const paper = () => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  expect(await paper()).toBe('rgb(255, 238, 221)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(0, 17, 34)');
});

test('comments come when the reader asks for them, and not before', async ({ blog, page, witness }) => {
  await page.route(`${GISCUS}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p>Well said.</p><script>parent.postMessage({ giscus: { resizeHeight: 777 } }, "*")</script>',
    }),
  );
  await page.goto(site.url);
  await blog.settled();
  await blog.press(page.getByRole('link', { name: 'A post', exact: true }));
  expect(witness.strangers()).toEqual([]);
  witness.allows(GISCUS);
  await blog.press(page.getByRole('link', { name: 'Show the comments, which giscus keeps' }));
  const frame = page.locator('iframe[title=Comments]');
  await expect(frame.contentFrame().getByText('Well said.')).toBeVisible();
  await expect(frame).toHaveCSS('height', '777px');
  const asked = new URL((await frame.getAttribute('src')) ?? '');
  expect(asked.pathname).toBe('/en/widget');
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({ repo: 'zoe/blog', term: POST, theme: 'light' });
});

test('the comments of one post are not those of the next', async ({ article, blog, page, witness }) => {
  witness.allows(GISCUS);
  await page.route(`${GISCUS}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Well said.</p>' }));
  await page.goto(site.url + POST);
  await blog.settled();
  const offer = page.getByRole('link', { name: 'Show the comments' });
  await blog.press(offer);
  await expect(page.locator('iframe[title=Comments]')).toBeVisible();
  // By keyboard: right after a scroll, a browser may give a click beside a foreign frame to the frame.
  await article.previous.press('Enter');
  await expect(article.title).toHaveText('Before');
  await expect(offer).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('where the script for comments does not arrive, the reader is led to them', async ({ blog, page, witness }) => {
  witness.expects(/Failed to load resource|did not arrive/);
  witness.allows('https://github.com');
  await page.route('**/comments.js', (route) => route.abort());
  await page.route('https://github.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Kept</h1>' }));
  await page.goto(site.url + POST);
  await blog.settled();
  await blog.press(page.getByRole('link', { name: 'Show the comments' }));
  await expect(page).toHaveURL('https://github.com/zoe/blog/discussions');
});

test('neither a page nor a post that wants none has comments', async ({ blog, page }) => {
  for (const path of ['2024/05/07/silent/', 'about/']) {
    await page.goto(site.url + path);
    await blog.settled();
    await expect(page.getByRole('link', { name: 'Show the comments' })).toHaveCount(0);
  }
});

test('a post leads to where it can be corrected', async ({ blog, page }) => {
  await page.goto(site.url + POST);
  await blog.settled();
  const link = page.getByRole('link', { name: 'Suggest a correction' });
  await expect(link).toHaveAttribute('href', 'https://code.example/edit/2024-05-06-a-post.md');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the comments are a link away', async ({ page }) => {
    await page.goto(site.url + POST);
    await expect(page.getByRole('link', { name: 'Show the comments' })).toHaveAttribute(
      'href',
      'https://github.com/zoe/blog/discussions',
    );
  });
});
