// How the browser tests run: which Chromium, which windows, how patient.
import { defineConfig } from '@playwright/test';
import path from 'node:path';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing leaves the machine, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const DESKTOP_ONLY = /@desktop/;

/** What is measured while nothing else runs. */
const ALONE = ['arrive-soon.spec.ts', 'score-well.spec.ts', 'search-soon.spec.ts'];

export default defineConfig({
  testDir: 'tests',
  outputDir: path.join(__dirname, '..', 'target', 'end2end-results'),
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  // Everything must also pass on a small, busy machine.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'en-US',
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      args: CHROMIUM_FLAGS,
      executablePath: process.env.FEUILLETON_CHROMIUM || undefined,
    },
  },
  projects: [
    { name: 'desktop', testIgnore: ALONE, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testIgnore: ALONE,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      // Tests of a mouse, a keyboard or a window width of their own.
      grepInvert: DESKTOP_ONLY,
    },
    { name: 'alone', testMatch: ALONE, dependencies: ['desktop', 'phone'], workers: 1 },
  ],
});
