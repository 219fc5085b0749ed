// An author writes, and `feuilleton serve` shows it.
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { APP, POSTS, WORKSPACE } from '../fixtures/sites';
import { expect, test } from '../fixtures/test';

const POST = '2016-07-01-le-rez-de-chaussee-du-journal.md';
const ADDRESS = '2016/07/01/le-rez-de-chaussee-du-journal/';

let posts: string;
let tool: ChildProcess;
let url: string;

/** A port that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

test.beforeEach(async () => {
  posts = mkdtempSync(path.join(tmpdir(), 'feuilleton-posts-'));
  cpSync(POSTS, posts, { recursive: true });
  const port = await freePort();
  const options = ['serve', posts, '--app', APP, '--port', String(port), '--json'];
  tool = spawn(path.join(WORKSPACE, 'target', 'debug', 'feuilleton'), options, { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((resolve, reject) => {
    tool.once('error', reject);
    tool.once('exit', (code) => reject(new Error(`feuilleton serve ended with ${String(code)}`)));
    let told = '';
    tool.stdout?.on('data', (text: Buffer) => {
      told += text.toString();
      const found = /"url":"([^"]+)"/.exec(told)?.[1];
      if (found) resolve(found);
    });
  });
});

test.afterEach(() => {
  tool.kill();
  rmSync(posts, { recursive: true });
});

test('what is saved is shown at once, at the place where the author was reading', async ({ page, witness }) => {
  witness.allows(new URL(url).origin);
  await page.goto(url + ADDRESS);
  await page.locator('html[data-awake]').waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  appendFileSync(path.join(posts, POST), '\n\nUn mot de plus.\n');
  await expect(page.getByText('Un mot de plus.')).toBeAttached();
  await page.locator('html[data-awake]').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test('an address that nothing has is told as on a host', async ({ page, witness }) => {
  witness.allows(new URL(url).origin);
  witness.expects(/Failed to load resource/);
  const response = await page.goto(`${url}no/such/page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});
