import type { ArticleHead } from '../../article/model.ts';

/** What another page shows of an article that it leads to. */
export type Teaser = Pick<ArticleHead, 'slug' | 'title' | 'date' | 'lang' | 'dir'> & {
  /** When it was put on record. */
  recorded: string | undefined;
};

/** What a list shows of an article. */
export type Item = Teaser & Pick<ArticleHead, 'standfirst'>;

export function teaserOf({ slug, title, date, lang, dir, revisions }: ArticleHead): Teaser {
  return { slug, title, date, lang, dir, recorded: revisions[0]?.recorded };
}

export function itemOf(article: ArticleHead): Item {
  return { ...teaserOf(article), standfirst: article.standfirst };
}
