import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import { mendText, typographyEdits } from '../article/typography.ts';
import type { Edit, Prose } from '../article/typography.ts';

/** The keys of a frontmatter whose values are words that readers see. */
const PROSE_KEYS = new Set(['title', 'standfirst', 'heading', 'summary']);

/**
 * What `check -- --fix` mends in a file's typography, in its frontmatter and its text.
 *
 * @param frontmatter the tree of its YAML, and where that starts in the file
 */
export function articleTypography(
  text: string,
  frontmatter: { contents: unknown; start: number },
  prose: Prose,
  lang: string,
): Edit[] {
  const { contents, start } = frontmatter;
  const edits = scalarsOf(contents).flatMap((scalar) => scalarEdit(scalar, start, lang));
  return [...edits, ...typographyEdits(text, prose, lang)];
}

function scalarsOf(contents: unknown): Scalar<string>[] {
  const scalars: Scalar<string>[] = [];
  const collect = (node: unknown, key: string): void => {
    if (isMap(node)) {
      for (const item of node.items) {
        collect(item.value, isScalar(item.key) ? String(item.key.value) : '');
      }
    } else if (isSeq(node)) {
      // A plain text in `sections` is a heading.
      for (const item of node.items) collect(item, key === 'sections' ? 'heading' : '');
    } else if (PROSE_KEYS.has(key) && isScalar(node) && typeof node.value === 'string') {
      scalars.push(node as Scalar<string>);
    }
  };
  collect(contents, '');
  return scalars;
}

function scalarEdit(scalar: Scalar<string>, offset: number, lang: string): Edit[] {
  const mended = mendText(scalar.value, lang);
  const [start, end] = scalar.range ?? [0, 0];
  const written = writeScalar(scalar.type, mended);
  if (mended === scalar.value || written === undefined) return [];
  const message = `found ${JSON.stringify(scalar.value)}, expected ${JSON.stringify(mended)}`;
  return [{ start: offset + start, end: offset + end, text: written, message }];
}

/** A value in the style it was written in; undefined for a block, which stays as it is. */
function writeScalar(style: Scalar['type'], value: string): string | undefined {
  if (style === 'PLAIN') return value;
  if (style === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (style === 'QUOTE_DOUBLE') return JSON.stringify(value);
  return undefined;
}
