// Code gets its colours and formulas are set when a reader comes to them, as if they had been printed so.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { APP } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST } from '../fixtures/witness';

// Only there the app colours and sets what elsewhere the press has done; its host has one page, which it sends
// for every address.
test.use({ variant: 'markdown' });

test.beforeEach(({ witness }) => witness.expects(FAILED_REQUEST));

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
  witness.expects(/failed:/);
  await page.route(/highlight\/|math\//, (route) => route.abort());
  await page.goto(POST);
  await expect(page.locator('code.language-rust').first()).toContainText('fn squares');
  await expect(page.locator('.math', { hasText: 'n^2' })).toBeVisible();
});

for (const { file, plain, coloured } of [
  { file: 'rust.wasm', plain: ['rust'], coloured: ['python'] },
  { file: 'web-tree-sitter.wasm', plain: ['rust', 'python'], coloured: [] },
]) {
  test(`one wrong byte in ${file} leaves code as it is written`, async ({ page, witness }) => {
    witness.expects(/integrity|feuilleton: code without colours/);
    const body = readFileSync(path.join(APP, 'highlight', file));
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    await page.route(`**/${file}`, (route) => route.fulfill({ body, contentType: 'application/wasm' }));
    const refused = page.waitForEvent('console', (message) => message.text().includes('without colours'));
    await page.goto(POST);
    await refused;
    const code = async (language: string) => {
      const block = page.locator(`code.language-${language}`).first();
      await block.scrollIntoViewIfNeeded();
      return block;
    };
    for (const language of coloured) {
      await expect((await code(language)).locator('[class^=hl-]').first()).toBeVisible();
    }
    for (const language of plain) {
      await expect(await code(language)).not.toBeEmpty();
      await expect((await code(language)).locator('[class^=hl-]')).toHaveCount(0);
    }
  });
}

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
