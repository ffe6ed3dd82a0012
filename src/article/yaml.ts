import { z } from 'astro/zod';
import { isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { didYouMean } from './nearest.ts';
import { placeAt } from './problems.ts';
import type { Problem } from './problems.ts';
import { hiddenIn, syntaxFaults } from './yaml-faults.ts';

/** A piece of YAML inside a file: the whole file, or the frontmatter of an article. */
export interface YamlSource {
  /** The file's path, for problems. */
  file: string;
  /** The whole file's text. */
  text: string;
  /** Where the YAML begins and ends in it, as offsets. */
  start: number;
  end: number;
}

/** What {@link readYaml} found. */
export interface YamlResult<T> {
  /** The checked value; undefined where there is any problem. */
  value: T | undefined;
  /** The value before it was checked, as far as it could be read. */
  raw: unknown;
  problems: Problem[];
  /** The tree of `yaml`, with the source’s own places counted from `start`. */
  contents: unknown;
  /** Offsets in the file of the value at a path, or of the nearest thing around it. */
  rangeOf: (path: readonly PropertyKey[]) => [start: number, end: number];
}

/**
 * Reads YAML 1.2 (core schema: a date stays text) and checks it against a schema. Aliases,
 * anchors, tags and repeated keys are refused: they make a file that says one thing and means
 * another. Every problem names its place in the file.
 */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>): YamlResult<T> {
  const { file, text, start, end } = source;
  const document = parseDocument(text.slice(start, end), {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    // What is wrong comes back in the document, and is not printed besides.
    logLevel: 'error',
  });
  const rangeOf: YamlResult<T>['rangeOf'] = (path) => {
    const [from, to] = rangeAt(document, path);
    return [start + from, start + to];
  };
  const problem = (offset: number, message: string, rule: string): Problem => ({
    file,
    ...placeAt(text, offset),
    severity: 'error',
    message,
    rule,
  });

  const problems = syntaxFaults(document).map(({ offset, message }) =>
    problem(start + offset, message, 'yaml'),
  );
  for (const { offset, message } of hiddenIn(document, text.slice(start, end))) {
    problems.push(problem(start + offset, message, 'hidden-character'));
  }
  const { contents } = document;
  if (problems.length > 0) return { value: undefined, raw: undefined, problems, contents, rangeOf };

  const raw: unknown = document.toJS();
  const checked = schema.safeParse(raw ?? {}, { reportInput: true });
  if (checked.success) return { value: checked.data, raw, problems, contents, rangeOf };
  for (const issue of checked.error.issues) {
    for (const { path, key, message } of explain(issue)) {
      const offset = key === undefined ? rangeOf(path)[0] : start + keyOffset(document, path, key);
      problems.push(problem(offset, message, key === undefined ? 'frontmatter' : 'unknown-key'));
    }
  }
  return { value: undefined, raw, problems, contents, rangeOf };
}

/**
 * An object that refuses unknown keys and names the nearest known one. The message of a field's
 * own schema says only what is expected; {@link readYaml} adds the field and what was found.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? // One line a key, in the order of `issue.keys`: see `explain`.
          issue.keys
            .map((key) => didYouMean(key, known) || `; known here: ${known.join(', ')}`)
            .join('\n')
        : `the key${known.length === 1 ? '' : 's'} ${known.join(', ')}`,
  });
}

interface Explanation {
  path: PropertyKey[];
  key?: string;
  message: string;
}

function explain(issue: z.core.$ZodIssue): Explanation[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const hints = message.split('\n');
    return issue.keys.map((key, index) => ({
      path,
      key,
      message: `unknown key "${key}"${hints[index] ?? ''}`,
    }));
  }
  // Which item of a list it is, its line says.
  const name = path.filter((part) => typeof part !== 'number').join('.');
  if (issue.input === undefined && issue.code === 'invalid_type') {
    return [{ path, message: `"${name}" is missing: expected ${message}` }];
  }
  const found = issue.input === undefined ? '' : `, found ${quote(issue.input)}`;
  return [{ path, message: `${name ? `"${name}": ` : ''}expected ${message}${found}` }];
}

const LONGEST_QUOTE = 200;

function quote(value: unknown): string {
  const text = JSON.stringify(value);
  if (value === null) return 'nothing';
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function rangeAt(document: Document, path: readonly PropertyKey[]): [number, number] {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
  );
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}
