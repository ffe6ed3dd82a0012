import { z } from 'astro/zod';
import { isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { didYouMean } from './nearest.ts';
import { placeAt } from './problems.ts';
import type { Place, Problem } from './problems.ts';

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

  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(start + error.pos[0], yamlMessage(error.code, error.message), 'yaml'),
  );
  problems.push(
    ...forbidden(document).map(({ offset, message }) => problem(start + offset, message, 'yaml')),
  );
  if (problems.length > 0) return { value: undefined, raw: undefined, problems, rangeOf };

  const raw: unknown = document.toJS();
  const checked = schema.safeParse(raw ?? {}, { reportInput: true });
  if (checked.success) return { value: checked.data, raw, problems, rangeOf };
  for (const issue of checked.error.issues) {
    for (const { path, key, message } of explain(issue)) {
      const offset = key === undefined ? rangeOf(path)[0] : start + keyOffset(document, path, key);
      problems.push(problem(offset, message, key === undefined ? 'frontmatter' : 'unknown-key'));
    }
  }
  return { value: undefined, raw, problems, rangeOf };
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
        : `a list of ${known.join(', ')}`,
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
  const name = path.map(String).join('.');
  if (issue.input === undefined && issue.code === 'invalid_type') {
    return [{ path, message: `"${name}" is missing: expected ${message}` }];
  }
  const found = issue.input === undefined ? '' : `, found ${JSON.stringify(issue.input)}`;
  return [{ path, message: `${name ? `"${name}": ` : ''}expected ${message}${found}` }];
}

function forbidden(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const add = (node: Node, message: string): void => {
    found.push({ offset: node.range?.[0] ?? 0, message });
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) add(node, `found the alias "*${node.source}": write the value out`);
      else if (node.anchor) add(node, `found the anchor "&${node.anchor}": write the value out`);
      if (node.tag?.startsWith('!')) add(node, `found the tag "${node.tag}": write a plain value`);
    },
  });
  return found;
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
    (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function yamlMessage(code: string, message: string): string {
  const first = message.split('\n')[0] ?? message;
  if (code === 'DUPLICATE_KEY') return 'this key stands twice: keep one';
  if (code === 'BAD_ALIAS') return 'found an alias that nothing defines: write the value out';
  return `this is not valid YAML: ${first.replace(/\.$/, '')}. A text with ": " or " #" in it needs quotes around it`;
}

/** The place of an offset in a source's file. */
export function placeIn(source: YamlSource, offset: number): Place {
  return placeAt(source.text, offset);
}
