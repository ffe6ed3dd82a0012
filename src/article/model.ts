import { compareDates } from './dates.ts';
import type { DateText } from './dates.ts';
import type { ArticleMarkdown } from './markdown.ts';
import type { Gone } from './record/landings.ts';
import type { RevisionHead } from './record/revision.ts';
import type { Card } from './people.ts';
import type { Told } from './record/told.ts';
import type { CitedSource } from './sources.ts';

/** A piece of an article's text: ready HTML, a subheading, or an explainer element. */
export type Block =
  | { kind: 'prose'; html: string }
  | ({ kind: 'subheading' } & Subheading)
  | { kind: 'element'; name: string; props: Record<string, string>; blocks: Block[] };

/** A subheading (`###`) inside a section: the outline's second level. */
export interface Subheading {
  id: string;
  /** Where it landed under its section’s earlier ids; each still does. */
  aliases: string[];
  heading: string;
}

/** A section without its text: what outlines and lists need. */
export interface SectionHead {
  /** Its id now: the fragment that lands on it. */
  id: string;
  /** Ids it was published under before; each still lands on it. */
  aliases: string[];
  /** Plain text, as in the source. */
  heading: string;
  /** One sentence on what it tells, where the editor gave one. */
  summary: string | undefined;
  subheadings: Subheading[];
  /** The last change to it that readers are told of. */
  change?: Told | undefined;
  words: number;
}

/** A section with its text. */
export interface Section extends SectionHead {
  blocks: Block[];
  /** The words alone, paragraphs set apart by an empty line; notes left out. */
  text: string;
}

/** Everything about an article but its text: small enough to keep thousands in memory. */
export interface ArticleHead {
  slug: string;
  title: string;
  standfirst: string;
  /** First published. */
  date: DateText;
  /** The facts hold up to here. */
  asOf: DateText;
  /** True: nothing later will be added. */
  final: boolean;
  /** BCP 47 language tag, and the direction its script runs in. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Keys of `content/topics.yaml`. */
  topics: string[];
  /** Names of files in `content/authors`. */
  authors: string[];
  /** Slugs that it had before: their addresses lead here. */
  aliases: string[];
  /** True: shown in `astro dev` only. */
  draft: boolean;
  /** Slugs of articles to read besides. */
  related: string[];
  /** A key of `content/series.yaml`. */
  series: string | undefined;
  /** Who and what it names: `person:joe-biden`, `term:veto`. */
  mentions: string[];
  /** Where sections went that now stand in another article: `slug#id` by their id here. */
  moved: Record<string, string>;
  sections: SectionHead[];
  /** What is on record, oldest first; nothing in a draft. */
  revisions: RevisionHead[];
  /** Sections that were published and are not here any more. */
  gone: Gone[];
  /** Words of the running text: opening, sections, closing. */
  words: number;
}

/** An article, whole: computed once from its file, and all that anything which shows it reads. */
export interface Article extends Omit<ArticleHead, 'sections'> {
  opening: Block[];
  sections: Section[];
  closing: Block[];
  /** In the order of first citation: their numbers in the text. */
  sources: CitedSource[];
  /** What opens where the text names a person or uses a term. */
  cards: Card[];
  /** The same text as Markdown, for its twin. */
  markdown: ArticleMarkdown;
}

/** All blocks of an article, in the order of its text. */
export function blocksOf({ opening, sections, closing }: Article): Block[] {
  return [...opening, ...sections.flatMap(({ blocks }) => blocks), ...closing];
}

/** The order of lists: newest first; of one date, by slug, so that it is the same everywhere. */
export function byNewest(
  a: Pick<ArticleHead, 'date' | 'slug'>,
  b: Pick<ArticleHead, 'date' | 'slug'>,
): number {
  return compareDates(b.date, a.date) || (a.slug < b.slug ? -1 : 1);
}

/** The article without its text. */
export function headOf(article: Article): ArticleHead {
  const {
    opening: _opening,
    closing: _closing,
    sources: _sources,
    cards: _cards,
    markdown: _markdown,
    ...head
  } = article;
  return {
    ...head,
    sections: article.sections.map(({ blocks: _blocks, text: _text, ...section }) => section),
  };
}
