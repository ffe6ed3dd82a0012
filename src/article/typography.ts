import { quotes } from './quotes.ts';
import type { Replacement } from './quotes.ts';

/** A change to a text: characters from `start` up to `end` become `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What was found and what belongs there, for editors. */
  message: string;
}

/** The words of one paragraph, heading or table cell: pieces of source and where each begins. */
export type ProseRun = { offset: number; source: string }[];

/** Where in a source words stand. Ranges are offsets `[start, end)`. */
export interface Prose {
  runs: ProseRun[];
  /** Code, which nothing may change. */
  verbatim: [number, number][];
  /** Line breaks that are part of the text: two spaces, or a backslash, at a line's end. */
  breaks: [number, number][];
}

/** What is to change in the words of a source: quotation marks, dashes, Unicode form, end of line. */
export function typographyEdits(text: string, prose: Prose, lang: string): Edit[] {
  return [
    ...prose.runs.flatMap((run) => runEdits(run, lang)),
    ...trailingSpaceEdits(text, prose),
  ].sort((a, b) => a.start - b.start);
}

/** A text with the quotation marks and dashes of its language, in Unicode form C. */
export function mendText(text: string, lang: string): string {
  return applyEdits(text, runEdits([{ offset: 0, source: text }], lang));
}

/**
 * Carries out edits. Of two at one place the first comes first; of two that overlap the second is
 * left out, because what it would change is gone.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}

function runEdits(run: ProseRun, lang: string): Edit[] {
  const whole = run.map(({ source }) => source).join('');
  const replacements = [...dashes(whole), ...quotes(whole, lang)];
  const edits: Edit[] = [];
  let index = 0;
  for (const { offset, source } of run) {
    for (const { at, length, text } of replacements) {
      if (at < index || at >= index + source.length) continue;
      const start = offset + at - index;
      const message = `found ${whole.slice(at, at + length)}, expected ${text}`;
      edits.push({ start, end: start + length, text, message });
    }
    edits.push(...unicodeEdits(source, offset));
    index += source.length;
  }
  return edits;
}

function dashes(text: string): Replacement[] {
  const found: Replacement[] = [];
  for (const {
    0: { length },
    index: at,
  } of text.matchAll(/(?<![-\\])-{2,3}(?!-)/g)) {
    found.push({ at, length, text: length === 3 ? '—' : '–' });
  }
  for (const { index } of text.matchAll(/(?<=\S )-(?= \S)/g)) {
    found.push({ at: index, length: 1, text: '–' });
  }
  return found;
}

function unicodeEdits(source: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  if (source === source.normalize('NFC')) return edits;
  // A letter with its marks, or the letters that make up Korean syllables.
  for (const { 0: cluster, index } of source.matchAll(
    /[\u1100-\u11FF\uAC00-\uD7A3]{2,}|\P{M}\p{M}+|[^\p{ASCII}]/gu,
  )) {
    const text = cluster.normalize('NFC');
    if (text === cluster) continue;
    const start = offset + index;
    const message = `found "${cluster}" in a Unicode form other than C`;
    edits.push({ start, end: start + cluster.length, text, message });
  }
  return edits;
}

function trailingSpaceEdits(text: string, { verbatim, breaks }: Prose): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: space, index: start } of text.matchAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g)) {
    const end = start + space.length;
    // Without the space the backslash would break the line.
    if (text[start - 1] === '\\') continue;
    if (verbatim.some(([from, to]) => start < to && end > from)) continue;
    const isBreak = breaks.some(([from, to]) => start < to && end > from);
    edits.push({
      start,
      end,
      text: isBreak ? '\\' : '',
      message: isBreak
        ? 'found a line break written as spaces, which nobody can see: expected \\'
        : 'found spaces at the end of a line',
    });
  }
  return edits;
}
