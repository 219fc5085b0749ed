// What a guest costs the page around: bytes, and the time until there is something to read.
import { brotliCompressSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from '../fixtures/hosts';

const POST = '2022/07/14/lire-dehors/';

test.describe('@desktop', () => {
  test('a post costs 115 kB in all, and a second one its text', async ({ guest, page }) => {
    const answers: Response[] = [];
    page.on('response', (response) => response.url().startsWith(guest.hosts.blog) && answers.push(response));
    const bytes = async () => {
      const sizes = await Promise.all(
        answers.splice(0).map(async (response) => {
          // Images are the author's; a host sends the rest compressed.
          if (response.request().resourceType() === 'image') return 0;
          return brotliCompressSync(await response.body()).length;
        }),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    await guest.show(`<feuilleton-blog src="https://blog.example/" post="${POST}" loading="eager"></feuilleton-blog>`);
    await guest.ready();
    await page.waitForLoadState('networkidle');
    const first = await bytes();
    expect(first).toBeLessThanOrEqual(115_000);
    expect(first).toBeGreaterThan(20_000);
    await page.evaluate(() => {
      const second = document.querySelector('feuilleton-blog')?.cloneNode() as HTMLElement;
      second.setAttribute('post', 'about/');
      document.body.append(second);
    });
    await guest.ready(1);
    await page.waitForLoadState('networkidle');
    expect(await bytes()).toBeLessThanOrEqual(8_000);
    test.info().annotations.push({ type: 'bytes', description: String(first) });
  });

  test('on a slow phone a post is there within 2.5 seconds of an empty page', async ({ guest, page, context }) => {
    const cdp = await context.newCDPSession(page);
    await page.goto(guest.hosts.put('empty/index.html', '<!doctype html><title>Empty</title>').replace('index.html', ''));
    // The machine that tests is not always the same: what it takes for a fixed piece of work tells how busy it is.
    const work = () =>
      page.evaluate(() => {
        const start = performance.now();
        let sum = 0;
        for (let at = 0; at < 2e7; at += 1) sum = (sum + at * 7) % 1_000_003;
        return sum < 0 ? 0 : performance.now() - start;
      });
    const busy = Math.max(1, Math.min(await work(), await work()) / 60);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await guest.show(`<feuilleton-blog src="https://blog.example/" post="${POST}" loading="eager"></feuilleton-blog>`);
    await guest.ready();
    const time = await page.evaluate(() => performance.now());
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    test.info().annotations.push({ type: 'ms', description: `${Math.round(time)} (busy ${busy.toFixed(2)})` });
    expect(time).toBeLessThanOrEqual(2500 * busy);
  });
});
