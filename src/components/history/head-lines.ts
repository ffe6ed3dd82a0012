import { humanDate } from '../../article/dates.ts';
import type { Segment } from '../../article/record/difference.ts';
import { plainSegments } from '../../loader/record/plain-segments.ts';
import type { HeadFacts } from '../../site/revisions.ts';
import { joinNames } from '../../site/words/index.ts';
import type { Words } from '../../site/words/type.ts';

/** The lines that stand with a headline, as readers read them, with what changed marked. */
export type HeadLines = Partial<Record<string, Segment[]>>;

/** What an author is called, by the name of their file. */
export type NameOf = (author: string) => string;

/** The byline, the date of the facts and so on, by the key of the record that each comes from. */
export function headLines(
  before: HeadFacts,
  after: HeadFacts,
  words: Words,
  nameOf: NameOf,
): HeadLines {
  const [was, is] = [linesOf(before, words, nameOf), linesOf(after, words, nameOf)];
  const keys = Object.keys({ ...was, ...is });
  return Object.fromEntries(keys.map((key) => [key, plainSegments(was[key], is[key], words.lang)]));
}

/** Those lines in which something changed. */
export function changedLines(lines: HeadLines): Segment[][] {
  return Object.values(lines).flatMap((line) =>
    line?.some(({ op }) => op !== 'same') ? [line] : [],
  );
}

function linesOf(
  { authors, asOf, final, lang, moved }: HeadFacts,
  words: Words,
  nameOf: NameOf,
): Partial<Record<string, string>> {
  const date = humanDate(asOf, words.locale);
  return {
    authors: words.by(joinNames(authors.map(nameOf), words.lang)),
    asOf: `${words.factsAsOf} ${date}`,
    ...(final && { final: words.describes(date) }),
    lang: new Intl.DisplayNames([words.lang], { type: 'language' }).of(lang) ?? lang,
    ...Object.fromEntries(
      Object.entries(moved).map(([id, target]) => [`#${id}`, `${words.moved(id)} ${target}`]),
    ),
  };
}
