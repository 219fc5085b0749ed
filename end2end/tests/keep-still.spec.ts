// Readers who want less motion get none, and nobody's page jumps.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

/** How long colours take to change, anywhere on the page, in seconds; each value once. */
function transitions(page: Page): Promise<string[]> {
  return page.locator('body *').evaluateAll((all) => [
    ...new Set(all.map((element) => getComputedStyle(element).transitionDuration)),
  ]);
}

test('with less motion wished for nothing moves while the next page is on its way', async ({ blog, page, listing }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/lire-dehors/index.json', async (route) => {
    await held;
    await route.continue();
  });
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
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/lire-dehors/index.json', async (route) => {
    await held;
    await route.continue();
  });
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
