// What is the browser's stays the browser's: new tabs, files, other sites.
import type { BrowserContext, Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';

const tag = '@desktop';

const CLICKS: [string, Parameters<Locator['click']>[0]][] = [
  ['a click with Ctrl', { modifiers: ['ControlOrMeta'] }],
  ['a click with the middle button', { button: 'middle' }],
];

async function newTab(context: BrowserContext, click: Promise<void>) {
  const [tab] = await Promise.all([context.waitForEvent('page'), click]);
  return tab;
}

for (const [name, options] of CLICKS) {
  test(`${name} opens the post in a tab of its own`, { tag }, async ({ blog, context, listing, page }) => {
    await blog.open('');
    const before = page.url();
    const tab = await newTab(context, listing.post('Lire dehors').click(options));
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Lire dehors');
    await expect(tab).toHaveURL(/\/2022\/07\/14\/lire-dehors\/$/);
    expect(page.url()).toBe(before);
    await expect(listing.cards).toHaveCount(8);
  });

  test(
    `${name} on a film leaves its panel as it is`,
    { tag },
    async ({ article, blog, context, page, witness }) => {
      // The tab itself finds no such host: nothing leaves the machine.
      witness.allows('https://www.youtube.com');
      await blog.open('2013/05/21/un-lapin-en-liberte/');
      await newTab(context, article.videoPanel.getByRole('link').click(options));
      await expect(article.videoPanel.getByRole('link')).toBeVisible();
      await expect(article.player).toHaveCount(0);
      await expect(page).toHaveURL(/un-lapin-en-liberte\/$/);
    },
  );
}

test('a link that its author wants in a new tab opens there', async ({
  article,
  blog,
  context,
  page,
  witness,
}) => {
  witness.allows('https://www.blender.org');
  await context.route('https://www.blender.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Blender</title>' }),
  );
  await blog.open('2013/05/21/un-lapin-en-liberte/');
  const link = article.linkTo('https://www.blender.org/');
  await expect(link).toHaveAttribute('target', '_blank');
  const tab = await newTab(context, blog.press(link));
  await expect(tab).toHaveTitle('Blender');
  await expect(page).toHaveURL(/un-lapin-en-liberte\/$/);
});

test('the link to the feed leads to the file', async ({ blog, page }) => {
  await blog.open('2022/07/14/lire-dehors/');
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/feed.json');
  await blog.press(blog.feed);
  const response = await answer;
  expect(response.request().isNavigationRequest()).toBe(true);
  await expect(page).toHaveURL(/\/feed\.json$/);
  const feed = (await response.json()) as { version: string; items: unknown[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items).toHaveLength(8);
});

test.describe('where the app makes its pages itself', () => {
  test.use({ variant: 'bare' });

  test('an author’s links to a picture and to a source lead to the files', async ({ article, blog, page }) => {
    await page.route('**/lire-dehors/index.json', async (route) => {
      const response = await route.fetch();
      const post = (await response.json()) as { content_html: string };
      post.content_html =
        '<p><a href="images/dossier.svg">plan</a>, <a href="/2022/07/14/lire-dehors/index.md">source</a></p>';
      await route.fulfill({ response, json: post });
    });
    for (const [name, address] of [
      ['plan', /\/images\/dossier\.svg$/],
      ['source', /\/2022\/07\/14\/lire-dehors\/index\.md$/],
    ] as const) {
      await blog.open('2022/07/14/lire-dehors/');
      const file = page.waitForRequest(
        (request) => request.isNavigationRequest() && address.test(request.url()),
      );
      // A browser may show a file or save it: either way it is the browser's. The answer without content
      // leaves the page where it is, for a download under way would hold up the end of the test.
      await page.route(address, (route) =>
        route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.fallback(),
      );
      await blog.press(article.prose.getByRole('link', { name }));
      await file;
    }
  });
});
