import { parseArgs } from 'node:util';
import { LIVE } from '../swap.ts';

/** What `npm run verify` is asked to do: each a folder, or the address of a live site. */
export interface VerifyArguments {
  site: string;
  /** What was published before, whose records have to be the beginning of those here. */
  against: string | undefined;
  /** Where the manifest is that says what every file holds: with a site, or in a file of its own. */
  manifest: string | undefined;
}

export const USAGE = `npm run verify                            the site in ${LIVE}/
npm run verify -- <folder or address>     a built folder, or a live site: https://news.example
  --against <folder or address>           that what was published there still stands here
  --manifest <folder, address or file>    that every file is as the manifest there says`;

/**
 * Reads the arguments of the command.
 *
 * @returns them, or what is wrong with them as a sentence
 */
export function readArguments(args: readonly string[]): VerifyArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { against: { type: 'string' }, manifest: { type: 'string' } },
    });
    const [site = LIVE, ...more] = positionals;
    if (more.length > 0) return `Found ${positionals.length} sites: one at a time.`;
    const { against, manifest } = values;
    const wrong = [site, against, manifest].map(fault).find((message) => message !== undefined);
    return wrong ?? { site, against, manifest };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** True for the address of a live site. */
export function isAddress(site: string): boolean {
  return /^https?:/i.test(site);
}

function fault(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  if (site === '') return 'Found an empty name: expected a folder, or an address.';
  if (!isAddress(site)) return undefined;
  const expected = `Expected the address of a site, such as https://news.example, found “${site}”.`;
  if (!URL.canParse(site)) return expected;
  const { search, hash } = new URL(site);
  return search || hash ? expected : undefined;
}
