import type { OneArticle } from './one-article.ts';

/** True where readers knew the article under another address until now. */
export function isRenamed({ slug, revisions }: OneArticle): boolean {
  const last = revisions.at(-1);
  return last !== undefined && last.slug !== slug;
}

/** What the frontmatter has to say before anything can be put on record. */
export function frontmatterFaults({ article, revisions }: OneArticle): string[] {
  const faults: string[] = [];
  if (article.draft) {
    faults.push(
      'The article is a draft: take the line "draft: true" out of its frontmatter first.',
    );
  }
  const [first] = revisions;
  if (first && first.date !== article.date) {
    faults.push(
      `The article was published on ${first.date} as its record says, found "date: ${article.date}": write that date again.`,
    );
  }
  return faults;
}
