import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DateText } from '../../article/dates.ts';
import { formatProblem } from '../../article/problems.ts';
import { mendText } from '../../article/typography.ts';
import { pluginOptions } from '../../loader/article-pipeline.ts';
import { compile } from '../../loader/compile.ts';
import { ARTICLES_DIR } from '../../loader/files.ts';
import { createPipeline } from '../../loader/pipeline.ts';
import { readAuthors, readTopics } from '../../loader/registers.ts';
import type { Settings } from '../../site/settings.ts';
import type { NewArguments } from './arguments.ts';
import { draftText } from './draft.ts';
import { slugRefusal } from './refusal.ts';

/**
 * Writes a draft that passes `check`, and never writes over anything.
 *
 * @param today in the time zone of the site
 * @returns its file, from the project's root; or why there is none, a line each
 */
export async function writeDraft(
  root: string,
  settings: Settings,
  { slug, title = titleOf(slug) }: NewArguments,
  today: DateText,
): Promise<{ file: string } | { refused: string[] }> {
  const refusal = await slugRefusal(root, slug);
  if (refusal !== undefined) return { refused: [refusal] };
  const [{ authors }, { topics }] = await Promise.all([readAuthors(root), readTopics(root)]);
  const [author] = authors;
  if (!author) {
    const refused = `There is no author yet: write content/authors/newsdesk.yaml with the line "name: The news desk", and run this again.`;
    return { refused: [refused] };
  }
  const { language } = settings;
  const text = draftText({
    title: mendText(title, language),
    date: today,
    lang: language,
    author: author.id,
    topic: topics[0]?.id,
  });
  const file = `${ARTICLES_DIR}/${slug}/index.mdx`;
  const source = { slug, file, bytes: new TextEncoder().encode(text) };
  const { problems } = compile(source, createPipeline(pluginOptions(settings)), language);
  // Of all that stands there, only the title is not ours.
  if (problems.length > 0) return { refused: problems.map(formatProblem) };
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text, { flag: 'wx' });
  return { file };
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
