// The whole site, by keyboard alone: every page is reached, and on each the focus is seen wherever it goes.
import type { Page } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';

// Who walks does not wait for pictures to move.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

interface Stop {
  /** Path of the page that a link leads to, relative to the site; none for what is no such link. */
  path: string | undefined;
  /** What is at fault there, if anything. */
  fault: string | undefined;
}

/** The element that has the focus now; nothing when the focus has left the page. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    let fault;
    if (!isMarked) fault = `${name} shows no focus`;
    else if (!isInside || box.width === 0) fault = `${name} has the focus out of sight`;
    const isLink = element instanceof HTMLAnchorElement && element.origin === location.origin && !element.target;
    const isPage = isLink && element.pathname.endsWith('/') && !element.hash;
    return { path: isPage ? element.pathname.slice(1) : undefined, fault };
  });

/** What can be used on the page and is seen, by its number in the document. */
const usable = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );

test('Tab and Enter lead to every page', { tag: '@desktop' }, async ({ blog, page }) => {
  test.setTimeout(300_000);
  const all = new Set([...routes('index.json'), ...routes('feed.json')]);
  // Redirected addresses and the page that is shown without a network are not walked to.
  all.delete('offline/');
  const seen = new Set<string>();
  const faults: string[] = [];
  const here = () => decodeURI(new URL(page.url()).pathname.slice(1));
  await blog.open('');
  // From the front page, the archive and the list of tags everything is near.
  const hubs = ['', 'archive/', 'tag/', 'category/', 'author/', 'lang/'];
  for (let steps = 0; steps < 3 * all.size && seen.size < all.size; steps += 1) {
    await blog.settled();
    const isNew = !seen.has(encodeURI(here()));
    seen.add(encodeURI(here()));
    let next: string | undefined;
    let stops = 0;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (; stops < 300; stops += 1) {
      await page.keyboard.press('Tab');
      const at = await stop(page);
      if (!at) break;
      if (isNew && at.fault) faults.push(`/${here()}: ${at.fault}`);
      if (at.path !== undefined && all.has(at.path) && !seen.has(at.path)) {
        next = at.path;
        // On a page that was seen there is nothing to look at on the way.
        if (!isNew) break;
        // The first one that was met is gone to at the end of the page.
      }
    }
    if (isNew) {
      expect(stops, `/${here()}: the focus comes round`).toBeLessThan(300);
      expect(stops, `/${here()}: everything can be reached`).toBeGreaterThanOrEqual((await usable(page)) - 1);
    }
    const missing = [...all].filter((path) => !seen.has(path));
    if (!missing.length) break;
    const goal = next ?? hubs[steps % hubs.length] ?? '';
    await reach(page, goal);
    await page.keyboard.press('Enter');
    await expect.poll(() => encodeURI(here())).toBe(goal);
  }
  expect(faults).toEqual([]);
  expect([...all].filter((path) => !seen.has(path)), 'pages that were not reached').toEqual([]);
});

/** Goes by Tab to a link to this page; where the page has none, to the archive first. */
async function reach(page: Page, path: string) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 300; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at?.path === path) return;
    if (!at) break;
  }
  throw new Error(`no link to /${path} on ${page.url()}`);
}
