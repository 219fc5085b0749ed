// Long texts: contents that say where one is, a bar that shows how far one has read, notes beside their reference.
import { barriers } from '../fixtures/barriers';
import { ENGLISH, JEKYLL, longReads } from '../fixtures/long-read';
import { expect, test } from '../fixtures/test';

const ESSAY = '2016/07/01/le-rez-de-chaussee-du-journal/';

const { open, site } = longReads();

test.describe('the contents', () => {
  for (const width of [1200, 1280, 1920]) {
    test(`stand beside the text in a window of ${width} pixels, and over nothing`, { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, blog, reading);
      await expect(article.contents.getByRole('link', { name: 'Third section' })).toBeVisible();
      const { contents, wide, text } = await page.evaluate(() => {
        const box = (one: Element) => one.getBoundingClientRect();
        const all = [...document.querySelectorAll('.prose > *')].filter((one) => one.clientWidth);
        return {
          contents: box(document.querySelector('.contents')!).toJSON() as DOMRect,
          wide: Math.min(...all.map((one) => box(one).left)),
          text: box(document.querySelector('.prose')!).toJSON() as DOMRect,
        };
      });
      expect(contents.left, 'within the window').toBeGreaterThanOrEqual(0);
      expect(contents.width, 'room for words').toBeGreaterThan(120);
      expect(contents.right, 'beside what is widest').toBeLessThanOrEqual(wide);
      expect(contents.top, 'beside the text').toBeLessThan(text.top + 60);
      const frame = (await page.locator('.feuilleton').boundingBox())!;
      expect(Math.abs(text.left + text.width / 2 - frame.width / 2), 'the text stays in the middle').toBeLessThan(2);
    });
  }

  test('stay in sight beside the text, which keeps its width', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    const width = () => article.paragraphs.nth(3).evaluate((it) => it.clientWidth);
    const beside = await width();
    // Not by a wheel: a busy browser may miss what it turns.
    await page.evaluate(() => scrollTo(0, 3000));
    await expect.poll(() => article.contents.evaluate((it) => Math.round(it.getBoundingClientRect().top))).toBe(40);
    await article.contents.evaluate((it) => it.remove());
    expect(await width()).toBe(beside);
  });

  test('that are longer than the window scroll by themselves', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await blog.open(ESSAY);
    await reading.ready();
    const last = article.contents.getByRole('link').last();
    await page.locator('.prose :is(h2, h3)').last().evaluate((it) => it.scrollIntoView());
    await expect(last).toBeInViewport();
    expect(await article.contents.evaluate((it) => it.scrollTop)).toBeGreaterThan(0);
  });

  test('are folded on a narrow screen, and lead to a section from there', async ({ article, blog, page, reading, isMobile }) => {
    if (!isMobile) await page.setViewportSize({ width: 800, height: 700 });
    await open(page, blog, reading);
    const link = article.contents.getByRole('link', { name: 'Fourth section' });
    await expect(link).toBeHidden();
    await blog.press(article.contents.locator('summary'));
    await blog.press(link);
    await expect(page.getByRole('heading', { name: 'Fourth section' })).toBeInViewport();
    await expect(reading.current).toHaveText('Fourth section');
  });

  test('mark the section that is being read, and no other', { tag: '@desktop' }, async ({ blog, page, reading }) => {
    await open(page, blog, reading);
    await expect(reading.current).toHaveCount(0);
    for (const name of ['Second section', 'Fifth section', 'First section']) {
      await page.getByRole('heading', { name }).evaluate((it) => it.scrollIntoView());
      await expect(reading.current).toHaveText(name);
      await expect(reading.current).toHaveAttribute('aria-current', 'true');
    }
    await expect(reading.current).toHaveCSS('text-decoration-line', 'underline');
    await page.evaluate(() => scrollTo(0, 0));
    await expect(reading.current).toHaveCount(0);
  });

  test('mark it in the next text too, and after the way back', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
    await open(page, blog, reading);
    await page.getByRole('heading', { name: 'Fifth section' }).evaluate((it) => it.scrollIntoView());
    await expect(reading.current).toHaveText('Fifth section');
    await article.previous.click();
    await expect(article.title).toHaveText('Un autre');
    // Until then the app may bring the reader to the top.
    await expect(article.title).toBeFocused();
    await expect(reading.current).toHaveCount(0);
    await page.getByRole('heading', { name: 'Second partie' }).evaluate((it) => it.scrollIntoView());
    await expect(reading.current).toHaveText('Second partie');
    await page.goBack();
    await expect(article.title).toHaveText('A long post');
    await expect(article.title).toBeFocused();
    await page.getByRole('heading', { name: 'Third section' }).evaluate((it) => it.scrollIntoView());
    await expect(reading.current).toHaveText('Third section');
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('stand beside the text and lead to its sections', { tag: '@desktop' }, async ({ article, page }) => {
      await page.goto(site.url + ENGLISH);
      await article.contents.getByRole('link', { name: 'Fourth section' }).click();
      await expect(page.getByRole('heading', { name: 'Fourth section' })).toBeInViewport();
    });
  });
});

