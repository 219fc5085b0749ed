// Every failure has a face in the element, a code for the page around, and a way on.
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';
const FAILED = /^Failed to load resource|blocked by CORS policy/;

/** An element that is there at once. */
const one = (attributes: string, inside = '') =>
  `<feuilleton-blog loading="eager" ${attributes}>${inside}</feuilleton-blog>`;

test.describe('@desktop', () => {
  for (const [code, answer] of [
    ['not-found', { status: 404, body: '' }],
    ['http', { status: 503, body: '' }],
    ['type', { contentType: 'text/html', body: '<!doctype html><title>x</title>' }],
    ['parse', { contentType: 'application/json', body: '{"title":' }],
    ['parse', { contentType: 'application/json', body: '{"no":"post"}' }],
    ['encoding', { contentType: 'application/json', body: Buffer.from([0x7b, 0xff, 0xfe]) }],
    ['too-large', { contentType: 'application/json', body: Buffer.alloc((8 << 20) + 1, 32) }],
    ['cors-or-network', 'abort'],
    ['timeout', 'wait'],
  ] as const) {
    test(`${code}: ${JSON.stringify(answer).slice(0, 60)}`, async ({ guest, page, witness }) => {
      witness.expects(FAILED);
      await guest.record();
      await page.route(`**/${POST}index.json`, (route) => {
        if (answer === 'abort') return route.abort();
        if (answer === 'wait') return undefined;
        return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, ...answer });
      });
      await guest.show(one(`src="https://blog.example/" post="${POST}" timeout="${code === 'timeout' ? 500 : 9000}"`, '<p>Ours</p>'));
      await expect.poll(() => guest.events()).toEqual([expect.objectContaining({ type: 'blog-error', code })]);
      const element = guest.element();
      await expect(page.getByText('Ours')).toBeVisible();
      await expect(element.getByRole('alert')).toContainText('could not be shown');
      expect(await element.evaluate((it) => it.matches(':state(error)'))).toBe(true);
      await page.unroute(`**/${POST}index.json`);
      const retry = element.getByRole('button', { name: 'Try again' });
      if (['not-found', 'type', 'parse', 'encoding', 'too-large'].includes(code)) {
        await expect(retry).toHaveCount(0);
        await element.evaluate((it: HTMLElement & { reload(): Promise<void> }) => it.reload());
      } else {
        await retry.click();
      }
      await guest.ready();
      await expect(page.getByText('Ours')).toBeHidden();
      await expect(element.locator('article h1')).toHaveText('Lire dehors');
    });
  }

  test('a program that does not arrive can be asked for again', async ({ guest, page, witness }) => {
    witness.expects(FAILED);
    await guest.record();
    await page.route('**/feuilleton-embed_bg.wasm', (route) => route.abort());
    await guest.show(one(`src="https://blog.example/" post="${POST}" lang="fr"`));
    await expect.poll(() => guest.events()).toEqual([expect.objectContaining({ type: 'blog-error', code: 'wasm' })]);
    await page.unroute('**/feuilleton-embed_bg.wasm');
    await guest.element().getByRole('button', { name: 'Réessayer' }).click();
    await guest.ready();
    await expect(guest.element().locator('article h1')).toHaveText('Lire dehors');
  });

  test('without a network the element says so by its state, and goes on when there is one', async ({ guest, context, witness }) => {
    witness.expects(FAILED);
    await guest.record();
    await guest.show(one(`src="https://blog.example/" post="${POST}"`));
    await guest.ready();
    const element = guest.element();
    await context.setOffline(true);
    await element.evaluate((it: HTMLElement & { reload(): Promise<void> }) => it.reload().catch(() => {}));
    expect(await element.evaluate((it) => it.matches(':state(offline)'))).toBe(true);
    expect((await guest.events()).at(-1)).toMatchObject({ type: 'blog-error', code: 'network', retryable: true });
    await context.setOffline(false);
    await element.getByRole('button', { name: 'Try again' }).click();
    await guest.ready();
    await expect(element.locator('article h1')).toHaveText('Lire dehors');
  });

  test('an address that is none is told', async ({ guest }) => {
    await guest.record();
    await guest.show(`${one('src="https://"')}${one('')}`);
    await expect.poll(async () => (await guest.events()).map(({ code }) => code)).toEqual(['config', 'config']);
  });

  test('a page that fails on the way says so in its place, and the way goes on', async ({ guest, page, witness }) => {
    witness.expects(FAILED);
    await guest.record();
    await guest.show(one('src="https://blog.example/"'));
    await guest.ready();
    await page.route('**/archive/feed.json', (route) => route.abort());
    const element = guest.element();
    await element.locator('.ways').getByRole('link', { name: 'Archive' }).click();
    await expect(element.getByRole('alert').filter({ visible: true })).toContainText('The server does not answer.');
    await page.unroute('**/archive/feed.json');
    await element.getByRole('button', { name: 'Try again' }).click();
    await expect(element.locator('.year').first()).toBeVisible();
    expect((await guest.events()).filter(({ type }) => type === 'blog-error')).toHaveLength(1);
  });

  test('a program that breaks off leaves a word in every element, and nothing in the page around', async ({ guest, page }) => {
    await guest.record();
    await guest.keepMemory();
    await guest.show(`${one('src="https://blog.example/"')}${one(`src="https://blog.example/" post="${POST}"`)}`);
    await guest.ready(0);
    await guest.ready(1);
    const before = await page.evaluate(() => {
      const { memory } = window as unknown as { memory: WebAssembly.Memory };
      new Uint8Array(memory.buffer).fill(0xff);
      return document.querySelectorAll('*').length;
    });
    await guest.element(0).locator('.ways').getByRole('link', { name: 'Tags' }).evaluate((it: HTMLElement) => {
      it.addEventListener('click', (event) => event.preventDefault());
      it.click();
    });
    for (const at of [0, 1]) {
      await expect(guest.element(at).getByRole('alert')).toContainText('could not be shown');
    }
    expect((await guest.events()).filter(({ type }) => type === 'blog-error').map(({ code }) => code)).toEqual(['panic', 'panic']);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before);
    for (const at of [0, 1]) {
      await guest.element(at).getByRole('button', { name: 'Try again' }).click();
      await guest.ready(at);
    }
    await expect(guest.element(1).locator('article h1')).toHaveText('Lire dehors');
    await guest.element(0).locator('.ways').getByRole('link', { name: 'Tags' }).click();
    await expect(guest.element(0).locator('.terms')).toBeVisible();
  });

  test('the page around can fetch by its own means', async ({ guest, page }) => {
    await guest.show('');
    await page.waitForFunction(() => customElements.get('feuilleton-blog'));
    const asked = await page.evaluate(async (src) => {
      const asked: string[] = [];
      const fetcher = (url: string, init: RequestInit) => {
        asked.push(url.slice(src.length));
        return fetch(url, init);
      };
      const blog = document.createElement('feuilleton-blog') as HTMLElement & { ready: Promise<void> };
      Object.assign(blog, { src, post: 'about/', loading: 'eager', fetcher });
      document.body.append(blog);
      await blog.ready;
      return asked;
    }, guest.hosts.blog);
    expect(asked).toEqual(['about/index.json']);
  });
});
