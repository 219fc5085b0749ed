// No page is wider than a window, however narrow, and however large the letters.
import type { Page } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';
import type { Blog } from '../pages/blog';

const TERMS = /^(tag|category|author)\//;

const KINDS: [string, string[]][] = [
  ['posts and pages', routes('index.json')],
  ['tags, categories and authors', routes('feed.json').filter((path) => TERMS.test(path))],
  ['the front page, the archive and the years', routes('feed.json').filter((path) => !TERMS.test(path))],
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

for (const [kind, paths] of KINDS) {
  test(`${kind} fit the window of a phone`, async ({ blog, page, isMobile }) => {
    test.setTimeout(240_000);
    if (!isMobile) await page.setViewportSize({ width: 320, height: 640 });
    expect(paths.length).toBeGreaterThan(10);
    expect(await overflows(blog, page, paths)).toEqual([]);
  });

  test(
    `${kind} fit a window of 640 px with letters twice as large`,
    { tag: '@desktop' },
    async ({ blog, page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width: 640, height: 900 });
      expect(await overflows(blog, page, paths, '200%')).toEqual([]);
    },
  );
}

test('a page that is missing fits too', async ({ blog, page, isMobile, witness }) => {
  witness.expects(/^Failed to load resource: /);
  if (!isMobile) await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflows(blog, page, ['no/such/page/'])).toEqual([]);
});
