import type { AstroIntegration } from 'astro';
import type * as Dev from './dev.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  xml: 'application/xml; charset=utf-8',
};
/** A card, or a file that is none of Astro’s. */
const MAY_BE_OURS = new RegExp(
  String.raw`^/(?!@|src/|node_modules/)(?:[^/]+/(?!history/)[^/]+/|.*\.(?:${Object.keys(TYPES).join('|')}))$`,
);

/**
 * Serves in `astro dev` what the build writes without Astro: cards, records, feeds and the like.
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
          if (!MAY_BE_OURS.test(pathname)) {
            next();
            return;
          }
          // Loaded by the server, so that it sees the content that the pages see.
          server
            .ssrLoadModule('/src/outputs/dev.ts')
            .then(async (module) => (module as typeof Dev).outputAt(base + pathname))
            .then(async (file) => {
              if (!file) {
                next();
                return;
              }
              const ending = /\.(\w+)$/.exec(pathname)?.[1] ?? '';
              response.setHeader('content-type', TYPES[ending] ?? 'text/html; charset=utf-8');
              response.end('text' in file ? file.text : await file.make());
            })
            .catch(next);
        });
      },
    },
  };
}
