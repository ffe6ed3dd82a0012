import { parseArgs } from 'node:util';

/** What `npm run new` is asked for. */
export interface NewArguments {
  slug: string;
  title: string | undefined;
}

export const USAGE = `npm run new -- <slug>       writes a draft: content/articles/<slug>/index.mdx
  --title "…"               its headline; default: made from the slug`;

/**
 * Reads the arguments of the command.
 *
 * @returns them, or what is wrong with them as a sentence
 */
export function readArguments(args: readonly string[]): NewArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { title: { type: 'string' } },
    });
    const [slug, ...more] = positionals;
    if (slug === undefined) return 'Found no slug: it is the address of the article.';
    if (more.length > 0) {
      return `Found ${positionals.length} words (${positionals.join(', ')}): join those of a slug by hyphens, and put a title in quotation marks.`;
    }
    const title = values.title?.trim();
    if (title === '' || /[\r\n]/.test(title ?? '')) return '--title: expected one line of text.';
    return { slug, title };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
