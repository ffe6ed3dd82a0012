import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { placeAt } from '../article/problems.ts';
import type { Problem } from '../article/problems.ts';
import { readYaml } from '../article/yaml.ts';
import type { YamlResult } from '../article/yaml.ts';
import { decodeYaml } from './decode.ts';

/** Reads a YAML file of the content; one that is not there is like an empty one. */
export async function readYamlFile<T>(
  root: string,
  file: string,
  schema: z.ZodType<T>,
): Promise<YamlResult<T> & { text: string }> {
  const { text, problems } = await readText(root, file);
  if (problems.length > 0) {
    return {
      text,
      value: undefined,
      raw: undefined,
      problems,
      contents: null,
      rangeOf: () => [0, 0],
    };
  }
  return { text, ...readYaml({ file, text, start: 0, end: text.length }, schema) };
}

async function readText(
  root: string,
  file: string,
): Promise<{ text: string; problems: Problem[] }> {
  const fault = (message: string, before = ''): { text: string; problems: Problem[] } => {
    const place = placeAt(before, before.length);
    return { text: '', problems: [{ file, ...place, severity: 'error', message, rule: 'file' }] };
  };
  try {
    const decoded = decodeYaml(await readFile(join(root, file)));
    if ('fault' in decoded) return fault(decoded.fault, decoded.before);
    return { text: decoded.text, problems: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { text: '', problems: [] };
    }
    return fault('this file cannot be read: expected a file of YAML that may be read');
  }
}
