import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OTHERS } from './others.ts';

/** What can be built, and what `--only` may name. */
const TOOLS = ['ours', ...OTHERS] as const;
type Tool = (typeof TOOLS)[number];

/** What the bench is asked to do. */
export interface BenchOptions {
  articles: number;
  /** Where the sites are made. */
  folder: string;
  tools: ReadonlySet<Tool>;
  /** Whether share pictures are drawn, which takes longer than all else. */
  pictures: boolean;
  /** Whether a tenth of the articles is built too, to see how time and memory grow. */
  growth: boolean;
}

/** A file by which the bench knows a folder that it made, and so may delete. */
const MARK = '.backgrounder-bench';

/**
 * Reads the options of `npm run bench`.
 *
 * @param root the project's folder
 * @throws Error that says what was expected
 */
export function readOptions(args: string[], root: string): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '1000' },
      folder: { type: 'string', default: join(root, '.bench') },
      only: { type: 'string', multiple: true, default: [] },
      'skip-stock': { type: 'boolean', default: false },
      'skip-pictures': { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 1) {
    throw new Error(`--articles: expected a number from 1, found "${values.articles}"`);
  }
  const named = values.only.map(toolNamed);
  const tools = new Set<Tool>(named.length > 0 ? named : TOOLS);
  if (values['skip-stock']) tools.delete('stock');
  return {
    articles,
    folder: resolve(values.folder),
    tools,
    pictures: !values['skip-pictures'],
    growth: values.growth,
  };
}

function toolNamed(name: string): Tool {
  const tool = TOOLS.find((known) => known === name);
  if (!tool) throw new Error(`--only: expected one of ${TOOLS.join(', ')}, found "${name}"`);
  return tool;
}

/**
 * Makes the folder for the sites, without what a run that failed left there.
 *
 * @throws Error where it holds something else: what is in it will be deleted
 */
export function claimFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK))) {
    throw new Error(
      `--folder: expected a new or empty folder, found files in ${folder}, which the bench would delete. Name another, or delete them.`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), 'Made by npm run bench, which deletes this folder.\n');
}
