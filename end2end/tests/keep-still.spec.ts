// Readers who want less motion get none, and nobody's page jumps.
import type { Page } from '@playwright/test';
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';

/** How long colours take to change, anywhere on the page, in seconds; each value once. */
function transitions(page: Page): Promise<string[]> {
  return page
    .locator('body *')
    .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).transitionDuration))]);
}

test('with less motion wished for nothing moves while the next page is on its way', async ({
  blog,
  page,
  listing,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const release = await hold(page, '**/lire-dehors/index.json');
  await blog.open('');
  expect(await transitions(page)).toEqual(['0s']);
  await blog.press(listing.post('Lire dehors'));
  await expect(blog.busy).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  release();
  await expect(blog.heading).toHaveText('Lire dehors');
});

test('without that wish a bar shows that the next page is on its way', async ({ blog, page, listing }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const release = await hold(page, '**/lire-dehors/index.json');
  await blog.open('');
  await blog.press(listing.post('Lire dehors'));
  await expect(blog.busy).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().map((it) => (it as CSSAnimation).animationName)))
    .toContain('advance');
  release();
  await expect(blog.heading).toHaveText('Lire dehors');
  await expect(blog.busy).toHaveCount(0);
});
