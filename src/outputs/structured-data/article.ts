import type {
  BackgroundNewsArticleLeaf,
  CorrectionCommentLeaf,
  CreativeWork,
  Thing,
} from 'schema-dts';
import { machineDate } from '../../article/dates.ts';
import type { Article } from '../../article/model.ts';
import { isWithdrawn, modified, notesOf } from '../../article/record/told.ts';
import type { CitedSource } from '../../article/sources.ts';
import type { Addresses } from '../../site/addresses.ts';
import type { Author } from '../../loader/registers.ts';
import type { Names } from '../../site/routes/site-data.ts';
import { authorType } from './author-type.ts';
import { breadcrumb } from './breadcrumb.ts';
import { publisher, publisherId } from './publisher.ts';
import type { SiteFacts } from './publisher.ts';
import { subjectsOf } from './subjects.ts';

/** What an article’s topic and series are called, and its authors: each a person or a desk. */
interface Told extends Omit<Names, 'authors'> {
  authors: Pick<Author, 'id' | 'name' | 'kind'>[];
}

/**
 * What the page of an article shows, in the words of https://schema.org/BackgroundNewsArticle: the
 * article, who publishes it, and where it stands in the site. Of one that was withdrawn, nothing.
 */
export function articleData(article: Article, names: Told, facts: SiteFacts): Thing[] {
  if (isWithdrawn(article)) return [];
  return [
    backgroundArticle(article, names, facts),
    publisher(facts),
    breadcrumb(article, names.kicker, facts),
  ];
}

function backgroundArticle(
  article: Article,
  { authors, series }: Told,
  { site, addresses }: SiteFacts,
): BackgroundNewsArticleLeaf {
  const { slug, title, standfirst, lang, date, revisions, sections, sources } = article;
  const absolute = (path: string): string => addresses.absolute(path);
  const changed = modified(revisions)?.date;
  return {
    '@type': 'BackgroundNewsArticle',
    headline: title,
    description: standfirst,
    inLanguage: lang,
    url: absolute(addresses.article(slug)),
    image: absolute(addresses.sharePicture(slug)),
    datePublished: machineDate(date),
    ...(changed !== undefined && changed !== date && { dateModified: machineDate(changed) }),
    author: authors.map((author) => ({
      '@type': authorType(author),
      name: author.name,
      url: absolute(addresses.author(author.id)),
    })),
    publisher: publisherId(addresses),
    ...(site.licence && { license: site.licence.url }),
    ...(series && {
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        name: series.name,
        url: absolute(addresses.series(series.id)),
      },
    }),
    hasPart: sections.map(({ id, heading }) => ({
      '@type': 'WebPageElement',
      name: heading,
      url: absolute(addresses.section(slug, id)),
    })),
    ...subjectsOf(article),
    citation: sources.map(cited),
    correction: corrections(article, addresses),
  };
}

/** A source. Where its title is not known, what it is about is no name of it. */
function cited({ title, subject, publisher: name, date, url }: CitedSource): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(title !== undefined && { name: title }),
    ...(subject !== undefined && { description: subject }),
    publisher: { '@type': 'Organization', name },
    ...(date !== undefined && { datePublished: date }),
    url,
  };
}

function corrections({ slug, revisions }: Article, addresses: Addresses): CorrectionCommentLeaf[] {
  return notesOf(revisions, ['correction']).map(({ text, date, revision }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: machineDate(date),
    url: addresses.absolute(addresses.history(slug, revision)),
  }));
}
