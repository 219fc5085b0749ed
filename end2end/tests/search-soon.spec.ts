// How soon the first results of a search are there on a slow connection, beside a plain page, while nothing else runs.
import { hold } from '../fixtures/hold';
import { DIST } from '../fixtures/sites';
import { slow } from '../fixtures/slow';
import { expect, test } from '../fixtures/test';
import { serve } from '../server';

test('on a slow connection the first results are there at once, and weigh little', async ({ page, search, witness }) => {
  const site = await serve(DIST, '/', { compressed: true });
  witness.allows(new URL(site.url).origin);
  const devtools = await slow(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await hold(page, '**/feuilleton-app_bg.wasm');
  let start = Date.now();
  await page.goto(`${site.url}about/`);
  const plain = Date.now() - start;
  let bytes = 0;
  const ofSearch = new Set<string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/search\/|\/pagefind\//.test(request.url)) ofSearch.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ofSearch.has(requestId)) bytes += encodedDataLength;
  });
  start = Date.now();
  await page.keyboard.press('/');
  await page.keyboard.type('lire');
  await search.results.first().waitFor();
  const first = Date.now() - start;
  test
    .info()
    .annotations.push({
      type: 'measured',
      description: `${first} ms, ${bytes} bytes; a page: ${plain} ms`,
    });
  expect(bytes).toBeLessThan(45_000);
  expect(first / plain).toBeLessThan(2.5);
  expect(first).toBeLessThan(6_000);
  await site.close();
});
