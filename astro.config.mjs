import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { requireSettings } from './src/site/current.ts';
import { remarkLinks } from './src/remark/links.ts';
import { watchSettings } from './src/loader/watch-settings.ts';
import { plainImports } from './src/plain-imports.ts';
import { serveOutputs } from './src/outputs/serve-in-dev.ts';

const { origin, base } = requireSettings();

export default defineConfig({
  site: origin,
  base: base || '/',
  trailingSlash: 'always',
  // Constant, and not `dist`: Astro clears its content store when it changes, and what readers
  // have is replaced only by a build that succeeded. `npm run build` swaps the two.
  outDir: '.cache/dist',
  cacheDir: '.cache/astro',
  // Concurrency: a page waits for its files, which the next one can use.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  integrations: [mdx(), watchSettings(), serveOutputs(base)],
  // For the site's own pages (content/pages). Articles do not come this way: src/loader.
  markdown: {
    processor: unified({ remarkPlugins: [[remarkLinks, base]], smartypants: false }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    // Short names: every page names its script.
    environments: {
      prerender: { resolve: { noExternal: true } },
      client: { build: { rollupOptions: { output: { entryFileNames: 'assets/[hash].js' } } } },
    },
    plugins: [plainImports()],
    cacheDir: '.cache/vite',
    build: {
      // `npm run build` has emptied it, and writes what Astro does not make at the same time.
      emptyOutDir: false,
      // The script stays a file of its own, so that its policy is 'self' and browsers keep it.
      assetsInlineLimit: 0,
      // Or light-dark() would be written out for browsers from before 2024.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    },
  },
});
