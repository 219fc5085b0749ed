// Elements that come and go: neither memory nor nodes of theirs stay.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../fixtures/hosts';

/** What a program may keep for what comes next, in bytes. */
const SLACK = 128 * 1024;

/** Puts elements into the page and takes them out again, so many times, in all the ways there are. */
function cycle(page: Page, src: string, times: number): Promise<number> {
  return page.evaluate(
    async ({ src, times }) => {
      const documents = new Map<string, Promise<string>>();
      // The network is not what is tried here.
      const fetcher = async (url: string) => {
        if (!documents.has(url)) documents.set(url, fetch(url).then((response) => response.text()));
        return new Response(await documents.get(url));
      };
      const kinds = [{ post: '2022/07/14/lire-dehors/' }, { limit: 3 }, { tag: 'presse' }];
      for (let at = 0; at < times; at += 1) {
        const blog = document.createElement('feuilleton-blog') as HTMLElement & { ready: Promise<void> };
        Object.assign(blog, { src, loading: 'eager', fetcher, ...kinds[at % kinds.length] });
        document.body.append(blog);
        // One in four leaves before it has arrived.
        if (at % 4) await blog.ready;
        else await Promise.resolve();
        blog.remove();
        if (at % 50 === 0) await new Promise((resume) => setTimeout(resume));
      }
      await new Promise((resume) => setTimeout(resume, 500));
      return (window as unknown as { memory: WebAssembly.Memory }).memory.buffer.byteLength;
    },
    { src, times },
  );
}

/** Nodes of the page's documents, those that no document holds included. */
async function nodes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await new Promise((resume) => setTimeout(resume, 500));
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
}

test('@desktop two thousand elements come and go, and leave nothing behind', async ({ guest, page, context }) => {
  test.setTimeout(180_000);
  await guest.keepMemory();
  await guest.show('');
  await page.waitForFunction(() => customElements.get('feuilleton-blog'));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const memory = await cycle(page, guest.hosts.blog, 100);
  const before = await nodes(cdp);
  expect(await cycle(page, guest.hosts.blog, 2000), 'bytes of the program').toBeLessThanOrEqual(memory + SLACK);
  expect(await nodes(cdp), 'nodes').toBeLessThanOrEqual(before + 50);
});
