import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ARTICLE, HOW } from '../support/changed-site.ts';
import { digestOfFolder } from '../support/digest.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';

/** A site of a few articles on record, that no build has seen. */
export async function aSite(): Promise<Site> {
  const site = makeSite({ content: 'tests/browser/content', files: { [HOW]: ARTICLE } });
  await recordAll(site.folder);
  return site;
}

/** The site as a machine builds it that has nothing but the project’s own files. */
export async function builtCold(site: Site): Promise<Record<string, string>> {
  const cold = makeSite();
  for (const folder of ['content', 'public', 'src']) {
    rmSync(join(cold.folder, folder), { recursive: true });
    cpSync(join(site.folder, folder), join(cold.folder, folder), { recursive: true });
  }
  await build(cold);
  const digests = digestOfFolder(cold.dist);
  cold.remove();
  return digests;
}

/** Builds a site, which must work. */
export async function build(
  site: Site,
  env: NodeJS.ProcessEnv = {},
  ...args: string[]
): Promise<void> {
  const { code, output } = await site.run('build', args, env);
  expect(code, output).toBe(0);
}

/** Changes a text of an article and puts that on record. */
export async function change(
  site: Site,
  file: string,
  from: string,
  to: string,
  kind: string,
): Promise<void> {
  replace(site, file, from, to);
  await record(site, file.split('/')[2] ?? '', kind, 'It was 13 trams, and not 14.');
}

/** Puts an article on record as it stands. */
export async function record(site: Site, slug: string, kind: string, note: string): Promise<void> {
  const args = [slug, '--kind', kind, ...(kind === 'minor' ? [] : ['--note', note])];
  const { code, output } = await site.run('record', args);
  expect(code, output).toBe(0);
}

/** Changes a file where it says something. */
export function replace(site: Site, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(site.folder, file), 'utf8');
  expect(text).toMatch(from);
  site.write(file, text.replace(from, to));
}

/** Adds a line to a file. */
export function append(site: Site, file: string, line: string): void {
  appendFileSync(join(site.folder, file), `\n${line}\n`);
}
