import type { AstroIntegration } from 'astro';
import type * as Dev from './dev.ts';

const TYPES: Readonly<Record<string, string>> = {
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};
const BELOW_AN_ARTICLE = /^\/[^/@]+\/(?:(?!history\/)[^/]+\/|record\.json|feed\.xml)$/;

/**
 * Serves in `astro dev` what the build writes without Astro: cards, records and feeds.
 *
 * @param base the path of the site below its host, without a slash at its end
 */
export function serveOutputs(base: string): AstroIntegration {
  return {
    name: 'serve-outputs',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          // Without the base path, which Astro has taken off.
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!BELOW_AN_ARTICLE.test(pathname)) {
            next();
            return;
          }
          // Loaded by the server, so that it sees the content that the pages see.
          server
            .ssrLoadModule('/src/outputs/dev.ts')
            .then(async (module) => (module as typeof Dev).outputAt(base + pathname))
            .then((file) => {
              if (!file) {
                next();
                return;
              }
              const ending = /\.(\w+)$/.exec(pathname)?.[1] ?? '';
              response.setHeader('content-type', TYPES[ending] ?? 'text/html; charset=utf-8');
              response.end(file.text);
            })
            .catch(next);
        });
      },
    },
  };
}
