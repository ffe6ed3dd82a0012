import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { filesIn } from './measure.ts';

/** How many files of a kind a built site has, and their bytes. */
export interface KindOfFile {
  kind: string;
  files: number;
  bytes: number;
}

/** The kinds of our files, the first that fits. `{slug}` stands for an article's. */
const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['pages of articles', /^\{slug\}\/index\.html$/],
  ['share pictures', /(?:^|\/)share\.png$/],
  ['history', /^\{slug\}\/history\//],
  ['how to cite', /^\{slug\}\/cite\//],
  ['section cards', /^\{slug\}\/[^/]+\/index\.html$/],
  ['Markdown, records, feeds of articles', /^\{slug\}\//],
  ['search index', /^search\/(?!index\.html$)/],
  ['lists, feeds, all else of the site', /^/],
];

/**
 * Counts the files of our built site by kind.
 *
 * @param dist the folder of the built site
 * @param slugs of its articles
 */
export function kindsIn(dist: string, slugs: ReadonlySet<string>): KindOfFile[] {
  const counted = new Map<string, KindOfFile>();
  for (const file of filesIn(dist)) {
    const [first = '', ...rest] = relative(dist, file).split(sep);
    const path = [slugs.has(first) ? '{slug}' : first, ...rest].join('/');
    const kind = KINDS.find(([, form]) => form.test(path))?.[0] ?? path;
    const found = counted.get(kind) ?? { kind, files: 0, bytes: 0 };
    found.files += 1;
    found.bytes += statSync(file).size;
    counted.set(kind, found);
  }
  return KINDS.flatMap(([kind]) => counted.get(kind) ?? []);
}
