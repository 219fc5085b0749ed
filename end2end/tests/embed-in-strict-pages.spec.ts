// Pages that forbid much: what they forbid does not happen, and what they allow is enough.
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';

test.describe('@desktop', () => {
  test('a page that takes away styles, grabs links and demands trusted types has its guest', async ({ guest, page }) => {
    await guest.open('hostile');
    await guest.ready();
    const element = guest.element();
    const lead = element.locator('.lead h2 a');
    const shown = await lead.evaluate((it) => {
      const { color, display, textTransform, direction } = getComputedStyle(it);
      return { color, display, textTransform, direction };
    });
    expect(shown).toEqual({ color: 'rgb(0, 0, 0)', display: 'inline', textTransform: 'none', direction: 'ltr' });
    expect(await element.evaluate((it) => it.getBoundingClientRect().width)).toBeGreaterThan(200);
    const title = await lead.textContent();
    await lead.click();
    await expect(element.locator('article h1')).toHaveText(title ?? '');
    expect(await page.evaluate(() => (window as unknown as { grabbed: string[] }).grabbed)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
  });

  for (const [name, policy] of [
    ['WebAssembly', "script-src 'self' 'unsafe-inline' https://blog.example; connect-src *"],
    ['the scripts of the blog', "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' https://blog.example/embed.js"],
    ['the documents of the blog', "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' https://blog.example; connect-src 'none'"],
  ] as const) {
    test(`where the page forbids ${name} its own words stay, and it is told why`, async ({ guest, page, witness }) => {
      witness.expects(/Content Security Policy|WebAssembly/);
      await guest.record();
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      const body = `<feuilleton-blog src="https://blog.example/" post="${POST}" loading="eager"><a href="https://blog.example/">Read it there</a></feuilleton-blog>`;
      const html = `<!doctype html><html lang="en"><head><title>Strict</title>${meta}<script src="https://blog.example/embed.js" async></script></head><body>${body}</body></html>`;
      await page.goto(guest.hosts.put('strict.html', html));
      await expect.poll(async () => (await guest.events()).map(({ type, code }) => [type, code])).toEqual([
        ['blog-error', 'csp'],
      ]);
      await expect(page.getByRole('link', { name: 'Read it there' })).toBeVisible();
      await expect(guest.element().getByRole('button')).toHaveCount(0);
      expect(await guest.element().evaluate((it: HTMLElement & { state: string }) => it.state)).toBe('error');
    });
  }
});
