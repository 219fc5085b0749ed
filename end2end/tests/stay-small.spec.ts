// What an article costs its reader: bytes until it can be read, and in all.
import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { routes } from '../fixtures/content';
import { expect, test } from '../fixtures/test';

const posts = routes('index.json').filter((path) => /\d{4}\/\d{2}\/\d{2}/.test(path));
const packed = (text: string | Buffer) => brotliCompressSync(text).length;

test.describe('@desktop', () => {
  test('an article with everything around it is 120 kB', async ({ blog, page }) => {
    const answers: Response[] = [];
    page.on('response', (response) => answers.push(response));
    await blog.open('2022/07/14/lire-dehors/');
    await page.waitForLoadState('networkidle');
    // What helps with long texts comes when the page is at rest.
    await page.waitForTimeout(3000);
    const sizes = await Promise.all(
      answers
        .filter((answer) => answer.request().resourceType() !== 'image')
        .map(async (answer) => [new URL(answer.url()).pathname, packed(await answer.body())] as const),
    );
    const all = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(all, sizes.map(([path, size]) => `${size} ${path}`).join('\n')).toBeLessThanOrEqual(120_000);
    expect(all, 'the program is among it').toBeGreaterThan(80_000);
  });

  test('the text can be read after 10 kB of page and style, and most texts are 12 kB in all', async ({ baseURL, request }) => {
    expect(posts.length).toBeGreaterThan(10);
    const whole: number[] = [];
    for (const path of posts) {
      const html = await (await request.get(`${baseURL}${path}`)).text();
      const [style] = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href ?? '');
      const css = packed(await (await request.get(new URL(style ?? '', `${baseURL}${path}`).href)).body());
      // Browsers show what has come: the first paragraphs do not wait for the last.
      const prose = html.indexOf('class="prose"');
      const beginning = html.slice(0, html.indexOf('</p>', prose) + 4);
      expect(prose, path).toBeGreaterThan(0);
      expect(packed(beginning) + css, `/${path} until its first paragraph`).toBeLessThanOrEqual(10_000);
      whole.push(packed(html) + css);
    }
    whole.sort((a, b) => a - b);
    expect(whole[Math.floor(whole.length / 2)], 'half of the posts, as a whole').toBeLessThanOrEqual(12_000);
  });
});
