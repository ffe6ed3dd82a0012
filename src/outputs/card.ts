import { createHash } from 'node:crypto';
import { humanDate, machineDate } from '../article/dates.ts';
import type { Article } from '../article/model.ts';
import { isWithdrawn, modified, recordedLater } from '../article/record/told.ts';
import type { Words } from '../site/words/type.ts';
import type { Surroundings } from './files.ts';
import type { LandingPlace } from './landing-places.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { shareAlt } from './share/alt.ts';
import { contentSecurityPolicy } from './security-policy.ts';

// The site’s own look (src/styles/tokens.css), as much of it as a reader sees who stays here.
const STYLE: Markup = {
  text: '<style>:root{color-scheme:light dark}body{max-width:37rem;margin:auto;padding:2rem 1rem;background:light-dark(#fffefb,#161615);color:light-dark(#1c1b19,#e9e6df);font:1.125rem/1.55 Charter,Cambria,Georgia,serif}h1{line-height:1.2}a{color:light-dark(#0a5567,#7ccbdb)}</style>',
};

// The same for every card: its style is all that stands in it.
const POLICY: Markup = {
  text: contentSecurityPolicy(STYLE.text, (text) =>
    createHash('sha256').update(text).digest('base64'),
  ),
};

/**
 * The card of a section: a page of its own for previews, which sends a reader straight on. Browsers
 * put what leads on at once in the place of the page itself, so that “back” does not stop here.
 * Readers of feeds do not go on: they look here for what can be followed.
 *
 * @param address the card’s own, without host
 * @param target where it leads, without host
 * @param landsIn the slug of the article that it leads into
 */
export function cardPage(
  article: Article,
  { heading, summary, told, link, target: landsOn }: LandingPlace,
  address: string,
  target: string,
  landsIn: string,
  { site, addresses }: Surroundings,
  words: Words,
): string {
  const { title, lang, dir, date } = article;
  const withdrawn = isWithdrawn(article);
  const [picture, alt] = pictureOf(article, landsOn, { site, addresses });
  const name = withdrawn ? title : `${heading} — ${title}`;
  const changed = told?.date ?? modified(article.revisions)?.date ?? date;
  return markup`<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=${target}">
<title>${name}</title>
<meta name="description" content="${summary}">
<link rel="canonical" href="${addresses.absolute(addresses.article(landsIn))}">
${withdrawn && { text: '<meta name="robots" content="noindex">\n' }}<meta property="og:title" content="${name}">
<meta property="og:description" content="${summary}">
<meta property="og:type" content="article">
<meta property="og:url" content="${addresses.absolute(address)}">
<meta property="og:site_name" content="${site.name}">
<meta property="article:published_time" content="${machineDate(date)}">
<meta property="article:modified_time" content="${machineDate(changed)}">
<meta property="og:image" content="${addresses.absolute(picture)}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/rss+xml" title="${site.name}" href="${addresses.rss()}">
<link rel="alternate" type="application/feed+json" title="${site.name}" href="${addresses.jsonFeed()}">
<link rel="icon" href="${addresses.icon}" type="image/svg+xml">
${STYLE}
</head>
<body>
<main>
${!withdrawn && markup`<p>${title}</p>\n`}<h1>${heading}</h1>
<p>${summary}</p>
${told && markup`<p>${told.label} ${dateOf(told, words)}</p>\n`}<p><a href="${target}">${link}</a></p>
</main>
</body>
</html>
`.text;
}

/**
 * The picture of a card, and what it shows: of the section that it leads to, which a subheading
 * stands in too; of the article, where that section is gone; of the site, where the article is.
 */
function pictureOf(
  article: Article,
  landsOn: string | undefined,
  { site, addresses }: Pick<Surroundings, 'site' | 'addresses'>,
): [path: string, alt: string] {
  const { slug, sections } = article;
  if (isWithdrawn(article)) return [addresses.sitePicture, shareAlt(site)];
  const section = sections.find(({ id, subheadings }) =>
    [id, ...subheadings.map((own) => own.id)].some((own) => own === landsOn),
  );
  if (!section) return [addresses.sharePicture(slug), shareAlt(site, article)];
  return [addresses.sharePicture(slug, section.id), shareAlt(site, article, section.heading)];
}

function dateOf({ date, recorded }: NonNullable<LandingPlace['told']>, words: Words): Markup {
  const later = recorded === undefined ? undefined : recordedLater({ date, recorded });
  const onRecord = later && ` (${words.onRecord(humanDate(later, words.locale))})`;
  return markup`<time datetime="${machineDate(date)}">${humanDate(date, words.locale)}</time>${onRecord}`;
}
