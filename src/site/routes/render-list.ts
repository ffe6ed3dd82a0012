import type { Route } from './routes.ts';
import type { Shared } from './site-data.ts';

/** The environment variable by which collections stay empty: pages will be given all that they show. */
export const WITHOUT_CONTENT = 'BACKGROUNDER_WITHOUT_CONTENT';

/** What a process is to render, and all that its pages are given: it reads no content itself. */
export interface RenderList {
  shared: Shared;
  pages: ListedPage[];
}

/** A page in such a list. */
export interface ListedPage {
  route: Route;
  params: Record<string, string>;
  props: unknown;
  /** Its address, without host. */
  path: string;
}

// The code of the pages is a program with a copy of this module of its own: what it shares with the
// process that loads it stands here.
const PLACE = Symbol.for('backgrounder.render-list');
const shared = globalThis as { [PLACE]?: RenderList };

/** Gives the pages of this process what they are to render. */
export function giveRenderList(list: RenderList): void {
  shared[PLACE] = list;
}

/** The list that this process was given; undefined where it renders all, as `astro dev` does. */
export function renderList(): RenderList | undefined {
  return shared[PLACE];
}
