import type { Article } from '../../../src/article/model.ts';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compile } from '../../../src/loader/compile.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';
import { temporarySite } from '../temporary-site.ts';

/** Where the article stands. */
export const PATH = 'content/articles/x/index.mdx';
/** All of it but the text of its section. */
export const HEAD = `---
title: A title
standfirst: A sentence.
date: 2024-06-01
asOf: 2024-03-31
authors: [backgrounder]
sections: [Plans]
---

## Plans

`;

/** What came of an article. */
export interface Said {
  article: Article | undefined;
  /** Each problem as `line:column message`. */
  messages: string[];
}

/** What an article says that has this text in its section, in a site with two people and two terms. */
export function said(text: string, head = HEAD, files: Record<string, string> = {}): Said {
  const root = temporarySite(files);
  const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }, root));
  const source = { slug: 'x', file: PATH, bytes: Buffer.from(head + text) };
  const { article, problems } = compile(source, pipeline, 'en');
  return {
    article,
    messages: problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}

/** The running text of its section. */
export function htmlOf({ article }: Said): string {
  const blocks = article?.sections[0]?.blocks ?? [];
  return blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join('\n');
}

/** A problem on the first line of its section. */
export const line = (column: number, message: string): string => `12:${column} ${message}`;
