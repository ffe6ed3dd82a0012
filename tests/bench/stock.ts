/**
 * The stock site, by path: plain Astro with its MDX integration, one module an article. Its caches
 * are kept in its own folder, because `node_modules`, where they would be, is the project's.
 */
export const STOCK_SITE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "stock", "private": true, "type": "module" }\n',
  'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }\n',
  'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://stock.example',
  cacheDir: '.cache/astro',
  integrations: [mdx()],
  markdown: { processor: unified() },
  vite: { cacheDir: '.cache/vite' },
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '*/index.mdx' }),
    schema: z.object({
      title: z.string(),
      standfirst: z.string(),
      date: z.coerce.date(),
      topics: z.array(z.string()),
      authors: z.array(z.string()),
      sections: z.array(z.object({ heading: z.string(), summary: z.string().optional() })),
    }),
  }),
};
`,
  'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  const entries = await getCollection('articles');
  return entries.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content, headings } = await render(entry);
const { title, standfirst, date } = entry.data;
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={standfirst} />
  </head>
  <body>
    <h1>{title}</h1>
    <p>{standfirst}</p>
    <time datetime={date.toISOString()}>{date.toDateString()}</time>
    <nav>
      <ol>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ol>
    </nav>
    <main><Content /></main>
  </body>
</html>
`,
};
