// Long texts: the section that is being read, notes beside their reference, code to copy, pictures to enlarge, a text
// to hand on; all of it by keyboard too, and nothing of it on paper.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { hold } from '../fixtures/hold';
import { CODE, ENGLISH, FRENCH, JEKYLL, publishLongReads } from '../fixtures/long-read';
import { expect, test } from '../fixtures/test';
import type { Blog } from '../pages/blog';
import type { Reading } from '../pages/reading';
import type { Server } from '../server';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ESSAY = '2016/07/01/le-rez-de-chaussee-du-journal/';

let site: Server;
test.beforeAll(async () => {
  site = await publishLongReads();
});
test.afterAll(() => site.close());
test.beforeEach(({ witness }) => witness.allows(new URL(site.url).origin));

/** Opens a post of the site above, with all that helps in it. */
async function open(page: Page, blog: Blog, reading: Reading, path = ENGLISH) {
  await page.goto(site.url + path);
  await blog.settled();
  await reading.ready();
}

/** What a program finds to be wrong. */
async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

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
    await page.mouse.wheel(0, 3000);
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
      expect(await violations(page)).toEqual([]);
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
    expect(await violations(page)).toEqual([]);
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
    expect(await violations(page)).toEqual([]);
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

test('a reader of French is helped in French', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading, FRENCH);
  await blog.press(blog.languageSwitch);
  await expect(blog.html).toHaveAttribute('lang', 'fr');
  await expect(reading.share).toHaveText('Partager');
  await expect(reading.copyOf(article.prose.locator('pre').first())).toHaveAccessibleName('Copier le code');
  await expect(article.prose.getByRole('button', { name: 'Agrandir : A red field' })).toHaveCount(1);
  await blog.press(article.footnoteReferences.first());
  await expect(reading.note.getByRole('link', { name: 'Aller à la note' })).toBeVisible();
  await page.keyboard.press('Escape');
  await blog.press(article.images.first());
  await expect(reading.picture.getByRole('button')).toHaveText(['Fermer', 'Taille réelle']);
});

test('a text has its helpers once, however often it is shown', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  for (let visit = 0; visit < 2; visit += 1) {
    await blog.press(article.previous);
    await expect(article.title).toHaveText('Un autre');
    await page.goBack();
    await expect(article.title).toHaveText('A long post');
  }
  await expect(reading.share).toHaveCount(1);
  await expect(reading.progress).toHaveCount(1);
  await expect(article.prose.getByRole('button', { name: /Copy/ })).toHaveCount(await article.prose.locator('pre').count());
  await blog.press(article.images.first());
  await expect(reading.picture).toHaveCount(1);
});

test('nothing is loaded for it before there is a text', async ({ blog, page, reading, witness }) => {
  const asked = () => witness.requests.filter((request) => request.url().includes('/reading/')).length;
  await page.goto(site.url);
  await blog.settled();
  await page.waitForTimeout(1500);
  expect(asked()).toBe(0);
  await blog.press(page.getByRole('link', { name: 'A long post', exact: true }));
  await reading.ready();
  expect(asked()).toBe(2);
});

test.describe('where data is saved', () => {
  test.use({ connection: { downlink: 10, rtt: 0, saveData: true } });

  test('nothing of it comes before the reader does something', async ({ article, page, reading, witness }) => {
    await page.goto(site.url + ENGLISH);
    await page.waitForTimeout(4000);
    expect(witness.requests.filter((request) => request.url().includes('/reading/'))).toEqual([]);
    await article.footnoteReferences.first().focus();
    await reading.ready();
  });
});

test('with less motion wished for nothing moves but what the reader scrolls', async ({ article, blog, page, reading }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, blog, reading);
  const moving = () => page.evaluate(() => document.getAnimations().map((it) => (it as CSSAnimation).animationName));
  await blog.press(article.footnoteReferences.first());
  await expect(reading.note).toBeVisible();
  expect(await moving()).toEqual(['feuilleton-progress']);
  await page.keyboard.press('Escape');
  await blog.press(article.images.first());
  await expect(reading.picture).toBeVisible();
  expect(await moving()).toEqual(['feuilleton-progress']);
});

test('the helpers move nothing', async ({ blog, page, reading }) => {
  const release = await hold(page, '**/reading/reading.css');
  await page.goto(site.url + ENGLISH);
  await blog.settled();
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#feuilleton .prose > :not(.feuilleton-copy), .contents')].map((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        return [it.tagName, x, y, width, height].join(' ');
      }),
    );
  const before = await places();
  release();
  await reading.ready();
  expect(await places()).toEqual(before);
});

test('where the app does not arrive its texts are helped all the same', async ({ article, page, reading, witness }) => {
  witness.expects(/stays without its app|Failed to load resource|Failed to fetch/);
  await page.route('**/feuilleton-app_bg.wasm', (route) => route.abort());
  await page.goto(site.url + ENGLISH);
  await reading.ready();
  await article.footnoteReferences.first().press('Enter');
  await expect(reading.note).toContainText('The first note');
  await reading.note.getByRole('link', { name: 'Go to the note' }).press('Enter');
  await expect(page).toHaveURL(/#fn:one$/);
});

test('where the helpers do not arrive the text is whole', async ({ article, blog, page, witness }) => {
  witness.expects(/stays without its helpers|Failed to load resource/);
  const asked = page.waitForEvent('console', (message) => message.text().includes('without its helpers'));
  await page.route('**/reading/reading.js', (route) => route.abort());
  await page.goto(site.url + ENGLISH);
  await blog.settled();
  await asked;
  const reference = article.footnoteReferences.first();
  await blog.press(reference);
  await expect(await article.footnoteOf(reference)).toBeInViewport();
});

test('on paper there are notes and pictures, and nothing to press', async ({ article, blog, page, reading }) => {
  await open(page, blog, reading);
  const heights = () => article.prose.locator('pre').evaluateAll((all) => all.map((it) => getComputedStyle(it).marginTop));
  await page.emulateMedia({ media: 'print' });
  await expect(article.contents).toBeHidden();
  await expect(reading.progress).toBeHidden();
  await expect(reading.share).toBeHidden();
  for (const button of await article.root.locator('button').all()) await expect(button).toBeHidden();
  await expect(article.prose.locator('.footnotes')).toContainText('The first note');
  await expect(article.images.first()).toBeVisible();
  expect((await heights()).every((margin) => parseFloat(margin) > 10)).toBe(true);
});

test('a text with all its helpers has no barrier', async ({ blog, page, reading }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, blog, reading);
    expect(await violations(page)).toEqual([]);
  }
});

test('where the app makes its pages, texts are helped too', async ({ browser, sites, witness }) => {
  const url = await sites.url('hash');
  witness.allows(new URL(url).origin);
  const page = await browser.newPage();
  await page.goto(`${url}#/${ESSAY}`);
  await page.locator('.feuilleton-share').waitFor();
  await page.locator('a[role=doc-noteref]').first().press('Enter');
  await expect(page.locator('[popover]:popover-open')).toContainText('Girardin');
  await page.close();
});
