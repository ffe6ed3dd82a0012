import { readFileSync } from 'node:fs';
import type { PictureEntry } from '../../loader/used-pictures.ts';
import type { Route } from './routes.ts';
import type { Shared } from './site-data.ts';

/** The environment variable that names the file of such a list. */
export const RENDER_LIST = 'BACKGROUNDER_RENDER_LIST';

/** What one run of Astro is to render, and all that its pages are given: it reads no content itself. */
export interface RenderList {
  shared: Shared;
  pages: Partial<Record<Route, { params: Record<string, string>; props: unknown }[]>>;
  /** The pictures that these pages show. */
  pictures: PictureEntry[];
}

let read: RenderList | undefined;

/** The list that this process was given; undefined where it renders all, as `astro dev` does. */
export function renderList(): RenderList | undefined {
  const file = process.env[RENDER_LIST];
  if (file === undefined || file === '') return undefined;
  return (read ??= JSON.parse(readFileSync(file, 'utf8')) as RenderList);
}
