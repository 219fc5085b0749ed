// One page passes softly into the next, where the browser can do it and the reader does not mind.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

const FIRST = 'Le blanc qui parle';
const SECOND = 'Lire dehors';

/** Counts the passages that the app asks the browser for. */
async function count(page: Page) {
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    const passages: unknown[] = [];
    document.startViewTransition = (change) => {
      passages.push(change);
      return start(change);
    };
    Object.assign(window, { passages });
  });
  return () => page.evaluate(() => (window as unknown as { passages: unknown[] }).passages.length);
}

test('a followed link passes softly, the way back is the browser’s', async ({ article, blog, listing, page }) => {
  const passages = await count(page);
  await blog.open('');
  await blog.press(listing.post(FIRST));
  await expect(article.title).toHaveText(FIRST);
  expect(await passages()).toBe(1);
  await expect(article.title).toBeFocused();
  await page.goBack();
  await expect(listing.cards).toHaveCount(8);
  expect(await passages()).toBe(1);
});

test('with reduced motion nothing passes', async ({ article, blog, listing, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const passages = await count(page);
  await blog.open('');
  await blog.press(listing.post(FIRST));
  await expect(article.title).toHaveText(FIRST);
  expect(await passages()).toBe(0);
});

test('where browsers have no such thing, links work as well', async ({ article, blog, listing, page }) => {
  await page.addInitScript(() => Object.assign(document, { startViewTransition: undefined }));
  await blog.open('');
  await blog.press(listing.post(FIRST));
  await expect(article.title).toHaveText(FIRST);
});

test('who goes elsewhere meanwhile arrives there and not at the first place', async ({ article, blog, listing, page }) => {
  await blog.open('');
  // Both are known, so that nothing is waited for but the browser's picture.
  for (const title of [FIRST, SECOND]) {
    await blog.press(listing.post(title));
    await expect(article.title).toHaveText(title);
    await page.goBack();
    await expect(listing.cards).toHaveCount(8);
  }
  await page.evaluate(
    (titles) => {
      const links = [...document.querySelectorAll<HTMLElement>('main h2 a')];
      for (const title of titles) links.find((link) => link.textContent === title)?.click();
    },
    [FIRST, SECOND],
  );
  await expect(article.title).toHaveText(SECOND);
  await page.waitForTimeout(500);
  await expect(article.title).toHaveText(SECOND);
  await expect(blog.busy).toHaveCount(0);

  // Back, before the picture of the post is there.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.masthead .title a')?.click();
    history.back();
  });
  await page.waitForTimeout(500);
  await expect(article.title).toHaveText(SECOND);
});
