import type { Article, ArticleHead } from '../article/model.ts';
import { wordsFor } from '../site/words/index.ts';
import { cardPage } from './card.ts';
import type { Surroundings, TextFile } from './files.ts';
import { landingPlaces } from './landing-places.ts';

/**
 * The cards of an article: one for every id that it was ever linked by, under its address and under
 * each that it had before. They lead to where the text of the section now is.
 */
export function cardsOf(article: Article, surroundings: Surroundings): TextFile[] {
  const { addresses, articleAt } = surroundings;
  const words = wordsFor(article.lang);
  const slugs = [article.slug, ...article.aliases];
  return landingPlaces(article, words).flatMap((place) => {
    const { ids, moved, target } = place;
    const elsewhere = moved === undefined ? undefined : placeOf(moved, articleAt);
    return ids.flatMap((id) => {
      const [slug, landed] = elsewhere ?? [article.slug, target ?? id];
      const leadsTo = addresses.section(slug, landed);
      return slugs.map((own) => {
        const address = addresses.card(own, id);
        const text = cardPage(article, place, address, leadsTo, slug, surroundings, words);
        return { address, text };
      });
    });
  });
}

/** Where a section that moved now is, `slug#id`: also where it moved on from there. */
function placeOf(
  moved: string,
  articleAt: (slug: string) => ArticleHead | undefined,
): [slug: string, id: string] {
  const seen = new Set<string>();
  let target = moved;
  for (;;) {
    const [slug = '', id = ''] = target.split('#');
    const article = articleAt(slug);
    const next = article?.gone.find(({ ids }) => ids.includes(id))?.moved;
    seen.add(target);
    if (next === undefined || seen.has(next)) return [article?.slug ?? slug, id];
    target = next;
  }
}
