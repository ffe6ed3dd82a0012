import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { ROUTES } from '../../../site/routes/routes.ts';
import type { Route } from '../../../site/routes/routes.ts';
import { readFacts } from './facts.ts';

/** What Astro’s entry for prerendering exports: of it, what its own prerenderer uses. */
interface PrerenderApp {
  manifest: { routes: { routeData: RouteData }[] };
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: {
    settings: { scripts: never[] };
    logger: { options: { destination: { write: (event: { message: string }) => void } } };
  }) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Renders the page of a route at an address with scheme and host. */
export type RenderPage = (route: Route, address: string) => Promise<string>;

/**
 * Opens a program, as Astro’s own prerenderer does after it has built one
 * (`astro/dist/core/build/default-prerenderer.js`). What is rendered was given to this process before
 * (`giveRenderList`).
 *
 * @param folder of the program
 * @throws where it is not there, or was changed
 */
export async function openProgram(folder: string): Promise<RenderPage> {
  const facts = readFacts(folder);
  if (!facts) throw new Error(`There is no whole program in ${folder}: run the command again.`);
  const entry = pathToFileURL(join(folder, facts.entry)).href;
  const { app } = (await import(entry)) as { app: PrerenderApp };
  const pages = Object.entries(facts.styles).map(([key, styles]) => [key, { styles }] as const);
  app.setInternals({ pagesByKeys: new Map(pages) });
  const write = ({ message }: { message: string }): void => {
    console.error(message);
  };
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write } } },
  });
  const routes = new Map(
    app.manifest.routes.map(({ routeData }) => [routeData.component, routeData] as const),
  );
  return async (route, address) => {
    const routeData = routes.get(`src/pages/${ROUTES[route].file}`);
    if (!routeData) throw new Error(`src/pages/${ROUTES[route].file} is not there.`);
    const response = await app.render(new Request(address), { routeData });
    return response.text();
  };
}
