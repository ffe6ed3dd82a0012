import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../article/problems.ts';
import { parseAddress, PUBLISHED_FILE } from '../../article/record/published.ts';
import type { PublishedAddress } from '../../article/record/published.ts';
import { decodeText } from '../decode.ts';
import type { LoadedArticle } from '../load-article.ts';
import { recordFolder } from './read-record.ts';

/** A line of the list of all published addresses. */
export interface ListedAddress extends PublishedAddress {
  line: number;
  /** As it stands there. */
  text: string;
}

/** The list, and what is wrong with its lines; undefined where there is none that can be read. */
export function readPublished(
  root: string,
): { listed: ListedAddress[]; problems: Problem[] } | undefined {
  const lines = readLines(root);
  if (!lines) return undefined;
  const listed: ListedAddress[] = [];
  const problems: Problem[] = [];
  lines.forEach((text, index) => {
    if (text === '') return;
    const address = parseAddress(text);
    if (address) listed.push({ ...address, line: index + 1, text });
    else problems.push(publishedProblem(index + 1, lineFault(text)));
  });
  return { listed, problems };
}

/**
 * What the list says was published of an article, and its record does not have: it was deleted, or
 * its last revisions were, which nothing else shows.
 */
export function gapIn(
  { slug, addresses }: Pick<LoadedArticle, 'slug' | 'addresses'>,
  listed: readonly ListedAddress[],
): Problem | undefined {
  const [first] = listed;
  const back = `bring it back from version control, as with "git restore ${recordFolder(slug)}"`;
  if (first && addresses.length === 0) {
    const message = `the article “${slug}” was published, and its record is gone: ${back}`;
    return publishedProblem(first.line, message);
  }
  const missing = listed.filter(
    ({ revision, text }) => revision !== undefined && !addresses.includes(text),
  );
  if (!missing[0]) return undefined;
  const numbers = missing.map(({ revision = 0 }) => revision).sort((a, b) => a - b);
  const what = numbers.length === 1 ? 'revision' : 'revisions';
  const message = `${what} ${numbers.join(', ')} of “${slug}” ${numbers.length === 1 ? 'was' : 'were'} published, and the record does not go so far: ${back}`;
  return publishedProblem(missing[0].line, message);
}

/** The gap in the record of one article, from the list as it stands. */
export function findGap(
  root: string,
  { slug, aliases }: { slug: string; aliases: readonly string[] },
  addresses: string[],
): Problem | undefined {
  const names = [slug, ...aliases];
  const { listed = [] } = readPublished(root) ?? {};
  return gapIn(
    { slug, addresses },
    listed.filter((address) => names.includes(address.slug)),
  );
}

/** Something wrong with the list, at one of its lines. */
export function publishedProblem(line: number, message: string): Problem {
  return { file: PUBLISHED_FILE, line, column: 1, severity: 'error', message, rule: 'published' };
}

function lineFault(line: string): string {
  return /^[<>=|]{7}/.test(line)
    ? 'found the marks of a merge conflict: delete the line, and keep the addresses of both sides'
    : `expected an address such as /slug/, /slug/#section-id or /slug/history/1/, found ${JSON.stringify(line)}: delete the line, or bring the file back from version control`;
}

function readLines(root: string): string[] | undefined {
  try {
    const decoded = decodeText(readFileSync(join(root, PUBLISHED_FILE)));
    return 'fault' in decoded ? undefined : decoded.text.split(/\r?\n/);
  } catch {
    return undefined;
  }
}
