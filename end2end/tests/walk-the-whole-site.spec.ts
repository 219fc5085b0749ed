// The whole site, by keyboard alone: every page is reached, and on each the focus is seen wherever it goes.
import type { Page } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';

// Who walks does not wait for pictures to move.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** More stops than any page has. */
const LIMIT = 300;

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

/** How much can be used on the page and is seen. The mark at a heading is for pointing at it: the contents lead there too. */
const usable = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href]:not(.anchor), button, input:enabled, select, summary')].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );

/** Every post and page, and one listing of each kind. */
function goals(): Set<string> {
  const kinds = new Map<string, string>();
  for (const path of routes('feed.json')) kinds.set(path.replaceAll(/\d+/g, '0').replace(/^(\w+)\/.+/, '$1/…'), path);
  const all = new Set([...routes('index.json'), ...kinds.values()]);
  // It is shown where there is no network, and nothing leads to it.
  all.delete('offline/');
  return all;
}

test('Tab and Enter lead to every post and every kind of listing', { tag: '@desktop' }, async ({ blog, page, reading }) => {
  test.setTimeout(300_000);
  const missing = goals();
  const links = new Map<string, Set<string>>();
  const here = () => new URL(page.url()).pathname.slice(1);
  const isOpen = (path: string) => missing.has(path);
  await blog.open('');
  while (missing.size) {
    await blog.settled();
    // What helps in a text is part of the way.
    if (await page.locator('.prose').count()) await reading.ready();
    missing.delete(here());
    const known = links.get(here()) ?? (await walk(page, here()));
    links.set(here(), known);
    // From here, or from a page that every page leads to, or to one of those that nobody has looked at.
    const hub = ['', 'archive/', 'tag/'].find((path) => [...(links.get(path) ?? [path])].some((to) => isOpen(to) || to === path && !links.has(path)));
    const unseen = [...known].find(isOpen) ?? hub ?? [...known].find((path) => !links.has(path));
    expect(unseen, `pages that were not reached: ${[...missing].join(' ')}`).toBeDefined();
    await reach(page, unseen ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(here).toBe(unseen);
    await expect(page.locator('h1:focus')).toHaveCount(1);
  }
});

/** Goes through the whole page by Tab, and returns the pages of the site that it leads to. */
async function walk(page: Page, path: string): Promise<Set<string>> {
  const found = new Set<string>();
  const faults: string[] = [];
  let stops = 0;
  await toTheTop(page);
  for (; stops < LIMIT; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (!at) break;
    if (at.fault) faults.push(at.fault);
    // The search opens over the page; `search-the-blog.spec.ts` walks there.
    if (at.path !== undefined && at.path !== 'search/') found.add(at.path);
  }
  expect(faults, `/${path}`).toEqual([]);
  expect(stops, `/${path}: the focus comes round`).toBeLessThan(LIMIT);
  // The first stop was the link past the masthead.
  expect(stops + 1, `/${path}: everything can be reached`).toBeGreaterThanOrEqual(await usable(page));
  return found;
}

/** Puts the focus where Tab first leads to on a page that was opened by its address. */
const toTheTop = (page: Page) => page.locator('a.skip').focus();

/** Goes by Tab to a link to this page. */
async function reach(page: Page, path: string) {
  await toTheTop(page);
  for (let presses = 0; presses < LIMIT; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at?.path === path) return;
    if (!at) break;
  }
  throw new Error(`no link to /${path} on ${page.url()}`);
}
