import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { npmBrowser } from './npm-browser.ts';

/** How to start the browser that the tests use. */
export interface Browser {
  executablePath: string;
  env?: Record<string, string>;
}

/** Where Chrome and Chromium are installed, by platform. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (folder) => `${process.env[folder] ?? 'C:'}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

/**
 * Finds a browser without downloading one: what CHROME_PATH names, Playwright's own, an installed
 * one, or the one that `npm ci` brought. BACKGROUNDER_BROWSER=npm goes straight to the last.
 */
export async function findBrowser(): Promise<Browser> {
  const { CHROME_PATH, BACKGROUNDER_BROWSER } = process.env;
  if (CHROME_PATH) return { executablePath: CHROME_PATH };
  const installed = [chromium.executablePath(), ...(USUAL_PLACES[process.platform] ?? [])];
  const found = BACKGROUNDER_BROWSER === 'npm' ? undefined : installed.find(existsSync);
  return found === undefined ? npmBrowser() : { executablePath: found };
}
