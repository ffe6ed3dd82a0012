import type { Article } from '../../../src/article/model.ts';
import { articleData } from '../../../src/outputs/structured-data/article.ts';
import { dataBlock } from '../../../src/outputs/structured-data/data-block.ts';
import type { SiteFacts } from '../../../src/outputs/structured-data/publisher.ts';
import type { Names } from '../../../src/site/routes/site-data.ts';
import { aSite } from './samples.ts';

/** What such an article’s authors, topic and series are called. */
export const NAMES: Names = {
  authors: [{ id: 'maria', name: 'Maria Lind' }],
  kicker: undefined,
  series: undefined,
};
/** Where the site is. */
export const HOST = 'https://gazette.example';

/** What is known of the site. */
export function factsOf(changes: Partial<SiteFacts> = {}): SiteFacts {
  const { site, addresses } = aSite([]);
  return { site, addresses, trust: [], ...changes };
}

/** What a reader of the data gets: the things by their types. */
export function read(things: ReturnType<typeof articleData>): Record<string, unknown> {
  const { '@graph': graph } = JSON.parse(dataBlock(things)) as { '@graph': { '@type': string }[] };
  return Object.fromEntries(graph.map((thing) => [thing['@type'], thing]));
}

/** What an article says, by type. */
export function dataOf(
  article: Article,
  names: Partial<Parameters<typeof articleData>[1]> = {},
  facts = factsOf(),
) {
  return read(articleData(article, { ...NAMES, ...names }, facts));
}

/** What it says of itself. */
export function ofArticle(...args: Parameters<typeof dataOf>): Record<string, unknown> {
  return dataOf(...args)['BackgroundNewsArticle'] as Record<string, unknown>;
}
