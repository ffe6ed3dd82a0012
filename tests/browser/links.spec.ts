import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { everyPage } from './every-page.ts';
import { addressOf, SITE_NAMES } from './sites.ts';
import type { Built } from './sites.ts';
import { expect, test } from './test.ts';

interface References {
  ids: string[];
  /** Addresses, resolved as the browser resolves them. */
  addresses: string[];
  /** What attributes such as `aria-labelledby` and `popovertarget` name. */
  idRefs: string[];
  /** The page’s own address as it says it: canonical link and Open Graph. */
  own: string[];
}

function references(): References {
  const all = <T extends Element>(selector: string): T[] => [
    ...document.querySelectorAll<T>(selector),
  ];
  const attributes = [
    'popovertarget',
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'for',
    'headers',
    'aria-owns',
    'aria-details',
  ];
  return {
    ids: all('[id]').map(({ id }) => id),
    addresses: [
      ...all<HTMLAnchorElement>('a[href], area[href]').map(({ href }) => href),
      ...all<HTMLLinkElement>('link[href]:not([rel="canonical"])').map(({ href }) => href),
      ...all<HTMLImageElement>('[src]').map(({ src }) => src),
    ],
    idRefs: attributes.flatMap((name) =>
      all(`[${name}]`).flatMap((element) => element.getAttribute(name)?.split(/\s+/) ?? []),
    ),
    own: [
      ...all<HTMLLinkElement>('link[rel="canonical"]').map(({ href }) => href),
      ...all<HTMLMetaElement>('meta[property="og:url"]').map(({ content }) => content),
    ],
  };
}

async function referencesOfAll(page: Page, site: Built): Promise<Map<string, References>> {
  const found = new Map<string, References>();
  for (const address of everyPage(site)) {
    await page.goto(address);
    found.set(address, await page.evaluate(references));
  }
  return found;
}

/** Why an address of the site leads nowhere, or undefined. */
function fault(target: URL, site: Built, pages: Map<string, References>): string | undefined {
  const path = decodeURIComponent(target.pathname);
  if (!path.startsWith(`${site.base}/`)) return 'is outside of the base path';
  const file = join(site.dist, path.slice(site.base.length));
  if (!existsSync(file)) return 'has no file';
  if (statSync(file).isDirectory() !== path.endsWith('/')) return 'is redirected';
  if (target.hash === '') return undefined;
  const ids = pages.get(target.origin + target.pathname)?.ids ?? [];
  return ids.includes(decodeURIComponent(target.hash.slice(1))) ? undefined : 'has no such id';
}

for (const name of SITE_NAMES) {
  test.describe(`on the site "${name}"`, () => {
    test.use({ javaScriptEnabled: false });

    test('every link, file and fragment is there, under the base path', async ({ page, sites }) => {
      const site = sites[name];
      const pages = await referencesOfAll(page, site);
      const faults: string[] = [];
      let checked = 0;
      for (const [address, { addresses }] of pages) {
        for (const target of addresses.map((text) => new URL(text))) {
          if (target.origin !== site.origin) continue;
          checked++;
          const message = fault(target, site, pages);
          if (message) faults.push(`${address}: ${target.href} ${message}`);
        }
      }
      expect(checked).toBeGreaterThan(20);
      expect(faults).toEqual([]);
    });

    test('every id stands once, and every name of one has it on its page', async ({
      page,
      sites,
    }) => {
      for (const [address, { ids, idRefs }] of await referencesOfAll(page, sites[name])) {
        expect.soft(new Set(ids).size, address).toBe(ids.length);
        expect
          .soft(
            idRefs.filter((id) => !ids.includes(id)),
            address,
          )
          .toEqual([]);
      }
    });

    test('every page that names its own address is found there', async ({ page, sites }) => {
      const site = sites[name];
      const pages = await referencesOfAll(page, site);
      const origin = site.published ?? 'https://backgrounder.example';
      for (const [address, { own }] of pages) {
        const [canonical, ...others] = own.map((url) => url.replace(origin, site.origin));
        if (canonical === undefined) continue;
        expect.soft(others, address).toEqual([canonical]);
        // At an earlier name an article names its own address, and that one names itself.
        expect.soft(pages.get(canonical)?.own, address).toEqual(own);
      }
      expect(pages.get(addressOf(site, '/'))?.own).toHaveLength(2);
    });
  });
}
