import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/build-sites.ts',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: 2,
  // Chromium was seen to hang while it closed a page, once in a thousand tests; it is told as flaky.
  retries: 1,
  forbidOnly: !!process.env['CI'],
  reporter: 'dot',
  // Generous: no test is about how fast the machine is.
  timeout: 600_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: await findBrowser(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 30_000,
  },
});
