// An author writes, and `feuilleton serve` shows it.
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { POSTS } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';
import { folder, watch } from '../fixtures/tool';
import type { Server } from '../server';

const POST = '2016-07-01-le-rez-de-chaussee-du-journal.md';
const ADDRESS = '2016/07/01/le-rez-de-chaussee-du-journal/';
const DRAFT = 'drafts/2024-05-06-not-yet.md';

let posts: string;
let tool: Server;
let url: string;

test.beforeEach(async () => {
  posts = folder({ [DRAFT]: '---\ntitle: Not yet\ndraft: true\n---\n\nStill to be written.\n' });
  cpSync(POSTS, posts, { recursive: true });
  tool = await watch(posts, '--drafts');
  url = tool.url;
});

test.afterEach(async ({ page }) => {
  // It waits for changes until the tool ends.
  await page.close();
  await tool.close();
  rmSync(posts, { recursive: true });
});

test('what is saved is shown at once, at the place where the author was reading', async ({ page, witness }) => {
  witness.allows(new URL(url).origin);
  await page.goto(url + ADDRESS);
  await page.locator('html[data-awake]').waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  appendFileSync(path.join(posts, POST), '\n\nUn mot de plus.\n');
  await expect(page.getByText('Un mot de plus.')).toBeAttached();
  await page.locator('html[data-awake]').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test('an address that nothing has is told as on a host', async ({ page, witness }) => {
  witness.allows(new URL(url).origin);
  witness.expects(/Failed to load resource/);
  const response = await page.goto(`${url}no/such/page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});

test('a draft says that nobody else sees it', async ({ page, witness }) => {
  witness.allows(new URL(url).origin);
  await page.goto(url);
  await page.locator('html[data-awake]').waitFor();
  await page.getByRole('link', { name: 'Not yet', exact: true }).click();
  const article = page.locator('article.article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Not yet');
  expect(await article.ariaSnapshot()).toContain('A draft, which nobody else sees yet');
});
