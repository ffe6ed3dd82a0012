import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { blankStart, findFrontmatter } from '../article/frontmatter.ts';
import { compareHeadings } from '../article/headings.ts';
import { findHiddenCharacters } from '../article/hidden-characters.ts';
import type { DateText } from '../article/dates.ts';
import type { Article } from '../article/model.ts';
import { isError, placeAt } from '../article/problems.ts';
import type { Place, Problem } from '../article/problems.ts';
import type { Edit } from '../article/typography.ts';
import { setFrontmatter } from '../remark/frontmatter.ts';
import type { Written } from '../remark/written.ts';
import { hasWords, wordsFor } from '../site/words/index.ts';
import { splitParts } from './blocks.ts';
import type { Parts } from './blocks.ts';
import { buildArticle } from './build-article.ts';
import { decodeArticle } from './decode.ts';
import { limitFault } from './limits.ts';
import { explainMdxError } from './mdx-errors.ts';
import type { Pipeline } from './pipeline.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import type { Reference } from './references.ts';
import { toMarkdown } from './to-markdown.ts';
import { articleTypography } from './typography.ts';

/** What is to be compiled. */
export interface ArticleSource {
  slug: string;
  /** Path from the project's root, for problems. */
  file: string;
  bytes: Uint8Array;
}

/** What came of it: an article only where no problem is an error. */
export interface Compiled {
  article: Article | undefined;
  references: Reference[];
  problems: Problem[];
  /** What `check -- --fix` would mend; each also stands in `problems` as a warning. */
  edits: Edit[];
  /** What the record needs to know of the file besides; there where there is an article. */
  source: ForRecord | undefined;
}

/** What the record needs to know of an article’s file. */
export interface ForRecord {
  written: Written;
  /** The date up to which the facts hold, where the editor gave one. */
  asOf: DateText | undefined;
  /** Where a key of the frontmatter stands. */
  placeOf: (path: (string | number)[]) => Place;
  /** Where the heading of each section stands in the text. */
  sectionPlaces: Place[];
  openingPlace: Place;
  closingPlace: Place;
  /** True for each section that stands in the frontmatter as a plain text. */
  isShort: boolean[];
}

/**
 * Compiles one file: every problem in it, and the article if it has none that stops a build.
 *
 * @param asOf the date up to which the facts hold by the record, for where the file gives none
 */
