// For pages that take no scripts: the blog in a frame, as high as what it holds.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caddy, serveByCaddy } from '../fixtures/caddy';
import { DIST } from '../fixtures/sites';
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';

test.describe('@desktop', () => {
  test('a post in a frame has its height, whatever is read in it', async ({ guest, page }) => {
    const script = '<script src="https://blog.example/embed-iframe.js" defer></script>';
    const frame = `<iframe src="https://blog.example/embed/?post=${POST}&amp;theme=dark" title="A post" data-feuilleton></iframe>`;
    await guest.show(`${frame}${script}`, { script: false });
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('article h1')).toHaveText('Lire dehors');
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
    const heights = () =>
      page.locator('iframe').evaluate((it) => it.getBoundingClientRect().height);
    const fits = async () => {
      const body = await inside.locator('body').evaluate((it) => it.getBoundingClientRect().height);
      return Math.abs((await heights()) - body);
    };
    await expect.poll(fits).toBeLessThan(8);
    const before = await heights();
    expect(before).toBeGreaterThan(400);
    await inside.locator('.tags a').first().click();
    await expect(inside.locator('.index')).toBeVisible();
    await expect.poll(heights).toBeLessThan(before);
    await expect.poll(fits).toBeLessThan(8);
  });

  test('only the frame of the blog itself can change its height', async ({ guest, page }) => {
    const message = `{ "feuilleton-blog": 1, type: "resize", height: 9999 }`;
    const evil = guest.hosts.put('evil.html', `<!doctype html><script>parent.postMessage(${message}, "*")</script>`);
    await guest.show(
      `<iframe id="blog" src="https://blog.example/embed/?post=about/" data-feuilleton></iframe>
       <iframe id="evil" src="${evil}"></iframe><script src="https://blog.example/embed-iframe.js"></script>
       <script>postMessage(${message}, "*"); document.querySelector("#evil").addEventListener("load", ({ target }) => { target.src += "?again" }, { once: true })</script>`,
      { script: false },
    );
    await expect(page.frameLocator('#blog').locator('article')).toBeVisible();
    await page.waitForTimeout(300);
    const heights = await page.locator('iframe').evaluateAll((all) => all.map((it) => (it as HTMLElement).style.height));
    expect(heights[0]).not.toBe('9999px');
    expect(heights[1]).toBe('');
  });

  test('the address of the frame names no other blog', async ({ guest, page }) => {
    await page.goto(`${guest.hosts.blog}embed/?src=https://evil.test/&post=about/&wasm-src=https://evil.test/&site=https://evil.test/`);
    await expect(page.locator('article h1')).toHaveText(/./);
    await expect(page.locator('feuilleton-blog')).toHaveAttribute('src', '/');
  });

  test('a link to a post becomes the post where links are made into what they lead to', async ({ guest, page }) => {
    const { html, type } = JSON.parse(readFileSync(path.join(DIST, POST, 'oembed.json'), 'utf8')) as { html: string; type: string };
    expect(type).toBe('rich');
    const local = html.replace(/https:\/\/[^/]+\/(?=embed\/)/, guest.hosts.blog);
    await guest.show(local, { script: false });
    await expect(page.frameLocator('iframe').locator('article h1')).toHaveText('Lire dehors');
  });

  test('a server with the shipped configuration lets the blog be shown in both ways', async ({ guest, page, witness }) => {
    const program = caddy();
    test.skip(!program, 'there is no Caddy on this machine');
    const server = await serveByCaddy(program as string, DIST);
    try {
      witness.allows(new URL(server.url).origin);
      await guest.show(
        `<feuilleton-blog src="${server.url}" post="${POST}" loading="eager"></feuilleton-blog>
         <script src="${server.url}embed.js" async></script>
         <iframe src="${server.url}embed/?post=${POST}" title="A post"></iframe>`,
        { script: false },
      );
      await guest.ready();
      await expect(guest.element().locator('article h1')).toHaveText('Lire dehors');
      await expect(page.frameLocator('iframe').locator('article h1')).toHaveText('Lire dehors');
    } finally {
      await server.close();
    }
  });
});
