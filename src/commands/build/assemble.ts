import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathOf } from '../../outputs/write-files.ts';
import { codeIn, picturesOn } from './assets.ts';
import type { Built } from './built.ts';
import { Linker } from './link.ts';
import type { Standing } from './link.ts';
import type { Plan } from './plan.ts';

/** Where a site is put together, and from what. */
export interface Assembly {
  plan: Plan;
  /** The path of the site below its host, without a slash at its end. */
  base: string;
  /** The folder of the site that is built. */
  folder: string;
  /** The site that stands, and what it was made of; undefined where nothing of it is to be taken. */
  stands: { site: Standing; built: Built } | undefined;
  /** Folders that Astro rendered into. */
  rendered: readonly string[];
}

/**
 * Puts the pages of a site into its folder: those that were rendered, and of the site that stands
 * those that are as they were.
 *
 * @returns what the pages were made of, and the files that were taken over as they were
 * @throws where a page was neither rendered nor stands
 */
export function assemblePages({
  plan,
  base,
  folder,
  stands,
  rendered,
}: Assembly): Pick<Built, 'pages' | 'code'> & { taken: string[] } {
  const linker = stands && new Linker(stands.site, folder);
  const taken: string[] = [];
  const take = (path: string): void => {
    linker?.link(path);
    taken.push(path);
  };
  const move = (from: string, path: string): void => {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(from, path), to);
  };
  const pages: Built['pages'] = {};
  for (const { path: address, key } of plan.pages) {
    const path = pathOf(address, base);
    const from = rendered.find((own) => existsSync(join(own, path)));
    const before = stands?.built.pages[address];
    if (from !== undefined) {
      const assets = picturesOn(join(from, path), base);
      move(from, path);
      for (const asset of assets.filter((one) => !existsSync(join(folder, one)))) {
        const source = rendered.find((own) => existsSync(join(own, asset)));
        if (source !== undefined) move(source, asset);
      }
      pages[address] = { key, assets };
    } else if (before?.key === key) {
      take(path);
      before.assets.forEach(take);
      pages[address] = before;
    } else {
      throw new Error(`The page ${address} was not rendered. This is a mistake in the software.`);
    }
  }
  const [first] = rendered;
  const code = first === undefined ? (stands?.built.code ?? []) : codeIn(first);
  for (const path of code) {
    if (first === undefined) take(path);
    else move(first, path);
  }
  return { pages, code, taken };
}

/** The pages that are to be rendered: those of which nothing stands that is as they would be. */
export function pagesToRender(plan: Plan, built: Built | undefined): Plan['pages'] {
  return plan.pages.filter(({ path, key }) => built?.pages[path]?.key !== key);
}
