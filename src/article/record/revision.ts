import type { DateText } from '../dates.ts';
import type { Source } from '../sources.ts';

/** What a revision is to readers, weightiest first. */
export const KINDS = [
  'withdrawn',
  'published',
  'correction',
  'clarification',
  'update',
  'minor',
] as const;

export type Kind = (typeof KINDS)[number];

/** A text of a revision: the title, the standfirst, the opening, the closing, or a section. */
export type Part = 'title' | 'standfirst' | 'opening' | 'closing' | `#${string}`;

/** A section as readers were shown it. */
export interface ShownSection {
  id: string;
  /** Ids that landed on it too. */
  aliases: string[];
  /** Ids of its subheadings. */
  subheadings: string[];
  heading: string;
  summary: string | undefined;
  /** Its text in Markdown, as written, the notes that it cites below it. */
  text: string;
}

/** An article as readers are shown it: what a revision holds. */
export interface Shown {
  title: string;
  standfirst: string;
  lang: string;
  authors: string[];
  asOf: DateText;
  final: boolean;
  /** Markdown, as a section's text. */
  opening: string;
  sections: ShownSection[];
  closing: string;
  /** Where sections went that now stand in another article: `slug#id` by their id here. */
  moved: Record<string, string>;
  /** What the texts cite, by name. */
  sources: Record<string, Source>;
  /** The SHA-256 of each picture that the texts show, by its name; absent where they show none. */
  pictures?: Record<string, string>;
}

/** What an editor tells readers about a revision. */
export interface Note {
  kind: Kind;
  /** The parts it is about; none where it is about the whole. */
  about: Part[];
  text: string;
}

/** Why a text of a past revision is not shown any more, and since when. */
export interface Redaction {
  reason: string;
  on: DateText;
}

/** What is known of a revision without its texts. */
export interface RevisionHead {
  /** Its number, from 1. */
  revision: number;
  kind: Kind;
  /** The day readers are told; of the first, the article's date of publication. */
  date: DateText;
  /** The instant the command ran, with the zone of the site. */
  recorded: DateText;
  notes: Note[];
  /** The parts whose text differs from the revision before; none in the first. */
  changed: Part[];
  /** Ids that landed until now, and whose text is gone. */
  removed: string[];
  digest: string;
}

/** A revision of an article, as its file holds it. */
export interface Revision extends RevisionHead {
  /** The article's address when this was recorded. */
  slug: string;
  /** What readers were shown; a redacted text is empty. Undefined where it was withdrawn. */
  shown: Shown | undefined;
  redactions: Partial<Record<Part, Redaction>>;
  /** The digest of each text, which stays when the text is redacted. */
  digests: Partial<Record<Part, string>>;
  /** The digest of the revision before; undefined in the first. */
  previous: string | undefined;
}

/** True for the name of a part that is no section. */
export function isText(name: string): name is Exclude<Part, `#${string}`> {
  return name === 'title' || name === 'standfirst' || name === 'opening' || name === 'closing';
}

/** The part that a section is. */
export function sectionPart(id: string): Part {
  return `#${id}`;
}

/** The weightiest of some kinds: what the revision is, whose notes they are. */
export function weightiest(kinds: readonly Kind[]): Kind | undefined {
  return KINDS.find((kind) => kinds.includes(kind));
}

/** True for a change that readers are told of and that moves the date of modification. */
export function isSubstantive({ kind }: Pick<RevisionHead, 'kind'>): boolean {
  return kind !== 'minor';
}
