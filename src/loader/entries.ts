import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { personSchema, termSchema } from '../article/people.ts';
import type { Person, Term } from '../article/people.ts';
import { readYaml } from '../article/yaml.ts';

/** The folders of entries that elements show by their ids. */
export const ENTRY_FOLDERS = { person: 'content/people', term: 'content/terms' } as const;

/** People and terms, read where an article names them. */
export interface Entries {
  /** Undefined where there is no such file, or one with faults, which are said of the file. */
  person: (id: string) => Person | undefined;
  term: (id: string) => Term | undefined;
  /** The names of all, for messages. */
  ids: (kind: keyof typeof ENTRY_FOLDERS) => string[];
}

/** Reads people and terms from a site’s folder. Each time anew: in `astro dev` they change. */
export function entriesIn(root: string): Entries {
  return {
    person: (id) => read(root, 'person', id, personSchema),
    term: (id) => read(root, 'term', id, termSchema),
    ids: (kind) => {
      try {
        const names = readdirSync(join(root, ENTRY_FOLDERS[kind]));
        return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5));
      } catch {
        return [];
      }
    },
  };
}

function read<T extends object>(
  root: string,
  kind: keyof typeof ENTRY_FOLDERS,
  id: string,
  schema: z.ZodType<T>,
): (T & { id: string }) | undefined {
  const file = `${ENTRY_FOLDERS[kind]}/${id}.yaml`;
  try {
    const text = readFileSync(join(root, file), 'utf8');
    const { value } = readYaml({ file, text, start: 0, end: text.length }, schema);
    return value && { ...value, id };
  } catch {
    return undefined;
  }
}