test('a bar grows with what has been read of a long text', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  const grown = () => reading.progress.evaluate((it) => it.getBoundingClientRect().width / innerWidth);
  await expect(reading.progress).toHaveAttribute('aria-hidden', 'true');
  expect(await grown()).toBe(0);
  await article.prose.evaluate((it) => scrollTo(0, it.getBoundingClientRect().top + (it.clientHeight - innerHeight) / 2));
  await expect.poll(grown).toBeCloseTo(0.5, 1);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(grown).toBeCloseTo(1, 1);
  await blog.press(blog.name.getByRole('link'));
  await expect(reading.progress).toHaveCount(0);
});

for (const [dialect, path] of [['CommonMark', ENGLISH], ['Jekyll’s dialect', JEKYLL]] as const) {
  test.describe(`a note of ${dialect}`, () => {
    test('opens beside its reference, and closes on a press elsewhere', async ({ article, blog, page, reading }) => {
      await open(page, blog, reading, path);
      const reference = article.footnoteReferences.nth(1);
      const { x, y } = (await reference.boundingBox())!;
      const before = await blog.scrolled();
      await blog.press(reference);
      await expect(reading.note).toContainText('The second note. It has two paragraphs.');
      await expect(reading.note.getByText('↩')).toHaveCount(0);
      await expect(reading.note.locator('[id]')).toHaveCount(0);
      const box = (await reading.note.boundingBox())!;
      expect(Math.min(Math.abs(box.y - y), Math.abs(box.y + box.height - y)), 'near the reference').toBeLessThan(60);
      expect(box.x).toBeLessThanOrEqual(x + 1);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
      expect(await blog.scrolled()).toBe(before);
      expect(page.url()).toBe(site.url + path);
      await blog.press(article.title);
      await expect(reading.note).toHaveCount(0);
      await blog.press(reference);
      await blog.press(reference);
      await expect(reading.note).toHaveCount(0);
    });

    test('opens and closes by keyboard, and gives the focus back', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
      await open(page, blog, reading, path);
      const reference = article.footnoteReferences.first();
      await reference.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'Note 1' })).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(reading.note.getByRole('link', { name: 'link' })).toBeFocused();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(reading.note).toHaveCount(0);
      await expect(reference).toBeFocused();
    });

    test('leads to the note below the text, and from there back', async ({ article, blog, page, reading }) => {
      await open(page, blog, reading, path);
      const reference = article.footnoteReferences.first();
      const note = await article.footnoteOf(reference);
      await blog.press(reference);
      await blog.press(reading.note.getByRole('link', { name: 'Go to the note' }));
      await expect(reading.note).toHaveCount(0);
      await expect(note).toBeInViewport();
      await expect(note).toBeFocused();
      await blog.press(article.wayBackFrom(note));
      await expect(reference).toBeInViewport();
    });
  });
}

test('a note shows itself where a mouse rests, and goes with it', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  const [first, second] = [article.footnoteReferences.first(), article.footnoteReferences.nth(1)];
  await first.hover();
  await expect(reading.note).toContainText('The first note');
  await expect(reading.note).not.toBeFocused();
  // The mouse may go into the note and stay there.
  await reading.note.hover();
  await page.waitForTimeout(600);
  await expect(reading.note).toContainText('The first note');
  await second.hover();
  await expect(reading.note).toContainText('The second note');
  await page.keyboard.press('Escape');
  await expect(reading.note).toHaveCount(0);
  await first.hover();
  await expect(reading.note).toHaveCount(1);
  await article.title.hover();
  await expect(reading.note).toHaveCount(0);
});

test('a note at the edge of a small window stays within it', { tag: '@desktop' }, async ({ article, blog, page, reading }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await open(page, blog, reading);
  for (const place of ['start', 'end'] as const) {
    const reference = article.footnoteReferences.nth(1);
    await reference.evaluate((it, block) => it.scrollIntoView({ block }), place);
    await reference.click();
    const box = (await reading.note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(480);
    await page.keyboard.press('Escape');
  }
});

test('a press with a key held opens the page at the note, in a tab of its own', { tag: '@desktop' }, async ({ article, blog, context, page, reading }) => {
  await open(page, blog, reading);
  const tab = context.waitForEvent('page');
  await article.footnoteReferences.first().click({ modifiers: ['ControlOrMeta'] });
  await expect(await tab).toHaveURL(/#fn:one$/);
  await expect(page).toHaveURL(site.url + ENGLISH);
});

test.describe('without popovers', () => {
  test('a reference leads to its note', async ({ article, blog, page, reading }) => {
    await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
    await open(page, blog, reading);
    const reference = article.footnoteReferences.first();
    await blog.press(reference);
    await expect(await article.footnoteOf(reference)).toBeInViewport();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reference leads to its note, and nothing is offered that would do nothing', async ({ article, page, reading }) => {
    await page.goto(site.url + ENGLISH);
    const reference = article.footnoteReferences.first();
    await reference.click();
    await expect(await article.footnoteOf(reference)).toBeInViewport();
    await expect(article.root.getByRole('button')).toHaveCount(0);
    await expect(reading.progress).toHaveCount(0);
  });
});

