// WCAG 2.2 AA as far as a program can tell, on every kind of page, in light and in dark.
import { barriers, barriersInAnyLight } from '../fixtures/barriers';
import { sources } from '../fixtures/content';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST, NOT_STARTED } from '../fixtures/witness';

const LISTINGS = [
  '',
  'page/2/',
  'archive/',
  '2018/',
  'tag/',
  'tag/lecture/',
  'category/',
  'category/essays/',
  'author/',
  'author/tom-ashby/',
];

// A colour on its way to another one has no contrast to speak of.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of [...LISTINGS, ...sources().flatMap((source) => source.path ?? [])]) {
  test(`the page /${path} has no barrier`, async ({ blog, page }) => {
    await blog.open(path);
    expect(await barriersInAnyLight(page)).toEqual([]);
  });
}

test('the unfolded contents of a post have no barrier', async ({ article, blog, page, isMobile }) => {
  // In a wider window they stand beside the text.
  if (!isMobile) await page.setViewportSize({ width: 800, height: 900 });
  await blog.open('2016/07/01/le-rez-de-chaussee-du-journal/');
  await blog.press(article.contents.locator('summary'));
  await expect(article.contents.getByRole('link').first()).toBeVisible();
  expect(await barriersInAnyLight(page)).toEqual([]);
});

test('a player has no barrier', async ({ article, blog, page, witness }) => {
  witness.allows('https://www.youtube-nocookie.com');
  await page.route('https://www.youtube-nocookie.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Player</title></html>',
    }),
  );
  await blog.open('2013/05/21/un-lapin-en-liberte/');
  await blog.press(article.videoPanel.getByRole('link'));
  await expect(article.player).toBeVisible();
  expect(await barriers(page, ['iframe'])).toEqual([]);
});

test('a missing page has no barrier', async ({ blog, notice, page, witness }) => {
  witness.expects(FAILED_REQUEST);
  await blog.open('no/such/page/');
  await expect(notice.heading).toBeVisible();
  expect(await barriersInAnyLight(page)).toEqual([]);
});

test.describe('where the app makes its pages itself', () => {
  test.use({ variant: 'bare' });

  test('a page that did not arrive has no barrier', async ({ blog, notice, page, witness }) => {
    witness.expects(FAILED_REQUEST);
    await page.route('**/about/index.json', (route) => route.fulfill({ status: 500 }));
    await blog.open('about/');
    await expect(notice.failure).toBeVisible();
    expect(await barriersInAnyLight(page)).toEqual([]);
  });
});

test.describe('where the app makes its pages', () => {
  test.use({ variant: 'bare' });

  test('a blog that could not start has no barrier', async ({ notice, page, witness }) => {
    witness.expects(FAILED_REQUEST);
    witness.expects(NOT_STARTED);
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await expect(notice.noStart).toBeVisible();
    expect(await barriersInAnyLight(page)).toEqual([]);
  });
});

test('in French there is no barrier either', async ({ blog, page }) => {
  await blog.open('');
  await blog.press(blog.languageSwitch);
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  expect(await barriersInAnyLight(page)).toEqual([]);
});
