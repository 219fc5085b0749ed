// Code gets its colours and formulas are set when a reader comes to them, as if they had been printed so.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/test';

// Only there the app colours and sets what elsewhere the press has done.
test.use({ variant: 'markdown' });

const POST = 'essays/2018/06/14/counting-lines-and-squares/';
const TESTS = path.join(__dirname, '..', '..', 'crates', 'highlight', 'tests');

/** What the native pass makes of a sample of every language. */
function printed(): string {
  const snapshot = path.join(TESTS, 'snapshots', 'samples__samples_of_every_language_get_colours.snap');
  return readFileSync(snapshot, 'utf8').split('\n---\n').slice(1).join('\n---\n');
}

test('code is coloured, and only the grammars that the post needs are fetched', async ({ page, witness }) => {
  await page.goto(POST);
  await expect(page.locator('code.language-rust .hl-k').first()).toBeVisible();
  const last = page.locator('code.language-diff');
  await last.scrollIntoViewIfNeeded();
  await expect(last.locator('[class^=hl-]').first()).toBeVisible();
  const grammars = witness.requests
    .map((request) => path.basename(new URL(request.url()).pathname))
    .filter((name) => name.endsWith('.wasm') && !/^(feuilleton|web-tree-sitter)/.test(name));
  expect([...new Set(grammars)].sort()).toEqual(['diff.wasm', 'python.wasm', 'rust.wasm']);
});

test('a post without code or formulas fetches nothing for them', async ({ page, article, witness }) => {
  await page.goto('2013/05/21/un-lapin-en-liberte/');
  await expect(article.title).toBeVisible();
  const extra = witness.requests.map((request) => request.url()).filter((url) => /highlight|math/.test(url));
  expect(extra).toEqual([]);
});

test('numbered and marked lines are what the fence says', async ({ page }) => {
  await page.goto(POST);
  const lines = page.locator('code.line-numbers > .line');
  await expect(lines.first()).toHaveAttribute('data-line', '12');
  await expect(page.locator('.line-marked')).toHaveCount(1);
  await expect(page.getByRole('figure', { name: 'src/main.rs' })).toBeVisible();
});

test('formulas are set and keep their source', async ({ page }) => {
  await page.goto(POST);
  await expect(page.locator('.math math').first()).toBeVisible();
  await expect(page.locator('.math-display annotation').first()).toContainText('\\sum');
});

test('without the modules code and formulas read as they are written', async ({ page, witness }) => {
  witness.expects(/failed:|Failed to load resource/);
  await page.route(/highlight\/|math\//, (route) => route.abort());
  await page.goto(POST);
  await expect(page.locator('code.language-rust').first()).toContainText('fn squares');
  await expect(page.locator('.math', { hasText: 'n^2' })).toBeVisible();
});

test('every language looks as if it had been printed @desktop', async ({ page }) => {
  await page.goto('');
  const differences = await page.evaluate(async (html) => {
    const native = document.createElement('div');
    native.innerHTML = html;
    const article = document.createElement('div');
    for (const pre of native.querySelectorAll('pre')) {
      const plain = pre.cloneNode(true) as HTMLElement;
      const code = plain.querySelector('code');
      if (code) code.textContent = code.textContent;
      article.append(plain);
    }
    document.body.replaceChildren(article);
    const { enrich } = (await import(new URL('highlight/highlight.js', location.href).href)) as {
      enrich(article: Element): void;
    };
    enrich(article);
    for (const pre of article.querySelectorAll('pre')) {
      pre.scrollIntoView();
      for (let waited = 0; !pre.querySelector('span') && waited < 200; waited++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    const shown = [...article.querySelectorAll('pre')].map((pre) => pre.outerHTML);
    return [...native.querySelectorAll('pre')].filter((pre, at) => pre.outerHTML !== shown[at]).length;
  }, printed());
  expect(differences).toBe(0);
});
