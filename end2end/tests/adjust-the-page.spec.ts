// Colours, size of the text, width of the column: as the reader or the system wants them, and without a flash.
import type { Page } from '@playwright/test';
import { barriers } from '../fixtures/barriers';
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

const LIGHT = 'rgb(252, 251, 248)';
const DARK = 'rgb(26, 24, 22)';
const POST = '2022/07/14/lire-dehors/';

for (const [name, theme, background] of [
  ['Light', 'light', LIGHT],
  ['Dark', 'dark', DARK],
  ['Sepia', 'sepia', 'rgb(243, 233, 210)'],
  ['Contrast', 'contrast', 'rgb(255, 255, 255)'],
] as const) {
  test(`${name}: the page has these colours at once, and the next page too`, async ({ blog, settings }) => {
    await blog.open('');
    await settings.open();
    await expect(settings.option('System')).toBeChecked();
    await blog.press(settings.option(name));
    await expect(blog.html).toHaveAttribute('data-theme', theme);
    await expect(blog.html).toHaveCSS('background-color', background);
    await blog.press(settings.close);
    await blog.press(blog.section('Archive'));
    await expect(blog.heading).toHaveText('Archive');
    await expect(blog.html).toHaveCSS('background-color', background);
  });

  test(`${name}: everything is legible, the settings too`, async ({ blog, page, settings }) => {
    await blog.open(POST);
    await settings.open();
    await blog.press(settings.option(name));
    expect(await barriers(page)).toEqual([]);
    await blog.press(settings.close);
    expect(await barriers(page)).toEqual([]);
  });
}

