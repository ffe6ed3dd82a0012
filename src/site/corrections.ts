import { compareDates } from '../article/dates.ts';
import type { ArticleHead } from '../article/model.ts';
import { notesOf } from '../article/record/told.ts';
import type { ToldNote } from '../article/record/told.ts';

/** A note and the article it is about. */
export interface OwnNote<A extends ArticleHead = ArticleHead> {
  article: A;
  note: ToldNote;
}

/** Every correction, clarification and withdrawal of some articles, newest first. */
export function correctionsOf<A extends ArticleHead>(articles: readonly A[]): OwnNote<A>[] {
  return articles
    .flatMap((article) =>
      notesOf(article.revisions, ['correction', 'clarification', 'withdrawn']).map((note) => ({
        article,
        note,
      })),
    )
    .sort(
      (a, b) =>
        compareDates(b.note.date, a.note.date) || compareDates(b.note.recorded, a.note.recorded),
    );
}
