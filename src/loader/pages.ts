import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { blankStart, findFrontmatter } from '../article/frontmatter.ts';
import { idFault } from '../article/ids.ts';
import { placeAt } from '../article/problems.ts';
import type { Place, Problem } from '../article/problems.ts';
import { readYaml, strict } from '../article/yaml.ts';
import { remarkLinks } from '../remark/links.ts';
import type { SiteOwnPage } from '../site/trust.ts';
import { decodeArticle } from './decode.ts';
import { list } from './files.ts';
import { limitFault } from './limits.ts';
import { explainMdxError } from './mdx-errors.ts';
import { refuseDeep } from './refuse-deep.ts';
import type { Reference } from './references.ts';

/** The frontmatter of a page of the site itself. */
export const pageSchema = strict({
  title: z.string({ error: 'the title of the page' }).min(1, { error: 'the title of the page' }),
  description: z
    .string({ error: 'one sentence on what the page says' })
    .min(1, { error: 'one sentence on what the page says' }),
});

/** A page of the site itself, such as *About*: what is checked of it. */
export interface SitePage {
  file: string;
  /** Its path from the site's root: `/about/`. */
  path: string;
  /** What it says of itself, and the digest of its file; undefined where it has errors. */
  own: SiteOwnPage | undefined;
  references: Reference[];
  problems: Problem[];
}

/**
 * Reads the site's own pages. They are ordinary MDX that `@astrojs/mdx` renders, and may run code;
 * what they say of themselves and where they link to is checked as in articles.
 */
export async function readPages(root: string): Promise<SitePage[]> {
  const entries = await list(join(root, 'content/pages'));
  return Promise.all(entries.map(({ name }) => readPage(root, name)));
}

async function readPage(root: string, name: string): Promise<SitePage> {
  const file = `content/pages/${name}`;
  const page: SitePage = {
    file,
    path: `/${name.replace(/\.mdx$/, '')}/`,
    own: undefined,
    references: [],
    problems: [],
  };
  const add = (rule: string, { line, column }: Place, message: string): void => {
    page.problems.push({ file, line, column, severity: 'error', message, rule });
  };
  const fault = name.endsWith('.mdx') ? idFault(name.replace(/\.mdx$/, ''), []) : 'it is no .mdx';
  if (fault) {
    const message = `the file’s name is the page’s address, as in about.mdx, and "${name}" cannot be one: ${fault}; rename the file`;
    add('slug', { line: 1, column: 1 }, message);
    return page;
  }
  const decoded = decodeArticle(await readFile(join(root, file)));
  if ('fault' in decoded) {
    add('file', placeAt(decoded.before, decoded.before.length), decoded.fault);
    return page;
  }
  const { text } = decoded;
  const range = findFrontmatter(text);
  if ('message' in range) {
    add('frontmatter', placeAt(text, range.offset), range.message);
    return page;
  }
  const limit = limitFault(text, range.bodyStart);
  if (limit) {
    add('limit', placeAt(text, limit.offset), limit.message);
    return page;
  }
  const { yamlStart: start, yamlEnd: end } = range;
  const { value, problems } = readYaml({ file, text, start, end }, pageSchema);
  page.problems.push(...problems);
  if (value) {
    const digest = createHash('sha256').update(text).digest('hex');
    page.own = { id: name.replace(/\.mdx$/, ''), ...value, digest };
  }
  const source = new VFile(blankStart(text, range.bodyStart));
  try {
    const reader = unified().use(remarkParse).use(remarkMdx).use(remarkLinks, '');
    const tree = reader.parse(source);
    refuseDeep(tree);
    reader.runSync(tree, source);
  } catch (error) {
    const { rule, place, message } = explainMdxError(error, text);
    add(rule === 'limit' ? rule : 'mdx', place, message);
  }
  for (const { ruleId = 'mdx', line = 1, column = 1, reason } of source.messages) {
    add(ruleId, { line, column }, reason);
  }
  const links = source.data.internalLinks ?? [];
  page.references = links.map((link) => ({ kind: 'link', ...link }));
  return page;
}
