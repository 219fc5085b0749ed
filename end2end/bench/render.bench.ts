// Measures our renderers against JavaScript's, in one page of one browser, and prints a table.
import { test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../server';
import { collections } from './collections';
import type { measure as Measure } from './measure';
import { table } from './table';

const ROOT = path.join(__dirname, '..', '..');
const FOLDER = path.join(ROOT, 'target', 'bench');
const APP = process.env.FEUILLETON_APP || path.join(ROOT, 'target', 'app');
const ESBUILD = process.env.FEUILLETON_ESBUILD || 'esbuild';
const OURS = ['commonmark', 'jekyll'].flatMap((dialect) => [
  `feuilleton-${dialect}.js`,
  `feuilleton-${dialect}_bg.wasm`,
]);

declare global {
  interface Window {
    measure: typeof Measure;
  }
}

test('renders whole posts to safe HTML', async ({ page, browser }) => {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of [...OURS, 'feuilleton-sink.js']) cpSync(path.join(APP, file), path.join(FOLDER, file));
  const script = path.join(FOLDER, 'measure.js');
  execFileSync(ESBUILD, [
    path.join(__dirname, 'measure.ts'),
    '--bundle',
    '--minify',
    '--format=esm',
    `--outfile=${script}`,
    '--log-level=warning',
  ]);
  writeFileSync(
    path.join(FOLDER, 'index.html'),
    '<!doctype html><title>Benchmark</title><script type="module" src="measure.js"></script>',
  );
  const server = await serve(FOLDER, '/');
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => typeof window.measure === 'function');
    console.log(`\nChromium ${browser.version()}`);
    for (const { name, texts, bytes } of collections(ROOT)) {
      const results = await page.evaluate((given) => window.measure(given), texts);
      console.log(`\n${name}: ${texts.length} texts, ${bytes} bytes\n\n${table(results, bytes)}`);
    }
  } finally {
    await server.close();
  }
});
