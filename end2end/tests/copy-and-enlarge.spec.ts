// Code to copy, pictures to enlarge, an address to hand on: what can be done with the parts of a long text.

import { barriers } from '../fixtures/barriers';
import { CODE, ENGLISH, FRENCH, longReads } from '../fixtures/long-read';
import { expect, test } from '../fixtures/test';


const { open, site } = longReads();

test.describe('code', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied as it was written, and the copy is told', async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const pre = article.prose.locator('pre').first();
    await blog.press(pre);
    const copy = reading.copyOf(pre);
    await expect(copy).toHaveAccessibleName('Copy the code');
    await blog.press(copy);
    await expect(reading.status).toHaveText('Copied');
    await expect(copy).toContainText('Copied');
    expect(await reading.clipboard()).toBe(CODE);
    await expect(copy).toHaveAccessibleName('Copy the code');
  });

  test('with numbered and coloured lines is copied without their numbers', async ({ blog, reading, article }) => {
    await blog.open('essays/2018/06/14/counting-lines-and-squares/');
    await reading.ready();
    await reading.copyOf(article.prose.locator('pre').first()).press('Enter');
    await expect(reading.status).toHaveText('Copied');
    expect(await reading.clipboard()).toBe(
      '/// Adds up squares, one after the other.\nfn squares(n: u64) -> u64 {\n    (1..=n).map(|k| k * k).sum()\n}',
    );
  });

  test('shows its button to a mouse and to the keyboard', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const pre = article.prose.locator('pre').nth(1);
    const copy = reading.copyOf(pre);
    await pre.scrollIntoViewIfNeeded();
    await expect(copy).toHaveCSS('opacity', '0');
    await pre.hover();
    await expect(copy).toHaveCSS('opacity', '1');
    await article.title.hover();
    await expect(copy).toHaveCSS('opacity', '0');
    await copy.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(copy).toBeFocused();
    await expect(copy).toHaveCSS('opacity', '1');
    await page.keyboard.press('Tab');
    await expect(pre).toBeFocused();
  });

  test('is not covered by its button, which stays when the code scrolls', async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const pre = article.prose.locator('pre').nth(1);
    const copy = reading.copyOf(pre);
    await pre.hover();
    const before = (await copy.boundingBox())!;
    const code = (await pre.boundingBox())!;
    expect(before.y + before.height).toBeLessThanOrEqual(code.y + 1);
    expect(before.height).toBeGreaterThanOrEqual(24);
    expect(Math.abs(before.x + before.width - code.x - code.width), 'at the corner').toBeLessThan(2);
    await pre.evaluate((it) => (it.scrollLeft = 200));
    expect(await copy.boundingBox()).toEqual(before);
  });

  test('is selected without the words of its button', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    const text = await reading.clipboard();
    expect(text).toContain(CODE);
    expect(text).not.toContain('Copy');
    await expect(article.title).toBeVisible();
  });
});

test('where copying is refused the reader is told', async ({ article, blog, page, reading, witness }) => {
  witness.expects(/nothing was copied/);
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(page, blog, reading);
  await reading.copyOf(article.prose.locator('pre').first()).press('Enter');
  await expect(reading.status).toHaveText('Copying failed');
});

test('what is wider than the text scrolls by keyboard, and what is not is passed over', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  const wide = article.prose.locator('pre').nth(1);
  await expect(article.prose.locator('pre').first()).not.toHaveAttribute('tabindex');
  await expect(wide).toHaveRole('group');
  await expect(wide).toHaveAccessibleName('Code');
  await expect(article.prose.locator('.table').first()).not.toHaveAttribute('tabindex');
  const table = page.getByRole('region', { name: 'Table 2' });
  await expect(article.prose.locator('[role=region]')).toHaveCount(1);
  for (const area of [wide, table]) {
    await area.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(area).toBeFocused();
    await expect(area).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => area.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect(article.prose.locator('pre').first()).toHaveAttribute('tabindex', '0');
});

