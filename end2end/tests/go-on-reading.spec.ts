// From one post to the next: what is read next is there before it is asked for, and what belongs to a text stands below it.
import { expect, test } from '../fixtures/test';
import { publish } from '../fixtures/tool';
import type { Server } from '../server';

const POST = '2022/07/14/lire-dehors/';
const TITLE = 'Lire dehors';

test('a post comes when the reader points at it, and once', async ({ article, blog, page, witness }) => {
  await blog.open('');
  const link = page.getByRole('link', { name: TITLE, exact: true });
  const asked = () => witness.fetched().filter((path) => path === `/${POST}index.json`).length;
  expect(asked()).toBe(0);
  await link.focus();
  await expect.poll(asked).toBe(1);
  await blog.press(link);
  await expect(article.title).toHaveText(TITLE);
  await expect(article.paragraphs.first()).not.toBeEmpty();
  expect(asked()).toBe(1);
});

test.describe('where data is saved', () => {
  test.use({ connection: { downlink: 10, rtt: 0, saveData: true } });

  test('nothing comes before it is asked for', async ({ article, blog, page, witness }) => {
    await page.goto('');
    const link = page.getByRole('link', { name: TITLE, exact: true });
    // The app comes for a reader who is about to do something.
    await link.focus();
    await blog.settled();
    await page.getByRole('link', { name: 'Le blanc qui parle', exact: true }).focus();
    await link.focus();
    await page.waitForTimeout(500);
    expect(witness.fetched()).toEqual([]);
    await blog.press(link);
    await expect(article.title).toHaveText(TITLE);
  });
});

test.describe('on a fast connection', () => {
  test.use({ connection: { downlink: 10, rtt: 0, saveData: false } });

  test('the posts come that the reader sees links to, and no others', async ({ blog, page, witness }) => {
    await blog.open('');
    const first = await page.locator('main h2 > a').first().getAttribute('href');
    const last = page.locator('main h2 > a').last();
    const asked = (href: string | null) => witness.fetched().includes(`${href}index.json`);
    await expect.poll(() => asked(first)).toBe(true);
    const href = await last.getAttribute('href');
    expect(asked(href)).toBe(false);
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => asked(href)).toBe(true);
  });
});

test.describe('a series and its kin', () => {
  const post = (title: string, more: string) => `---\ntitle: ${title}\nlang: en\n${more}\n---\n\nSome words.\n`;
  const FILES = {
    '2024-05-01-first.md': post('First', 'series: On foot'),
    '2024-05-02-second.md': post('Second', 'series: On foot\ntags: [walks]'),
    '2024-04-20-boat.md': post('Boat', 'tags: [sea]'),
    '2024-05-04-last.md': post('Last', 'series: On foot\ntags: [sea]'),
    '2024-05-05-walk.md': post('Walk', 'tags: [walks]'),
    '2024-05-06-alone.md': post('Alone', 'tags: [other]'),
  };
  let site: Server;
  test.beforeAll(async () => {
    site = await publish(FILES);
  });
  test.afterAll(() => site.close());

  test('stand below a text, the parts in their order', async ({ article, blog, page, witness }) => {
    witness.allows(new URL(site.url).origin);
    await page.goto(`${site.url}2024/05/02/second/`);
    await blog.settled();
    const series = page.getByRole('navigation', { name: 'Series: On foot' });
    await expect(series.getByRole('link')).toHaveText(['First', 'Second', 'Last']);
    await expect(series.getByRole('link', { name: 'Second' })).toHaveAttribute('aria-current', 'page');
    const kin = page.getByRole('navigation', { name: 'In the same vein' });
    await expect(kin.getByRole('link')).toHaveText(['Walk']);
    await blog.press(series.getByRole('link', { name: 'Last' }));
    await expect(article.title).toHaveText('Last');
    await expect(series.getByRole('link', { name: 'Last' })).toHaveAttribute('aria-current', 'page');
    await expect(kin.getByRole('link')).toHaveText(['Boat']);
  });

  test('are not there where a text has none', async ({ blog, page, witness }) => {
    witness.allows(new URL(site.url).origin);
    await page.goto(`${site.url}2024/05/06/alone/`);
    await blog.settled();
    await expect(page.locator('.kin')).toHaveCount(0);
  });
});
