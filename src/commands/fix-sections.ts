import { VFile } from 'vfile';
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Document, YAMLSeq } from 'yaml';
import { blankStart, findFrontmatter } from '../article/frontmatter.ts';
import type { FrontmatterRange } from '../article/frontmatter.ts';
import { normalHeading } from '../article/sections.ts';
import { applyEdits } from '../article/typography.ts';
import type { Edit } from '../article/typography.ts';
import { splitParts } from '../loader/blocks.ts';
import type { Pipeline } from '../loader/pipeline.ts';

/** Rules whose breach makes it uncertain what the headings of a text are. */
const UNCERTAIN = new Set(['heading', 'closing', 'code-fence']);

/**
 * Writes headings of the text into the frontmatter's `sections` where it has none or lacks some.
 * What stands there stays: a heading that the text does not have is for the editor to mend, since
 * only they know whether it was reworded or dropped.
 */
export function sectionEdits(text: string, pipeline: Pipeline): Edit[] {
  const range = findFrontmatter(text);
  if ('message' in range) return [];
  const found = headingsIn(text, range, pipeline);
  const document = readYaml(text, range);
  if (found.length === 0 || document.errors.length > 0) return [];
  const edits = editsFor(text, range, document, found);
  // An unusual layout may put an item where it does not belong: then it stays the editor's.
  const after = applyEdits(text, edits);
  const afterRange = findFrontmatter(after);
  if ('message' in afterRange) return [];
  const written = headingsOf(readYaml(after, afterRange));
  return JSON.stringify(written) === JSON.stringify(found) ? edits : [];
}

function readYaml(text: string, { yamlStart, yamlEnd }: FrontmatterRange): Document {
  return parseDocument(text.slice(yamlStart, yamlEnd), { schema: 'core' });
}

function editsFor(
  text: string,
  range: FrontmatterRange,
  document: Document,
  found: readonly string[],
): Edit[] {
  const sections: unknown = document.get('sections', true);
  const block = found.map((heading) => `  - ${scalar(heading)}${lineEnd(text)}`).join('');
  if (!document.has('sections')) {
    return [insertion(range.yamlEnd, `sections:${lineEnd(text)}${block}`)];
  }
  const start = range.yamlStart + ((isNode(sections) && sections.range?.[0]) || 0);
  if (isScalar(sections) && sections.value === null && !sections.source) {
    return [insertion(text.indexOf('\n', start) + 1, block)];
  }
  if (!isSeq(sections)) return [];
  if (sections.items.length === 0) return [insertion(start + 1, found.map(quoted).join(', '))];
  return missingItems(text, range, sections, found, headingsOf(document));
}

function headingsIn(text: string, range: FrontmatterRange, pipeline: Pipeline): string[] {
  try {
    const file = new VFile(blankStart(text, range.bodyStart));
    const { sections } = splitParts(pipeline.parse(file));
    if (file.messages.some(({ ruleId }) => UNCERTAIN.has(ruleId ?? ''))) return [];
    return sections.map(({ heading }) => heading);
  } catch {
    return [];
  }
}

function missingItems(
  text: string,
  { yamlStart }: FrontmatterRange,
  sections: YAMLSeq,
  found: readonly string[],
  listed: readonly string[],
): Edit[] {
  const edits: Edit[] = [];
  let next = 0;
  for (const heading of found) {
    const at = listed.indexOf(heading);
    if (at !== -1) {
      // Listed, but before one that came earlier in the text: the order is for the editor.
      if (at < next) return [];
      next = at + 1;
      continue;
    }
    edits.push(newItem(text, yamlStart, sections, next, heading));
  }
  // A heading in the frontmatter that the text lacks may be the old form of one that seems new.
  return listed.every((heading) => found.includes(heading)) ? edits : [];
}

function newItem(
  text: string,
  yamlStart: number,
  sections: YAMLSeq,
  index: number,
  heading: string,
): Edit {
  const rangeAt = (item: unknown): readonly number[] =>
    ((item as { range?: [number, number, number] | null } | undefined)?.range ?? [0, 0, 0]).map(
      (offset) => yamlStart + offset,
    );
  if (sections.flow) {
    const written = quoted(heading);
    const before = sections.items[index - 1];
    if (before !== undefined) return insertion(rangeAt(before)[1] ?? 0, `, ${written}`);
    return insertion(rangeAt(sections.items[0])[0] ?? 0, `${written}, `);
  }
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const first = rangeAt(sections.items[0])[0] ?? 0;
  const indent = /^\s*/.exec(text.slice(lineStart(first)))?.[0] ?? '  ';
  const item = sections.items[index];
  const at = item === undefined ? (rangeAt(sections)[2] ?? 0) : lineStart(rangeAt(item)[0] ?? 0);
  return insertion(at, `${indent}- ${scalar(heading)}${lineEnd(text)}`);
}

function headingsOf(document: Document): string[] {
  const sections: unknown = document.get('sections', true);
  return isSeq(sections) ? sections.items.map((item) => headingOf(item, document)) : [];
}

function headingOf(item: unknown, document: Document): string {
  const value: unknown = isMap(item)
    ? item.toJS(document)
    : isScalar(item)
      ? item.value
      : undefined;
  const heading =
    typeof value === 'object' && value !== null && 'heading' in value ? value.heading : value;
  return typeof heading === 'string' ? normalHeading(heading) : '';
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text, message: 'took over a heading' };
}

function scalar(heading: string): string {
  return stringify(heading, { lineWidth: 0 }).trim();
}

function quoted(heading: string): string {
  return JSON.stringify(heading);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
