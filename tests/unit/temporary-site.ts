import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatProblem, sortProblems } from '../../src/article/problems.ts';
import { loadContent } from '../../src/loader/content.ts';
import type { Content } from '../../src/loader/content.ts';
import { readSettings } from '../../src/site/settings.ts';

/** A small site without faults: a topic, an author, a page, and no article. */
const GOOD_SITE = join(import.meta.dirname, '../fixtures/site');
/**
 * Articles for it that are on record: one that was corrected, brought up to date and lost a section;
 * one that was renamed and gave a section to the other; one that was withdrawn; and a draft.
 */
const RECORDED_SITE = join(import.meta.dirname, '../fixtures/recorded-site');

/** Makes a copy of the good site in a folder that goes when the test ends, and adds files to it. */
export function temporarySite(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(GOOD_SITE, root, { recursive: true });
  writeFileSync(join(root, 'package-lock.json'), '{}');
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

/** The good site with articles that are on record, and files written over it. */
export function recordedSite(files: Record<string, string | Uint8Array> = {}): string {
  const root = temporarySite();
  cpSync(RECORDED_SITE, root, { recursive: true });
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

/** Writes a file below a folder. */
export function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** All content of a site whose settings are good. */
export async function contentOf(root: string): Promise<Content> {
  const { settings, problems } = readSettings(root, {});
  if (!settings) throw new Error(problems.map(formatProblem).join('\n'));
  return loadContent(root, settings);
}

/** What `npm run check` prints about a site, a line a problem. */
export async function problemsOf(root: string): Promise<string[]> {
  const { settings, problems } = readSettings(root, {});
  const content = settings ? await loadContent(root, settings) : { problems: [] };
  return sortProblems([...problems, ...content.problems]).map(formatProblem);
}
