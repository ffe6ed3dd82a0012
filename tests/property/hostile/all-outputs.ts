import { byNewest } from '../../../src/article/model.ts';
import type { Article, Block } from '../../../src/article/model.ts';
import { formatProblem, isError } from '../../../src/article/problems.ts';
import { isWithdrawn } from '../../../src/article/record/told.ts';
import { keptArticle, keptRevisions } from '../../../src/loader/cache.ts';
import { loadContent } from '../../../src/loader/content.ts';
import { caddyfile } from '../../../src/outputs/hosting/caddy.ts';
import { nginxConf } from '../../../src/outputs/hosting/nginx.ts';
import { redirectsFile } from '../../../src/outputs/hosting/redirects-file.ts';
import { redirectsOf } from '../../../src/outputs/redirects.ts';
import { outputsOf } from '../../../src/outputs/files.ts';
import { searchedPage } from '../../../src/outputs/search/searched-page.ts';
import { siteOutputs } from '../../../src/outputs/site-files.ts';
import { articleData } from '../../../src/outputs/structured-data/article.ts';
import { dataBlock } from '../../../src/outputs/structured-data/data-block.ts';
import { authorData, listData } from '../../../src/outputs/structured-data/lists.ts';
import { websiteData } from '../../../src/outputs/structured-data/website.ts';
import { surroundingsOf } from '../../../src/outputs/surroundings.ts';
import { citationsOf } from '../../../src/site/cite/citations.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

/** Every text that is made of a site without Astro, by address or by what it is. */
export async function allOutputs(root: string): Promise<Map<string, string>> {
  const { settings: site } = readSettings(root, {});
  if (!site) throw new Error('The settings are refused.');
  const content = await loadContent(root, site);
  const errors = content.problems.filter(isError);
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
  const articles = content.articles.filter((article) => !isWithdrawn(article)).sort(byNewest);
  const surroundings = surroundingsOf(site, articles, content.authors, content.topics);
  const { addresses } = surroundings;
  const articleOf = (entry: { slug: string; digest: string }): Article => keptArticle(root, entry);
  const files = new Map<string, string>();
  const site_ = await siteOutputs({ ...content, articles, articleOf }, surroundings);
  for (const file of site_) if ('text' in file) files.set(file.address, file.text);
  const facts = { site, addresses, trust: [] };
  for (const entry of articles) {
    const article = articleOf(entry);
    for (const { address, text } of outputsOf(article, keptRevisions(root, entry), surroundings)) {
      files.set(address, text);
    }
    const names = {
      authors: content.authors,
      kicker: content.topics[0],
      series: content.series[0],
    };
    const things = [
      ...articleData(article, names, facts),
      ...content.authors.flatMap((author) => authorData(author, addresses)),
      ...content.topics.flatMap((topic) => listData(topic, 'https://news.example/')),
      ...websiteData(facts),
    ];
    files.set(
      `${entry.slug} data.html`,
      `<script type="application/ld+json">${dataBlock(things)}</script>`,
    );
    files.set(`${entry.slug} search.html`, searchedPage(article, wordsFor('en')));
    files.set(`${entry.slug} prose.html`, proseOf(article));
    const cited = { article, authors: content.authors, site, addresses };
    const citations = citationsOf({ ...cited, revision: (number) => `Revision ${number}` });
    citations.forEach(({ forms }, at) => {
      for (const { name, html, text } of forms) {
        if (html !== undefined) files.set(`${entry.slug} ${at} ${name}.html`, html);
        files.set(`${entry.slug} ${at} ${name}${name === 'CSL-JSON' ? '.json' : '.txt'}`, text);
      }
    });
  }
  const redirects = redirectsOf(articles, addresses);
  files.set('redirects.txt', redirectsFile(redirects));
  files.set('nginx.txt', nginxConf('', redirects));
  files.set('caddy.txt', caddyfile(site.origin, '', redirects));
  return files;
}

/** What an article's page puts in as it is: its ready HTML, and the drawings of its elements. */
function proseOf({ opening, sections, closing }: Article): string {
  const htmlOf = (block: Block): string => {
    if (block.kind === 'prose') return block.html;
    if (block.kind === 'subheading') return '';
    return (block.props['drawing'] ?? '') + block.blocks.map(htmlOf).join('');
  };
  return [...opening, ...sections.flatMap(({ blocks }) => blocks), ...closing].map(htmlOf).join('');
}
