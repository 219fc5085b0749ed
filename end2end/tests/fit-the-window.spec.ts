// No page is wider than a window, however narrow, and however large the letters.
import type { Page } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';
import type { Blog } from '../pages/blog';

const KINDS: [string, (path: string) => boolean][] = [
  ['posts of the years 2013 to 2018', (path) => /^201\d\/\d/.test(path)],
  ['posts since and pages', (path) => /^20(2\d|19)\/\d/.test(path) || /^(a-propos|about|colophon|essays)\//.test(path)],
  ['tags, categories and authors', (path) => /^(tag|category|author)\//.test(path)],
  ['the front page, the archive and the years', (path) => /^((page|archive)\/.*|\d{4}\/(page.*)?)?$/.test(path)],
];

/** How many pixels each of these pages is wider than the window. */
async function overflows(blog: Blog, page: Page, paths: string[], rootSize?: string) {
  const wide: string[] = [];
  for (const path of paths) {
    await blog.open(path);
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), rootSize ?? '');
    const width = page.viewportSize()?.width ?? 0;
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    if (content > width) wide.push(`/${path} is ${content - width} px too wide`);
  }
  return wide;
}

test('every page of the build is looked at', { tag: '@desktop' }, () => {
  const missed = routes().filter((path) => KINDS.filter(([, holds]) => holds(path)).length === 0);
  expect(missed).toEqual([]);
  expect(routes().length).toBeGreaterThan(40);
});

for (const [kind, holds] of KINDS) {
  const paths = routes().filter(holds);

  test(`${kind} fit the window of a phone`, async ({ blog, page, isMobile }) => {
    test.setTimeout(240_000);
    if (!isMobile) await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflows(blog, page, paths)).toEqual([]);
  });

  test(`${kind} fit a window of 640 px with letters twice as large`, { tag: '@desktop' }, async ({ blog, page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 640, height: 900 });
    expect(await overflows(blog, page, paths, '200%')).toEqual([]);
  });
}

test('a page that is missing fits too', async ({ blog, page, isMobile, witness }) => {
  witness.expects(/^Failed to load resource: /);
  if (!isMobile) await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflows(blog, page, ['no/such/page/'])).toEqual([]);
});
