import { buildSite } from './build-site.ts';
import { LIVE } from './swap.ts';

const started = performance.now();
const built = await buildSite(process.cwd());
if (built) {
  const { articles, drafts } = built.content;
  const { length } = articles;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${length} article${length === 1 ? '' : 's'} built into ${LIVE}/ in ${seconds} s`);
  for (const slug of drafts) console.log(`Held back: ${slug}, which is a draft`);
} else {
  console.error(`Nothing was built: ${LIVE}/ is as it was.`);
}
