// The app cannot start: no WebAssembly file, no module, no JavaScript at all. The page says so.
import { expect, test } from '../fixtures/test';
import { FAILED_REQUEST, NOT_STARTED } from '../fixtures/witness';

// The app makes its pages itself.
test.use({ variant: 'bare' });

for (const [what, pattern] of [
  ['its WebAssembly file', '**/*.wasm'],
  ['its script', /\/feuilleton-app[^/]*\.js$/],
] as const) {
  test.describe(`without ${what}`, () => {
    test.beforeEach(({ witness }) => {
      witness.expects(FAILED_REQUEST);
      witness.expects(NOT_STARTED);
    });

    test('the page says that the blog is not working, and a second try works', async ({
      blog,
      notice,
      page,
    }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'missing' }));
      await page.goto('./');
      await expect(notice.noStart).toBeVisible();
      await expect(notice.noStart).toContainText('The blog is not working.');
      await expect(notice.noStart).toContainText('Le blog ne fonctionne pas.');
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await page.unroute(pattern);
      await blog.press(notice.noStart.getByRole('link'));
      await expect(blog.section('Front page')).toBeVisible();
    });
  });
}

test('a WebAssembly file that is cut off is a failure to start', async ({ notice, page, witness }) => {
  witness.expects(NOT_STARTED);
  await page.route('**/*.wasm', (route) =>
    route.fulfill({
      contentType: 'application/wasm',
      body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1]),
    }),
  );
  await page.goto('./');
  await expect(notice.noStart).toBeVisible();
});

test('a program that ends while it runs leaves a notice, and a second try works', async ({
  blog,
  notice,
  page,
}) => {
  await page.goto('./');
  await expect(blog.section('Front page')).toBeVisible();
  await page.evaluate(() => {
    // What the browser tells a page when WebAssembly reaches `unreachable`.
    const error = new WebAssembly.RuntimeError('unreachable');
    dispatchEvent(new ErrorEvent('error', { error }));
  });
  await expect(notice.noStart).toContainText('The blog is not working.');
  await blog.press(notice.noStart.getByRole('link'));
  await expect(blog.section('Front page')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['', '2013/05/21/un-lapin-en-liberte/']) {
    test(`the page /${path} says where the text is`, async ({ notice, page }) => {
      await page.goto(`./${path}`);
      await expect(notice.noScript.locator('h1')).toBeVisible();
      await expect(notice.noScript.locator('h1')).toContainText('This blog is set in the browser.');
      await expect(notice.noScript.locator('p')).toContainText(
        'Sans JavaScript, chaque article se lit à la source',
      );
      await expect(page.locator('.skeleton'), 'nothing is on its way').toBeHidden();
      await expect(notice.noStart).toBeHidden();
    });
  }

  test('and the text is there', async ({ page }) => {
    const source = await page.request.get('2013/05/21/un-lapin-en-liberte/index.md');
    expect(source.ok()).toBe(true);
    expect(await source.text()).toContain('Il hume une fleur, il suit des yeux un papillon');
  });
});
