// Pages look as they were meant to: pictures of them, in Chromium, in two widths. The letters are of a font that comes
// with the tests, for systems have different ones.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

const FONTS = path.join(__dirname, '..', 'node_modules', '@fontsource', 'noto-serif', 'files');
const POST = '2022/07/14/lire-dehors/';
const LONG = '2016/07/01/le-rez-de-chaussee-du-journal/';

test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

/** The font for serif and mono alike: what is looked at is not its drawing. */
async function dress(page: Page) {
  const faces = (['normal', 'italic'] as const).map((style) => {
    const font = readFileSync(path.join(FONTS, `noto-serif-latin-400-${style}.woff2`)).toString('base64');
    return `@font-face{font-family:Test;font-style:${style};src:url(data:font/woff2;base64,${font})}`;
  });
  await page.addStyleTag({ content: `${faces.join('')}:root{--serif:Test!important;--mono:Test!important}` });
  await page.evaluate(() => document.fonts.ready);
}

async function looksAs(page: Page, name: string) {
  await dress(page);
  // Antialiasing differs a little from machine to machine; a line that breaks elsewhere moves more than this.
  await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.015, threshold: 0.25, caret: 'hide' });
}

for (const [name, address] of [
  ['front-page', ''],
  ['article', POST],
  ['archive', 'archive/'],
  ['tag', 'tag/lecture/'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ blog, page }) => {
      await page.emulateMedia({ colorScheme });
      await blog.open(address);
      await looksAs(page, `${name}-${colorScheme}`);
    });
  }
}

test('the middle of a long article', async ({ blog, page }) => {
  await blog.open(LONG);
  await page.waitForLoadState('networkidle');
  await dress(page);
  await page.locator('.prose h2').nth(1).evaluate((heading) => heading.scrollIntoView());
  await looksAs(page, 'long-article');
});

test('the search', async ({ blog, page, search }) => {
  await blog.open(POST);
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await search.field.fill('lumière');
  await expect(search.results.first()).toBeVisible();
  await looksAs(page, 'search');
});

test('the settings', async ({ blog, page, settings }) => {
  await blog.open(POST);
  await settings.open();
  await looksAs(page, 'settings');
});

test('a page that is not there', async ({ blog, page, witness }) => {
  witness.expects(FAILED_REQUEST);
  await blog.open('no/such/page/');
  await looksAs(page, 'not-found');
});