test('without a choice the system’s colours are followed as they change', async ({ blog, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await blog.open('');
  await expect(blog.html).toHaveCSS('background-color', DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(blog.html).toHaveCSS('background-color', LIGHT);
});

test('a choice goes before the system’s, high contrast follows it', async ({ blog, page, settings }) => {
  await blog.open('');
  await settings.choose('Light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(blog.html).toHaveCSS('background-color', LIGHT);
  await settings.choose('Contrast');
  await expect(blog.html).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

/** Size of the text and width of the column, in CSS pixels. */
const column = (page: Page) =>
  page.locator('.prose > p').first().evaluate((p) => ({
    size: parseFloat(getComputedStyle(p).fontSize),
    width: p.getBoundingClientRect().width,
  }));

test('the text grows with the slider, and stays so after a reload', async ({ blog, page, settings }) => {
  await blog.open(POST);
  const before = await column(page);
  await settings.open();
  await settings.size.focus();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(settings.told).toHaveText('130%');
  await expect(settings.size).toHaveAttribute('aria-valuetext', '130%');
  expect((await column(page)).size / before.size).toBeCloseTo(1.3, 2);
  await page.keyboard.press('Escape');
  await page.reload();
  expect((await column(page)).size / before.size).toBeCloseTo(1.3, 2);
});

test('the column is narrow or wide as chosen', { tag: '@desktop' }, async ({ blog, page, settings }) => {
  await blog.open(POST);
  const before = await column(page);
  await settings.choose('Wide');
  const wide = await column(page);
  expect(wide.width / before.width).toBeCloseTo(1.3, 1);
  expect(wide.size).toBe(before.size);
  await settings.choose('Narrow');
  expect((await column(page)).width / before.width).toBeCloseTo(0.8, 1);
  await page.reload();
  expect((await column(page)).width / before.width).toBeCloseTo(0.8, 1);
});

test('beside a wide column there is no room for the contents', { tag: '@desktop' }, async ({ article, blog, settings }) => {
  await blog.open('2016/07/01/le-rez-de-chaussee-du-journal/');
  await expect(article.contents.getByRole('link').first()).toBeVisible();
  await settings.choose('Wide');
  await expect(article.contents.getByRole('link').first()).toBeHidden();
  await blog.press(article.contents.locator('summary'));
  await expect(article.contents.getByRole('link').first()).toBeVisible();
});

test('one button brings everything back', async ({ blog, page, settings }) => {
  await blog.open(POST);
  const before = await column(page);
  await settings.choose('Sepia', 'Wide');
  await settings.open();
  await expect(settings.option('Sepia')).toBeChecked();
  await expect(settings.option('Wide')).toBeChecked();
  await blog.press(settings.reset);
  await expect(settings.option('System')).toBeFocused();
  await expect(blog.html).not.toHaveAttribute('data-theme');
  expect(await column(page)).toEqual(before);
  const kept = await page.evaluate(() => ['theme', 'size', 'width'].map((name) => localStorage.getItem(`feuilleton.${name}`)));
  expect(kept).toEqual([null, null, null]);
});

test('in French they speak French', async ({ blog, settings }) => {
  await blog.open(POST);
  await blog.press(blog.languageSwitch);
  await settings.open();
  await expect(settings.dialog).toHaveAttribute('aria-label', 'Réglages de lecture');
  await expect(settings.option('Sombre')).toBeVisible();
  await expect(settings.told).toHaveText('100 %');
});

test('a press beside them closes them', { tag: '@desktop' }, async ({ blog, page, settings }) => {
  await blog.open('');
  await blog.press(blog.section('Archive'));
  await settings.open();
  await page.mouse.click(200, 500);
  await expect(settings.dialog).toHaveCount(0);
  await expect(blog.settingsButton).toBeFocused();
});

test('at the largest size a phone’s page needs no scrolling sideways', async ({ blog, page, settings }) => {
  await blog.open(POST);
  await settings.open();
  await settings.size.focus();
  await page.keyboard.press('End');
  await expect(settings.told).toHaveText('160%');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('without their script the button still turns day into night and back', async ({ blog, page, witness }) => {
  witness.expects(FAILED_REQUEST);
  witness.expects(/the settings did not arrive/);
  await page.route('**/settings/*', (route) => route.abort());
  await blog.open(POST);
  await blog.press(blog.settingsButton);
  await expect(blog.html).toHaveAttribute('data-theme', 'dark');
  await blog.press(blog.settingsButton);
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
});

for (const variant of ['root', 'bare'] as const) {
  test.describe(variant, () => {
    test.use({ variant });

    test('after a reload what was chosen is there before the app is', async ({ blog, page, settings }) => {
      await blog.open('');
      await settings.choose('Dark');
      await page.evaluate(() => {
        localStorage['feuilleton.size'] = '1.2';
        localStorage['feuilleton.width'] = 'nonsense';
      });
      const release = await hold(page, '**/*.wasm');
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const root = document.documentElement;
          const { backgroundColor } = getComputedStyle(root);
          root.dataset.seen = `${root.dataset.theme} ${backgroundColor} ${root.getAttribute('style')}`;
        });
      });
      await page.reload({ waitUntil: 'domcontentloaded' });
      await expect(blog.html).toHaveAttribute('data-seen', `dark ${DARK} --size: 1.2;`);
      release();
      await blog.settled();
      await expect(blog.html).toHaveCSS('background-color', DARK);
    });
  });
}

test('the words on the page stay readable while storage is forbidden', async ({ blog, page, settings }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('storage is forbidden', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbidden });
    Object.defineProperty(window, 'sessionStorage', { get: forbidden });
  });
  await blog.open('');
  await settings.open();
  // A first visit: nothing can have been chosen, so the page keeps its own language.
  await blog.press(settings.option('Clair'));
  await blog.press(settings.close);
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
  await blog.press(blog.section('Archives'));
  await expect(blog.heading).toHaveText('Archives');
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
});

test('where the system has its own few colours, every control is still seen', async ({ blog, page, settings }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await blog.open(POST);
  await settings.open();
  const chosen = settings.dialog.locator('label:has(:checked)').first();
  const other = settings.dialog.locator('label:not(:has(:checked))').first();
  const border = (label: typeof chosen) => label.evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await border(chosen)).not.toBe('0px');
  expect(await border(other)).not.toBe('0px');
  expect(await barriers(page)).toEqual([]);
});

test('where the reader asks for more contrast, nothing is pale', async ({ blog, page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await blog.open(POST);
  const ink = await page.locator('.prose').evaluate((prose) => getComputedStyle(prose).color);
  await expect(page.locator('.strapline')).toHaveCSS('color', ink);
});