test.describe('a picture', () => {
  test('opens by keyboard in a window of its own, and gives the focus back', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const picture = article.prose.getByRole('button', { name: 'Enlarge: A red field' });
    await picture.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'A red field' });
    await expect(dialog.getByRole('img', { name: 'A red field' })).toBeVisible();
    await expect(dialog.getByText('All of it is red.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(picture).toBeFocused();
    const before = await blog.scrolled();
    await page.keyboard.press('Space');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(await blog.scrolled()).toBe(before);
  });

  test('is larger there than in the text, and within the window', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const picture = article.images.first();
    const small = (await picture.boundingBox())!;
    await picture.click();
    const large = (await reading.picture.getByRole('img').boundingBox())!;
    expect(large.width).toBeGreaterThan(small.width * 1.2);
    expect(large.x).toBeGreaterThanOrEqual(0);
    expect(large.x + large.width).toBeLessThanOrEqual(1280);
    expect(large.y + large.height).toBeLessThanOrEqual(900);
    expect(large.width / large.height).toBeCloseTo(2, 1);
  });

  test('is shown as large as it is on a press, and scrolls then', async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    await blog.press(article.images.first());
    const image = reading.picture.getByRole('img');
    const fitted = (await image.boundingBox())!;
    const size = reading.picture.getByRole('button', { name: 'Full size' });
    await blog.press(image);
    await expect(size).toHaveAttribute('aria-pressed', 'true');
    await expect(image).toHaveJSProperty('clientWidth', 1600);
    const figure = reading.picture.locator('figure');
    await figure.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => figure.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
    expect(await barriers(page)).toEqual([]);
    await size.press('Enter');
    await expect(size).toHaveAttribute('aria-pressed', 'false');
    expect((await image.boundingBox())!.width).toBe(fitted.width);
  });

  test('closes on a press beside it', async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    await blog.press(article.images.first());
    await expect(reading.picture).toBeVisible();
    const { width, height } = page.viewportSize()!;
    if (await page.evaluate(() => navigator.maxTouchPoints)) await page.touchscreen.tap(width / 2, height * 0.15);
    else await page.mouse.click(width / 2, 20);
    await expect(reading.picture).toHaveCount(0);
  });

  test('that is shown in full, or is a link, does not open', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    await expect(article.prose.getByRole('button', { name: 'Enlarge' })).toHaveCount(1);
    await article.images.nth(1).click();
    await expect(reading.picture).toHaveCount(0);
    await expect(article.prose.getByRole('link', { name: 'A field that is a link' })).toBeVisible();
  });
});

test.describe('a text is handed on', () => {
  test('by the system’s sheet', async ({ blog, page, reading }) => {
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.documentElement.dataset.shared = JSON.stringify(data);
        return Promise.resolve();
      };
    });
    await open(page, blog, reading, `${ENGLISH}#third-section`);
    await blog.press(reading.share);
    await expect(blog.html).toHaveAttribute('data-shared', JSON.stringify({ title: 'A long post', url: site.url + ENGLISH }));
    await expect(reading.share).toHaveText('Share');
  });

  test('by nobody where the reader thinks better of it', async ({ blog, page, reading }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'AbortError'));
    });
    await open(page, blog, reading);
    await blog.press(reading.share);
    await page.waitForTimeout(300);
    await expect(reading.status).toHaveCount(0);
  });

  test.describe('without such a sheet', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('by its address, also after a journey', async ({ article, blog, page, reading }) => {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
      await open(page, blog, reading);
      await blog.press(reading.share);
      await expect(reading.status).toHaveText('Link copied');
      expect(await reading.clipboard()).toBe(site.url + ENGLISH);
      await blog.press(article.previous);
      await expect(article.title).toHaveText('Un autre');
      await expect(reading.share).toHaveCount(1);
      await blog.press(reading.share);
      await expect(reading.share).toHaveText('Link copied');
      expect(await reading.clipboard()).toBe(site.url + FRENCH);
    });
  });
});

