import './no-telemetry.ts';
import { preview } from 'astro';
import { byNewest } from '../article/model.ts';
import { addressesOf } from '../site/addresses.ts';
import type { CheckedSite } from './report.ts';
import { LIVE } from './swap.ts';

/** Serves `dist` at port 4321 or the next one that is free, and prints where to read. */
export async function serve(root: string, { settings, content }: CheckedSite): Promise<void> {
  const { port } = await preview({ root, outDir: LIVE, logLevel: 'error' });
  const { home, article } = addressesOf(settings);
  const host = `http://localhost:${port}`;
  const [newest] = [...content.articles].sort(byNewest);
  console.log(`\n  The site:            ${host}${home}`);
  if (newest) console.log(`  The newest article:  ${host}${article(newest.slug)}`);
  console.log('\n  Ctrl+C ends it.\n');
}
