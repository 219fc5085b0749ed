// How soon the next post is there on a slow connection, beside a plain page, while nothing else runs.
import type { Page } from '@playwright/test';
import { slow } from '../fixtures/slow';
import { expect, test } from '../fixtures/test';

const TITLE = 'Lire dehors';

/** Milliseconds from a click on the link to a post until its title has been shown. */
async function journey(page: Page): Promise<number> {
  return page.evaluate(async (title) => {
    const link = [...document.querySelectorAll<HTMLElement>('main h2 a')].find((it) => it.textContent === title);
    const start = performance.now();
    link?.click();
    while (document.querySelector('main h1')?.textContent !== title) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, TITLE);
}

test('the next post is there in a fraction of the time of a plain page', async ({
  blog,
  browser,
  baseURL,
  page,
}) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(baseURL ?? '');
  await slow(plain);
  const start = Date.now();
  await plain.getByRole('link', { name: TITLE, exact: true }).click();
  await plain.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  const whole = Date.now() - start;
  await plain.context().close();

  await blog.open('');
  await slow(page);
  const cold = await journey(page);
  await page.goBack();
  await expect(blog.heading).toHaveText('Feuilleton');
  const warm = await journey(page);
  test.info().annotations.push({ type: 'ms', description: `plain ${whole}, app ${cold}, known ${warm}` });
  expect(cold).toBeLessThan(whole);
  expect(warm).toBeLessThan(cold * 0.6);
});
