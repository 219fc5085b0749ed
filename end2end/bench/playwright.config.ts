// How the benchmark runs: alone, once, in the browser of the tests.
import { defineConfig } from '@playwright/test';
import path from 'node:path';
import tests from '../playwright.config';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: path.join(__dirname, '..', '..', 'target', 'bench-results'),
  workers: 1,
  retries: 0,
  reporter: 'list',
  timeout: 900_000,
  use: { ...tests.use, actionTimeout: 0, trace: 'off' },
});
