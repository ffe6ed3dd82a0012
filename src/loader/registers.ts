import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { idFault } from '../article/ids.ts';
import type { Problem } from '../article/problems.ts';
import { readYaml, strict } from '../article/yaml.ts';
import { list } from './files.ts';

/** A topic that articles may name: an entry of `content/topics.yaml`. */
export interface Topic {
  id: string;
  name: string;
}

/** Somebody who writes: a file of `content/authors`. */
export interface Author {
  id: string;
  name: string;
}

const name = z.string({ error: 'a name' }).trim().min(1, { error: 'a name' });
const topicsSchema = z.record(
  z.string(),
  strict({ name: name.describe('As it stands above a headline.') }),
  { error: 'a list of topics, each "key: { name: … }"' },
);
const authorSchema = strict({ name: name.describe('As it stands in a byline.') });

/** Reads the topics. A site may have none. */
export async function readTopics(root: string): Promise<{ topics: Topic[]; problems: Problem[] }> {
  const file = 'content/topics.yaml';
  const text = await readText(join(root, file));
  const { value = {}, problems } = readYaml(
    { file, text, start: 0, end: text.length },
    topicsSchema,
  );
  const topics = Object.entries(value).map(([id, topic]) => ({ id, ...topic }));
  for (const { id } of topics) problems.push(...nameProblems(file, id));
  return { topics, problems };
}

/** Reads the authors, one file each. */
export async function readAuthors(
  root: string,
): Promise<{ authors: Author[]; problems: Problem[] }> {
  const authors: Author[] = [];
  const problems: Problem[] = [];
  for (const entry of await list(join(root, 'content/authors'))) {
    const file = `content/authors/${entry.name}`;
    const id = entry.name.replace(/\.yaml$/, '');
    const text = await readText(join(root, file));
    const read = readYaml({ file, text, start: 0, end: text.length }, authorSchema);
    problems.push(...read.problems, ...nameProblems(file, id));
    if (read.value) authors.push({ id, ...read.value });
  }
  return { authors, problems };
}

function nameProblems(file: string, id: string): Problem[] {
  const fault = idFault(id, []);
  if (!fault) return [];
  const message = `"${id}" cannot be a name that articles refer to: ${fault}`;
  return [{ file, line: 1, column: 1, severity: 'error', message, rule: 'slug' }];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
