import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Article } from '../../../../src/article/model.ts';
import { revisionFileName } from '../../../../src/article/record/chain.ts';
import { formatRevision } from '../../../../src/article/record/format.ts';
import {
  addressesOfRecord,
  formatPublished,
  PUBLISHED_FILE,
} from '../../../../src/article/record/published.ts';
import type { Revision } from '../../../../src/article/record/revision.ts';
import { readLedger } from '../../../../src/commands/verify/ledger.ts';
import { folderSource } from '../../../../src/commands/verify/source.ts';
import { walk } from '../../../../src/commands/verify/walk.ts';
import type { Walked } from '../../../../src/commands/verify/walk.ts';
import { idsOf } from '../../../../src/loader/references.ts';
import { outputsOf } from '../../../../src/outputs/files.ts';
import { pathOf } from '../../../../src/outputs/write-files.ts';
import { aSite } from '../../outputs/samples.ts';

/** An article and its record, as a project has them. */
export interface OnRecord {
  article: Article;
  revisions: Revision[];
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes the records of articles into a project, and the list of all that they published. */
export function writeRecords(root: string, all: readonly OnRecord[]): void {
  const addresses = all.flatMap(({ revisions }) => addressesOfRecord(revisions));
  write(root, PUBLISHED_FILE, formatPublished(addresses));
  for (const { article, revisions } of all) {
    for (const revision of revisions) {
      const name = revisionFileName(revision.revision);
      write(root, `content/articles/${article.slug}/record/${name}`, formatRevision(revision));
    }
  }
}

/** Writes the site of some articles into `dist`: its outputs, and of its pages what links need. */
export function publish(root: string, all: readonly OnRecord[], base = '', folder = 'dist'): void {
  const site = aSite(
    all.map(({ article }) => article),
    base,
  );
  const { addresses } = site;
  const page = (address: string, text = ''): void => {
    write(root, join(folder, pathOf(address, base)), `<!doctype html><title>x</title>${text}`);
  };
  page(addresses.home);
  for (const { article, revisions } of all) {
    const ids = idsOf(article).map((id) => `<h2 id="${id}">x</h2>`);
    for (const slug of [article.slug, ...article.aliases]) {
      page(addresses.article(slug), ids.join(''));
      page(addresses.history(slug));
      for (const { revision } of revisions) page(addresses.history(slug, revision));
    }
    for (const { address, text } of outputsOf(article, revisions, site)) {
      write(root, join(folder, pathOf(address, base)), text);
    }
  }
}

/** Walks over the site in `dist` by records that are sound. */
export async function verify(root: string, base = ''): Promise<Walked> {
  const source = folderSource(root, 'dist', base);
  if ('fault' in source) throw new Error(source.fault);
  const ledger = await readLedger(root);
  expect(ledger.faults).toEqual([]);
  return walk(ledger, source);
}

/** Writes a file below a folder. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
