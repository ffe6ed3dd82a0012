import './no-telemetry.ts';
import { join } from 'node:path';
import { build } from 'astro';
import { prune } from '../loader/cache.ts';
import type { CheckedSite } from './report.ts';
import { checkSite } from './report.ts';
import { writeSharePictures } from './share-pictures.ts';
import { BUILT, clearBuilt, restoreSwap, swapIn } from './swap.ts';
import { writeBeside } from './write-outputs.ts';

/**
 * Checks all content and builds the site from it. `dist` is replaced only once everything is
 * built: whatever goes wrong, the last good site stays as it was.
 *
 * @returns the site, or undefined where content or settings have errors
 */
export async function buildSite(root: string): Promise<CheckedSite | undefined> {
  restoreSwap(root);
  const checked = await checkSite(root);
  if (!checked) return undefined;
  clearBuilt(root);
  await Promise.all([
    // A log line a page would take seconds among thousands.
    build({ root, logLevel: 'error' }),
    writeBeside({ root, folder: join(root, BUILT), checked }),
  ]);
  await writeSharePictures(root, join(root, BUILT), checked);
  swapIn(root);
  prune(root, new Set(checked.content.articles.map(({ digest }) => digest)));
  return checked;
}
