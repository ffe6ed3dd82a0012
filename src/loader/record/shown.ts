import type { Article } from '../../article/model.ts';
import type { DateText } from '../../article/dates.ts';
import type { RevisionHead, Shown } from '../../article/record/revision.ts';
import type { ForRecord } from '../compile.ts';
import { usedPictures } from '../used-pictures.ts';

/**
 * What readers are shown of an article.
 *
 * @param asOf the date up to which its facts hold
 */
export function toShown(article: Article, { written }: ForRecord, asOf: DateText): Shown {
  const { title, standfirst, lang, authors, final, moved } = article;
  const pictures = usedPictures(article);
  return {
    title,
    standfirst,
    lang,
    authors,
    asOf,
    final,
    opening: written.opening,
    sections: article.sections.map(({ id, aliases, subheadings, heading, summary }, index) => ({
      id,
      aliases,
      subheadings: subheadings.map((subheading) => subheading.id),
      heading,
      summary,
      text: written.sections[index] ?? '',
    })),
    closing: written.closing,
    moved,
    sources: Object.fromEntries(
      article.sources.map(({ id, places: _, ...source }) => [id, source]),
    ),
    ...(Object.keys(pictures).length > 0 && { pictures }),
  };
}

/**
 * The date up to which the facts hold: the editor’s own, or that of the last revision that brought
 * new facts. A correction puts right what was said of an earlier day, and never moves it.
 */
export function asOfOf(
  given: DateText | undefined,
  revisions: readonly Pick<RevisionHead, 'kind' | 'date'>[],
  published: DateText,
): DateText {
  const last = revisions.findLast(({ kind }) => kind === 'published' || kind === 'update');
  return given ?? last?.date ?? published;
}
