// Light, dark, or as the system says; without a flash.
import { hold } from '../fixtures/hold';
import { expect, test } from '../fixtures/test';

const LIGHT = 'rgb(252, 251, 248)';
const DARK = 'rgb(26, 24, 22)';

test('the switch goes from the system’s colours to light, to dark and back', async ({ blog }) => {
  await blog.open('');
  for (const [label, theme, background] of [
    ['System theme', null, LIGHT],
    ['Light theme', 'light', LIGHT],
    ['Dark theme', 'dark', DARK],
  ] as const) {
    await expect(blog.themeSwitch).toHaveText(label);
    if (theme) await expect(blog.html).toHaveAttribute('data-theme', theme);
    else await expect(blog.html).not.toHaveAttribute('data-theme');
    await expect(blog.html).toHaveCSS('background-color', background);
    await blog.press(blog.themeSwitch);
  }
  await expect(blog.themeSwitch).toHaveText('System theme');
  await expect(blog.html).toHaveCSS('background-color', LIGHT);
});

test('without a choice the system’s colours are followed as they change', async ({ blog, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await blog.open('');
  await expect(blog.html).toHaveCSS('background-color', DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(blog.html).toHaveCSS('background-color', LIGHT);
});

test('a choice goes before the system’s and stays on the next page', async ({ blog, page }) => {
  await blog.open('');
  await blog.press(blog.themeSwitch);
  await expect(blog.themeSwitch).toHaveText('Light theme');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(blog.html).toHaveCSS('background-color', LIGHT);
  await blog.press(blog.section('Archive'));
  await expect(blog.heading).toHaveText('Archive');
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
});

test.describe('where the app makes its pages itself', () => {
  test.use({ variant: 'bare' });

  test('after a reload the chosen colours are there before the app is', async ({ blog, page }) => {
    await blog.open('');
    await blog.press(blog.themeSwitch);
    await blog.press(blog.themeSwitch);
    await expect(blog.themeSwitch).toHaveText('Dark theme');

    const release = await hold(page, '**/*.wasm');
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const root = document.documentElement;
        root.dataset.seen = `${root.dataset.theme} ${getComputedStyle(root).backgroundColor}`;
      });
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect(blog.html).toHaveAttribute('data-seen', `dark ${DARK}`);
    await expect(blog.themeSwitch).toHaveCount(0);
    release();
    await expect(blog.themeSwitch).toHaveText('Dark theme');
    await expect(blog.html).toHaveCSS('background-color', DARK);
  });
});

test('the words on the page stay readable while storage is forbidden', async ({ blog, page }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException('storage is forbidden', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbidden });
    Object.defineProperty(window, 'sessionStorage', { get: forbidden });
  });
  await blog.open('');
  await blog.press(blog.themeSwitch);
  await expect(blog.html).toHaveAttribute('data-theme', 'light');
  // A first visit: nothing can have been chosen, so the page keeps its own language.
  await blog.press(blog.section('Archives'));
  await expect(blog.heading).toHaveText('Archives');
});
