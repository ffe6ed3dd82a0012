import { pathOf } from '../../outputs/write-files.ts';
import type { Built } from './built.ts';
import { Linker } from './link.ts';
import type { Standing } from './link.ts';
import type { Plan, PlannedPage } from './plan.ts';

/** So many files are taken over before anything else is looked at. */
const PAUSE = 500;

/** The pages that are to be rendered: those of which nothing stands that is as they would be. */
export function pagesToRender(plan: Plan, built: Built | undefined): PlannedPage[] {
  return plan.pages.filter(({ path, key }) => built?.pages[path] !== key);
}

/**
 * Puts the pages that are as they were into the folder of a site that is built.
 *
 * @param stands the site that stands, and what it was made of
 * @param base the path of the site below its host, without a slash at its end
 * @returns the files that were taken over
 */
export async function takePages(
  plan: Plan,
  stands: { site: Standing; built: Built },
  folder: string,
  base: string,
): Promise<string[]> {
  const linker = new Linker(stands.site, folder);
  const taken: string[] = [];
  for (const { path: address, key } of plan.pages) {
    if (stands.built.pages[address] !== key) continue;
    const path = pathOf(address, base);
    linker.link(path);
    taken.push(path);
    // Processes that render are started meanwhile.
    if (taken.length % PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return taken;
}
