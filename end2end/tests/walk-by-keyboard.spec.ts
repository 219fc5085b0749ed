// Reading with the keyboard alone: the focus is always somewhere, and always visible.
import { expect, test } from '../fixtures/test';

const tag = '@desktop';

test('the first Tab shows the way past the masthead', { tag }, async ({ blog, page }) => {
  await blog.open('');
  await page.keyboard.press('Tab');
  await expect(blog.skip).toBeFocused();
  await expect(blog.skip).toBeInViewport();
  await expect(blog.skip).toHaveCSS('clip-path', 'none');
  await page.keyboard.press('Enter');
  await expect(blog.main).toBeFocused();
  await page.keyboard.press('Tab');
  const inside = await blog.main.evaluate((main) => main.contains(document.activeElement));
  expect(inside, 'the next stop is in the content').toBe(true);
});

test('every stop of the masthead shows its focus', { tag }, async ({ blog, page }) => {
  await blog.open('archive/');
  const stops = await page.getByRole('banner').locator('a, button').count();
  await blog.tabTo(blog.skip);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toBeInViewport();
    await expect(focused).toHaveCSS('outline-style', 'solid');
  }
});

test('Enter follows a link and puts the focus on the new heading', { tag }, async ({ blog, page }) => {
  await blog.open('');
  await blog.tabTo(blog.section('Archive'));
  await page.keyboard.press('Enter');
  await expect(blog.heading).toHaveText('Archive');
  await expect(blog.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
});

test(
  'Enter on a post leads to it, and Back returns the focus to the page',
  { tag },
  async ({ article, blog, listing, page }) => {
    await blog.open('archive/');
    await blog.tabTo(listing.post('A folder of text'), 60);
    await page.keyboard.press('Enter');
    await expect(article.title).toBeFocused();
    await page.goBack();
    await expect(blog.heading).toBeFocused();
  },
);

test('on the way home the focus is not lost', { tag }, async ({ blog, listing, page }) => {
  await blog.open('2022/07/14/lire-dehors/');
  await blog.tabTo(blog.name.getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(listing.cards).toHaveCount(8);
  await expect(page.locator('body')).not.toBeFocused();
  const kept = await page.evaluate(() => document.activeElement?.closest('h1, main, nav') !== null);
  expect(kept, 'the focus is on the heading, the content or the navigation').toBe(true);
});

test('arrows choose colours and size, Escape leads back, Space changes the language', { tag }, async ({
  blog,
  page,
  settings,
}) => {
  await blog.open('');
  await blog.tabTo(blog.settingsButton);
  await page.keyboard.press('Space');
  await expect(settings.option('System')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Tab');
  await expect(settings.size).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(settings.told).toHaveText('110%');
  await page.keyboard.press('Escape');
  await expect(settings.dialog).toHaveCount(0);
  await expect(blog.settingsButton).toBeFocused();
  await blog.tabTo(blog.languageSwitch);
  await page.keyboard.press('Space');
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await expect(blog.languageSwitch).toBeFocused();
});

test('Enter opens the contents of a long post', { tag }, async ({ article, blog, page }) => {
  // In a wider window they stand beside the text.
  await page.setViewportSize({ width: 800, height: 900 });
  await blog.open('2016/07/01/le-rez-de-chaussee-du-journal/');
  await expect(article.contents.getByRole('link').first()).toBeHidden();
  await blog.tabTo(article.contents.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(article.contents.getByRole('link').first()).toBeVisible();
});

test('what is wider than the page can be scrolled by keyboard', { tag }, async ({ article, blog, page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await blog.open('2021/04/18/small-tools-long-lines/');
  const wide = await article.prose
    .locator('pre')
    .evaluateAll((blocks) =>
      blocks.map((block) => ({ wide: block.scrollWidth > block.clientWidth, tabIndex: block.tabIndex })),
    );
  expect(wide.some((block) => block.wide)).toBe(true);
  expect(wide.filter((block) => block.wide && block.tabIndex < 0)).toEqual([]);
});
