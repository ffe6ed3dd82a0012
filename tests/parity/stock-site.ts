/** Files that turn a made site into one that also renders its articles through stock MDX. */
export const STOCK_FILES: Record<string, string> = {
  'astro.config.mjs': `
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { pluginOptions } from './src/loader/article-pipeline.ts';
import { remarkPlugins } from './src/remark/plugins.ts';
import { requireSettings } from './src/site/current.ts';

const settings = requireSettings();
const plugins = remarkPlugins(pluginOptions(settings));

export default defineConfig({
  site: settings.origin,
  trailingSlash: 'always',
  outDir: '.cache/dist',
  cacheDir: '.cache/astro',
  integrations: [mdx()],
  markdown: {
    processor: unified({ remarkPlugins: plugins, gfm: false, smartypants: false }),
    syntaxHighlight: false,
  },
});
`,
  'src/commands/astro-build.ts': `
import { build } from 'astro';
await build({ root: process.cwd(), logLevel: 'error' });
`,
  'src/pages/stock/[slug].astro': `---
export function getStaticPaths() {
  const files = import.meta.glob('../../../content/articles/*/index.mdx', { eager: true });
  return Object.entries(files).map(([path, file]) => ({
    params: { slug: path.split('/').at(-2) },
    props: { Content: file.default },
  }));
}

const { Content } = Astro.props;
const files = import.meta.glob('../../elements/*/*.astro', { eager: true });
const components = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\\/|\\.astro$/g, ''), file.default]),
);
---
<!doctype html>
<html lang="en"><head><title>Stock</title></head><body><main><Content {components} /></main></body></html>
`,
};
