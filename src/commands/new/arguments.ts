import { parseArgs } from 'node:util';
import { ANSWERS } from './site/answers.ts';
import type { Answers } from './site/answers.ts';

/** What `npm run new -- <slug>` is asked for. */
export interface NewArguments {
  slug: string;
  title: string | undefined;
}

/** What `npm run new -- --site` is asked for. */
export interface SiteArguments {
  /** What need not be asked. */
  given: Partial<Answers>;
  /** Do it without asking once more. */
  yes: boolean;
}

export const USAGE = `npm run new -- <slug>       writes a draft: content/articles/<slug>/index.mdx
  --title "…"               its headline; default: made from the slug

npm run new -- --site       makes this copy of Backgrounder a site of your own, without articles
  --name "…" --address https://… --language en    what it asks for otherwise
  --tagline "…" --publisher "…"                   default: by the language; the name
  --yes                     does it without asking once more`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/**
 * Reads the arguments of the command.
 *
 * @returns them, or what is wrong with them as a sentence
 */
export function readArguments(args: readonly string[]): NewArguments | SiteArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: text,
        site: flag,
        name: text,
        address: text,
        language: text,
        tagline: text,
        publisher: text,
        yes: flag,
      },
    });
    const { site = false, title, yes = false, ...given } = values;
    const lines = Object.entries({ title, ...given });
    for (const [name, value] of lines) {
      if (value !== undefined && !isLine(value)) return `--${name}: expected one line of text.`;
    }
    if (site) return siteArguments({ given, yes }, positionals, title);
    const [ofSite] = ANSWERS.filter((name) => given[name] !== undefined);
    if (ofSite ?? yes) return `--${ofSite ?? 'yes'} goes with --site.`;
    const [slug, ...more] = positionals;
    if (slug === undefined) return 'Found no slug: it is the address of the article.';
    if (more.length > 0) {
      return `Found ${positionals.length} words (${positionals.join(', ')}): join those of a slug by hyphens, and put a title in quotation marks.`;
    }
    return { slug, title: title?.trim() };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function siteArguments(
  { given, yes }: SiteArguments,
  positionals: readonly string[],
  title: string | undefined,
): SiteArguments | string {
  if (title !== undefined) return '--title is of an article: a site has a --name.';
  if (positionals.length > 0) {
    return `Found “${positionals.join(' ')}” beside --site: write the site first, then its articles; put a name in quotation marks.`;
  }
  const trimmed = ANSWERS.flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, value.trim()]];
  });
  return { given: Object.fromEntries(trimmed) as Partial<Answers>, yes };
}

function isLine(text: string): boolean {
  return text.trim() !== '' && !/[\r\n]/.test(text);
}
