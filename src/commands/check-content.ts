import { restoreSwap } from './swap.ts';
import { checkSite } from './report.ts';
import { fixArticles } from './fix.ts';
import { parseArgs } from 'node:util';
import { citedShares } from '../article/cited-share.ts';
import { keptArticle } from '../loader/cache.ts';
import type { ArticleEntry } from '../loader/load-article.ts';

const root = process.cwd();
const { values } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    sources: { type: 'boolean', default: false },
  },
});

restoreSwap(root);
if (values.fix) {
  for (const line of await fixArticles(root)) console.log(line);
}
const checked = await checkSite(root);
if (checked) {
  const { articles, drafts } = checked.content;
  console.log(`${articles.length} article${articles.length === 1 ? '' : 's'} checked: no errors`);
  if (values.sources) {
    for (const line of checked.content.articles.flatMap((entry) => sourceLines(root, entry))) {
      console.log(line);
    }
  }
  for (const slug of drafts) console.log(`${slug} is a draft: builds leave it out`);
}

/** How much of an article is sourced: for its editor to know, and no fault. */
function sourceLines(folder: string, entry: ArticleEntry): string[] {
  const shares = citedShares(keptArticle(folder, entry));
  return [
    `${entry.slug}: paragraphs that cite a source`,
    ...shares.map(({ part, paragraphs, cited }) => `  ${cited} of ${paragraphs}  ${part}`),
  ];
}
