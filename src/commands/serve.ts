import './no-telemetry.ts';
import { preview } from 'astro';
import { byNewest } from '../article/model.ts';
import type { ArticleHead } from '../article/model.ts';
import { addressesOf } from '../site/addresses.ts';
import type { Settings } from '../site/settings.ts';
import { LIVE } from './swap.ts';

/**
 * Serves `dist` at port 4321 or the next one that is free, and prints where to read.
 *
 * @param articles those in it, whose newest is named; none where that is not known
 */
export async function serve(
  root: string,
  settings: Settings,
  articles: readonly ArticleHead[] = [],
): Promise<void> {
  const { port } = await preview({ root, outDir: LIVE, logLevel: 'error' });
  const { home, article } = addressesOf(settings);
  const host = `http://localhost:${port}`;
  const [newest] = [...articles].sort(byNewest);
  console.log(`\n  The site:            ${host}${home}`);
  if (newest) console.log(`  The newest article:  ${host}${article(newest.slug)}`);
  console.log('\n  Ctrl+C ends it.\n');
}
