import { test as base, expect } from '@playwright/test';
import { ArticlePage } from './pages/article-page.ts';
import { builtSites } from './sites.ts';
import type { Built, BuiltSites } from './sites.ts';

export { expect };

interface Fixtures {
  /** The built sites. */
  sites: BuiltSites;
  /** The article that holds everything an article can hold. */
  longRead: ArticlePage;
  /** Complaints that a test brings about on purpose. */
  expectedComplaints: RegExp | undefined;
  /** Fails a test whose pages complained, broke their policy or asked another host. */
  noComplaints: undefined;
}

/** Playwright’s `test`, on the built sites; every page must stay quiet and keep to its own host. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads here what a fixture needs: nothing
  sites: async ({}, use) => {
    await use(builtSites());
  },
  longRead: async ({ page, sites }, use) => {
    await use(new ArticlePage(page, sites.news, 'long-read'));
  },
  expectedComplaints: [undefined, { option: true }],
  noComplaints: [
    async ({ context, expectedComplaints, sites }, use) => {
      const complaints: string[] = [];
      const hosts = Object.values(sites).map(({ origin }: Built) => origin);
      // A broken Content-Security-Policy is an error on the console too.
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && !hosts.includes(origin)) {
          complaints.push(`asked another host: ${request.url()}`);
        }
      });
      await use(undefined);
      expect(complaints.filter((text) => !expectedComplaints?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});