export function compile(
  source: ArticleSource,
  pipeline: Pipeline,
  siteLanguage: string,
  asOf?: DateText,
): Compiled {
  const problems: Problem[] = [];
  const add = (rule: string, { line, column }: Place, message: string): void => {
    problems.push({ file: source.file, line, column, severity: 'error', message, rule });
  };
  const nothing: Compiled = {
    article: undefined,
    references: [],
    problems,
    edits: [],
    source: undefined,
  };

  const decoded = decodeArticle(source.bytes);
  if ('fault' in decoded) {
    add('file', placeAt(decoded.before, decoded.before.length), decoded.fault);
    return nothing;
  }
  const { text } = decoded;
  const range = findFrontmatter(text);
  const limit = limitFault(text, 'bodyStart' in range ? range.bodyStart : 0);
  if (limit) {
    add('limit', placeAt(text, limit.offset), limit.message);
    return nothing;
  }
  const inYaml = (offset: number): boolean =>
    'yamlStart' in range && offset >= range.yamlStart && offset < range.yamlEnd;
  for (const { offset, message } of findHiddenCharacters(text)) {
    // Those of the frontmatter come with what else is wrong with it.
    if (!inYaml(offset)) add('hidden-character', placeAt(text, offset), message);
  }
  if ('message' in range) {
    add('frontmatter', placeAt(text, range.offset), range.message);
    return nothing;
  }

  const frontmatter = readFrontmatter({ file: source.file, text }, range, siteLanguage);
  const { value, lang, headings } = frontmatter;
  problems.push(...frontmatter.problems);

  const file = new VFile({ value: blankStart(text, range.bodyStart), path: source.file });
  setFrontmatter(file, { ...(asOf !== undefined && { asOf }), ...frontmatter.raw });
  const parts = explained(() => splitParts(pipeline.parse(file)), file, add);
  const messages = withoutEchoes(file.messages);
  for (const message of messages) {
    add(message.ruleId ?? 'mdx', placeOf(message), message.reason);
  }
  if (!parts) return { ...nothing, references: frontmatter.references };
  if (headings && !messages.some(({ ruleId }) => ruleId === 'code-fence')) {
    for (const fault of compareHeadings(headings, parts.sections)) {
      const isSaid = messages.some(
        ({ ruleId, line }) => ruleId === 'heading' && line === fault.line,
      );
      if (!isSaid) add('section-heading', fault, fault.message);
    }
  }
  const isWhole = !messages.some(({ ruleId }) => ruleId === 'code-fence');
  for (const id of isWhole ? frontmatter.sources : []) {
    if (file.data.citations?.has(id)) continue;
    const message = `the source "${id}" is cited nowhere: cite it as [^${id}] or delete it`;
    add('source', frontmatter.placeOf(['sources', id]), message);
  }
  const { prose } = file.data;
  const edits =
    prose && lang !== undefined
      ? articleTypography(
          text,
          { contents: frontmatter.contents, start: range.yamlStart },
          prose,
          lang,
        )
      : [];
  for (const { start, message } of edits) {
    problems.push({
      file: source.file,
      ...placeAt(text, start),
      severity: 'warning',
      message: `${message}: "npm run check -- --fix" mends it`,
      rule: 'typography',
    });
  }

  const links = (file.data.internalLinks ?? []).map((link) => ({ kind: 'link' as const, ...link }));
  const references = [...links, ...frontmatter.references];
  if (!value || lang === undefined || problems.some(isError)) {
    return { ...nothing, references, edits };
  }
  const article = explained(
    () =>
      buildArticle(
        source.slug,
        lang,
        value,
        parts,
        {
          citations: file.data.citations ?? new Map<string, string[]>(),
          cards: file.data.cards ?? [],
          markdown: toMarkdown(parts, {
            ...(file.data.markdownSource ?? { replacements: [], footnotes: [] }),
            text,
            sources: value.sources,
            words: wordsFor(hasWords(lang) ? lang : siteLanguage),
          }),
        },
        pipeline,
      ),
    file,
    add,
  );
  const { written } = file.data;
  const recorded = article &&
    written && {
      written,
      asOf: value.asOf,
      placeOf: frontmatter.placeOf,
      sectionPlaces: parts.sections.map(({ line, column }) => ({ line, column })),
      openingPlace: startOf(parts.opening, placeAt(text, range.bodyStart)),
      closingPlace: startOf(parts.closing, placeAt(text, text.trimEnd().length)),
      isShort: frontmatter.isShort,
    };
  return { article, references, problems, edits, source: recorded };
}

/** What a step gives, or undefined where the text cannot be read, which is said. */
function explained<T>(
  step: () => T,
  file: VFile,
  add: (rule: string, place: Place, message: string) => void,
): T | undefined {
  try {
    return step();
  } catch (error) {
    const { rule, place, message } = explainMdxError(error, String(file));
    add(rule, place, message);
    return undefined;
  }
}

/** An unclosed code fence swallows what is below it: what follows from that is not said. */
function withoutEchoes(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  if (!messages.some(({ ruleId }) => ruleId === 'code-fence')) return messages;
  return messages.filter(({ ruleId }) => ruleId !== 'note');
}

/** Where some nodes begin; the other place where there are none, or they have no place. */
function startOf([first]: Parts['opening'], otherwise: Place): Place {
  const { line, column } = first?.position?.start ?? otherwise;
  return { line, column };
}

function placeOf({ line = 1, column = 1 }: VFileMessage): Place {
  return { line, column };
}
