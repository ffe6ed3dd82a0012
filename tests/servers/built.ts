import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideTheSite } from '../../src/outputs/hosting/beside.ts';
import { writeBesideTheSite } from '../../src/outputs/hosting/write-beside.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { redirectsOf } from '../../src/outputs/redirects.ts';
import { recordAll } from '../support/record-all.ts';
import { makeSite } from '../support/site.ts';

/** A site that was built, laid out as a server has it. */
export interface Laid {
  base: string;
  /** The folder that is served: the site stands in the folder of its base path. */
  root: string;
  /** The files for hosts. */
  hosting: string;
  /** A folder for what servers write. */
  scratch: string;
  /** The addresses ever published, without the base path. */
  published: string[];
  remove: () => void;
}

/** An article that had other names: one in ASCII, and one that addresses hold in percent signs. */
export const RENAMED = { from: 'smallest', also: 'kürzestes', to: 'tiny' };

/** Builds a site of every shape, in which an article was renamed. */
export async function buildAndLay(base: string): Promise<Laid> {
  const content = 'tests/browser/content';
  const textOf = (path: string): string =>
    readFileSync(join(import.meta.dirname, '../browser/content', path), 'utf8');
  const path = `articles/${RENAMED.to}/index.mdx`;
  const aliases = `aliases: [${RENAMED.from}, ${RENAMED.also}]`;
  const site = makeSite({
    content,
    files: {
      [`content/${path}`]: textOf(path).replace('---\n', `---\n${aliases}\n`),
      'public/report.pdf': '%PDF-1.7\n',
      'public/votes.csv': 'draft,votes\n',
      'content/site.yaml': `${textOf('site.yaml')}contact: desk@gazette.example\n`,
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-served-'));
  await recordAll(site.folder);
  const origin = 'https://gazette.example';
  const { code, output } = await site.run('build', [], {
    BASE_PATH: base || '/',
    SITE_URL: origin,
    BUILD_DATE: '2024-06-30',
  });
  if (code !== 0) throw new Error(`The site under "${base}/" was not built:\n${output}`);
  const root = join(folder, 'root');
  cpSync(site.dist, join(root, base), { recursive: true });
  const settings = { origin, base };
  const redirects = redirectsOf(
    [{ slug: RENAMED.to, aliases: [RENAMED.from, RENAMED.also] }],
    addressesOf(settings),
  );
  writeBesideTheSite(site.folder, besideTheSite(settings, redirects));
  return {
    base,
    root,
    hosting: join(site.folder, '.hosting'),
    scratch: join(folder, 'scratch'),
    published: readFileSync(join(site.folder, 'content/published.txt'), 'utf8')
      .split('\n')
      .filter(Boolean),
    remove: () => {
      site.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
