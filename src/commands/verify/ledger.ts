import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../article/problems.ts';
import { checkChain } from '../../article/record/chain.ts';
import { addressesOfRecord, parseAddress, PUBLISHED_FILE } from '../../article/record/published.ts';
import type { Revision } from '../../article/record/revision.ts';
import { decodeText } from '../../loader/decode.ts';
import { findArticles } from '../../loader/files.ts';
import { missingListProblem } from '../../loader/record/missing-list.ts';
import { readRecord, readRecordBytes, recordFolder } from '../../loader/record/read-record.ts';
import { withFile } from '../failure.ts';

/** What was ever published under one name of an article. */
export interface PublishedName {
  name: string;
  ids: string[];
  revisions: number[];
  /** The article that has or had the name; undefined where there is no record of it any more. */
  article: RecordedArticle | undefined;
}

/** An article and its record. */
export interface RecordedArticle {
  slug: string;
  revisions: Revision[];
}

/** Everything that was ever published, by name, and what is wrong with the books themselves. */
export interface Ledger {
  names: PublishedName[];
  faults: string[];
}

/**
 * Reads what was ever published: from the list of all addresses, and from the records, so that what
 * one of them lacks is found all the same.
 */
export async function readLedger(root: string): Promise<Ledger> {
  const faults: string[] = [];
  const owners = new Map<string, RecordedArticle>();
  const addresses = new Set<string>();
  for (const slug of (await findArticles(root)).slugs) {
    const chain = checkChain(readRecord(slug, readRecordBytes(root, slug)));
    for (const { name, message } of chain.faults) {
      faults.push(`${recordFolder(slug)}/${name}: ${message}: "npm run check" says what mends it`);
    }
    const article = { slug, revisions: chain.revisions };
    for (const { slug: name } of chain.revisions) owners.set(name, article);
    for (const address of addressesOfRecord(chain.revisions)) addresses.add(address);
  }
  const lines = linesOf(join(root, PUBLISHED_FILE));
  // What vanished together with the list is not known any more.
  if (!lines && addresses.size > 0) faults.push(formatProblem(missingListProblem()));
  for (const line of lines ?? []) addresses.add(line);
  const names = new Map<string, PublishedName>();
  for (const line of [...addresses].sort()) {
    const address = parseAddress(line);
    if (!address) {
      faults.push(`${PUBLISHED_FILE}: “${line}” is no address: "npm run check" says what mends it`);
      continue;
    }
    const { slug: name, id, revision } = address;
    const own = names.get(name) ?? { name, ids: [], revisions: [], article: owners.get(name) };
    names.set(name, own);
    if (id !== undefined) own.ids.push(id);
    if (revision !== undefined) own.revisions.push(revision);
  }
  return { names: [...names.values()], faults };
}

/** The lines of the list; undefined where it is lost, or is no text. */
function linesOf(path: string): string[] | undefined {
  if (!existsSync(path)) return undefined;
  const decoded = decodeText(withFile(path, () => readFileSync(path)));
  return 'text' in decoded ? decoded.text.split(/\r?\n/).filter(Boolean) : undefined;
}
