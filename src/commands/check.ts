import { restoreSwap } from './swap.ts';
import { checkSite } from './report.ts';
import { fixArticles } from './fix.ts';
import { parseArgs } from 'node:util';

const root = process.cwd();
const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });

restoreSwap(root);
if (values.fix) {
  for (const line of await fixArticles(root)) console.log(line);
}
const checked = await checkSite(root);
if (checked) {
  const { articles, drafts } = checked.content;
  console.log(`${articles.length} article${articles.length === 1 ? '' : 's'} checked: no errors`);
  for (const slug of drafts) console.log(`${slug} is a draft: builds leave it out`);
}
