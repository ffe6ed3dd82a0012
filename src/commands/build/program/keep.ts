import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CODE, SCRIPTS, writeFacts } from './facts.ts';

/**
 * Keeps what Astro makes of the code of all pages, from which it would render them at once and which
 * it would then delete. Nothing is rendered.
 *
 * @param folder where it is put
 */
export function keepProgram(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
  let outDir: URL;
  let entry: string | undefined;
  return {
    name: 'keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ outDir } = config);
      },
      'astro:build:setup': ({ pages: known }) => {
        // Astro adds their styles while it goes on: they are read at the end.
        pages = known;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'keep-program',
          // eslint-disable-next-line @typescript-eslint/require-await -- Astro waits for it.
          setup: async () => {
            const code = fileURLToPath(new URL('.prerender/', outDir));
            entry = readdirSync(code).find((name) => name.startsWith('prerender-entry'));
            cpSync(code, join(folder, CODE), { recursive: true });
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Nothing is to be rendered here.')),
        });
      },
      'astro:build:done': ({ dir }) => {
        if (entry === undefined) throw new Error('Astro made no entry for its pages.');
        const scripts = join(folder, SCRIPTS);
        mkdirSync(scripts, { recursive: true });
        cpSync(fileURLToPath(new URL(`${SCRIPTS}/`, dir)), scripts, { recursive: true });
        const styles = [...pages].map(([key, page]) => [key, page.styles] as const);
        writeFacts(folder, { entry: `${CODE}/${entry}`, styles: Object.fromEntries(styles) });
      },
    },
  };
}
