import { humanDate } from '../article/dates.ts';
import type { DateText } from '../article/dates.ts';
import type { Article, Section } from '../article/model.ts';
import type { Gone } from '../article/record/landings.ts';
import { isWithdrawn } from '../article/record/told.ts';
import type { Words } from '../site/words/type.ts';
import { firstSentence } from './first-sentence.ts';

/** What there is to say of an id that was published, and where it leads. */
export interface LandingPlace {
  /** Every id of which this holds. */
  ids: string[];
  heading: string;
  summary: string;
  /** The last change that readers are told of, or the publication; none where that says nothing. */
  told: { label: string; date: DateText; recorded: DateText | undefined } | undefined;
  /** The id that is led to; default: each id itself, which is a target in the article’s page. */
  target?: string;
  /** Where the section went, `slug#id`, if it moved to another article. */
  moved?: string;
  /** What the link that leads there is called. */
  link: string;
}

/** Every id that an article was ever linked by, section by section. */
export function landingPlaces(article: Article, words: Words): LandingPlace[] {
  const { gone, sections } = article;
  return [
    ...sections.flatMap((section) => placesIn(section, article, words)),
    ...gone.map((one) => goneFrom(article, one, words)),
  ];
}

function placesIn(section: Section, article: Article, words: Words): LandingPlace[] {
  const { id, aliases, heading, subheadings, change } = section;
  const { lang, standfirst, date, revisions } = article;
  const told = change
    ? { ...change, label: words.told[change.kind] }
    : { date, recorded: revisions[0]?.recorded, label: words.told.published };
  const paragraphs = section.text.split('\n\n');
  const starts = subheadingPlaces(section, paragraphs);
  const summary =
    section.summary ?? (firstSentence(below(paragraphs, starts, 0), lang) || standfirst);
  const place = { told, link: words.toSection };
  return [
    { ...place, ids: [id, ...aliases], target: id, heading, summary },
    ...subheadings.map((own, index) => ({
      ...place,
      ids: [own.id, ...own.aliases],
      target: own.id,
      heading: own.heading,
      summary: firstSentence(below(paragraphs, starts, (starts[index] ?? 0) + 1), lang) || summary,
    })),
  ];
}

/** The first paragraph from a place on that is no subheading itself. */
function below(paragraphs: readonly string[], starts: readonly number[], from: number): string {
  return paragraphs.find((_, index) => index >= from && !starts.includes(index)) ?? '';
}

/** Where the subheadings of a section stand among the paragraphs of its plain text. */
function subheadingPlaces({ subheadings }: Section, paragraphs: readonly string[]): number[] {
  let last = -1;
  return subheadings.map(({ heading }) => {
    const found = paragraphs.findIndex((text, index) => index > last && same(text, heading));
    if (found !== -1) last = found;
    return last;
  });
}

function same(text: string, heading: string): boolean {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim() === heading;
}

function goneFrom(
  article: Article,
  { ids, heading, date, moved }: Gone,
  words: Words,
): LandingPlace {
  const name = heading || `#${ids[0] ?? ''}`;
  const on = humanDate(date ?? article.date, words.locale);
  const place = { ids, told: undefined };
  if (isWithdrawn(article)) {
    const summary = words.withdrawnOn(on);
    return { ...place, heading: article.title, summary, link: article.title };
  }
  if (moved === undefined) {
    return { ...place, heading: name, summary: words.gone(name, on), link: words.currentText };
  }
  // In a preview no link follows the words.
  const summary = words.moved(name).replace(/:$/, '.');
  return { ...place, heading: name, summary, moved, link: words.movedTo };
}
