import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { blankStart, findFrontmatter } from '../article/frontmatter.ts';
import { compareHeadings } from '../article/headings.ts';
import { findHiddenCharacters } from '../article/hidden-characters.ts';
import { directionOf, isLanguageTag } from '../article/languages.ts';
import type { Article } from '../article/model.ts';
import { isError, placeAt } from '../article/problems.ts';
import type { Place, Problem } from '../article/problems.ts';
import { frontmatterSchema } from '../article/schema.ts';
import type { Frontmatter } from '../article/schema.ts';
import { declaredSections, sectionFaults } from '../article/sections.ts';
import type { Edit } from '../article/typography.ts';
import { countWords } from '../article/words.ts';
import { readYaml } from '../article/yaml.ts';
import type { YamlResult } from '../article/yaml.ts';
import { setFrontmatter } from '../remark/frontmatter.ts';
import { hasWords, LANGUAGES } from '../site/words/index.ts';
import { plainText, splitParts, toBlocks } from './blocks.ts';
import type { Parts } from './blocks.ts';
import { decodeArticle } from './decode.ts';
import { explainMdxError } from './mdx-errors.ts';
import type { Pipeline } from './pipeline.ts';
import { articleTypography } from './typography.ts';

/** What is to be compiled. */
export interface ArticleSource {
  slug: string;
  /** Path from the project's root, for problems. */
  file: string;
  bytes: Uint8Array;
}

/** Something that an article refers to, to be checked once all content is known. */
export interface Reference extends Place {
  kind: 'link' | 'topic' | 'author';
  /** A key or name; of a link, the path from the site's root and the fragment: `/slug/#id`. */
  target: string;
}

/** What came of it: an article only where no problem is an error. */
export interface Compiled {
  article: Article | undefined;
  references: Reference[];
  problems: Problem[];
  /** What `check -- --fix` would mend; each also stands in `problems` as a warning. */
  edits: Edit[];
}

/** Compiles one file: every problem in it, and the article if it has none that stops a build. */
export function compile(source: ArticleSource, pipeline: Pipeline, siteLanguage: string): Compiled {
  const problems: Problem[] = [];
  const add = (rule: string, { line, column }: Place, message: string): void => {
    problems.push({ file: source.file, line, column, severity: 'error', message, rule });
  };
  const nothing: Compiled = { article: undefined, references: [], problems, edits: [] };

  const decoded = decodeArticle(source.bytes);
  if ('fault' in decoded) {
    add('file', placeAt(decoded.before, decoded.before.length), decoded.fault);
    return nothing;
  }
  const { text } = decoded;
  for (const { offset, message } of findHiddenCharacters(text)) {
    add('hidden-character', placeAt(text, offset), message);
  }
  const range = findFrontmatter(text);
  if ('message' in range) {
    add('frontmatter', placeAt(text, range.offset), range.message);
    return nothing;
  }

  const yaml = readYaml(
    { file: source.file, text, start: range.yamlStart, end: range.yamlEnd },
    frontmatterSchema,
  );
  problems.push(...yaml.problems);
  const at = (path: (string | number)[]): Place => placeAt(text, yaml.rangeOf(path)[0]);
  const lang = yaml.value?.lang ?? siteLanguage;
  if (!isLanguageTag(lang) || !hasWords(lang)) {
    const message = `"lang": expected a language that src/site/words/ knows (${LANGUAGES.join(', ')}), found "${lang}"`;
    add('language', at(['lang']), message);
  }
  for (const fault of sectionFaults(yaml.value?.sections ?? [])) {
    add('section-id', at(fault.path), fault.message);
  }

  const file = new VFile({ value: blankStart(text, range.bodyStart), path: source.file });
  setFrontmatter(file, asRecord(yaml.raw));
  const parts = parse(file, pipeline, add);
  for (const message of withoutEchoes(file.messages)) {
    add(message.ruleId ?? 'mdx', placeOf(message), message.reason);
  }
  if (!parts) return nothing;
  if (yaml.value && !file.messages.some(({ ruleId }) => ruleId === 'code-fence')) {
    for (const fault of compareHeadings(placedSections(yaml, at), parts.sections)) {
      add('section-heading', fault, fault.message);
    }
  }
  const edits = file.data.prose ? articleTypography(text, range, file.data.prose, lang) : [];
  for (const { start, message } of edits) {
    problems.push({
      file: source.file,
      ...placeAt(text, start),
      severity: 'warning',
      message: `${message}: "npm run check -- --fix" mends it`,
      rule: 'typography',
    });
  }

  const references: Reference[] = [
    ...(file.data.internalLinks ?? []).map((link) => ({ kind: 'link' as const, ...link })),
    ...namesIn('topic', 'topics', yaml.value?.topics ?? [], at),
    ...namesIn('author', 'authors', yaml.value?.authors ?? [], at),
  ];
  const article =
    yaml.value && !problems.some(isError)
      ? build(source.slug, lang, yaml.value, parts, pipeline)
      : undefined;
  return { article, references, problems, edits };
}

function parse(
  file: VFile,
  pipeline: Pipeline,
  add: (rule: string, place: Place, message: string) => void,
): Parts | undefined {
  try {
    return splitParts(pipeline.parse(file));
  } catch (error) {
    const { place, message } = explainMdxError(error);
    add('mdx', place, message);
    return undefined;
  }
}

function build(
  slug: string,
  lang: string,
  frontmatter: Frontmatter,
  parts: Parts,
  { toHtml }: Pipeline,
): Article {
  const { title, standfirst, date, asOf = date, final, topics, authors } = frontmatter;
  const declared = declaredSections(frontmatter.sections);
  const sections = parts.sections.map(({ id, heading, nodes }, index) => {
    const text = plainText(nodes);
    const blocks = toBlocks(nodes, toHtml);
    return {
      id,
      aliases: declared[index]?.aliases ?? [],
      heading,
      summary: declared[index]?.summary,
      subheadings: blocks
        .filter((block) => block.kind === 'subheading')
        .map(({ id: subId, heading: subheading }) => ({ id: subId, heading: subheading })),
      words: countWords(text, lang),
      blocks,
      text,
    };
  });
  const around = [plainText(parts.opening), plainText(parts.closing)];
  const words = around.reduce((sum, text) => sum + countWords(text, lang), 0);
  return {
    slug,
    title: title.normalize('NFC'),
    standfirst: standfirst.normalize('NFC'),
    date,
    asOf,
    final,
    lang,
    dir: directionOf(lang),
    topics,
    authors,
    words: sections.reduce((sum, section) => sum + section.words, words),
    opening: toBlocks(parts.opening, toHtml),
    sections,
    closing: toBlocks(parts.closing, toHtml),
  };
}

function namesIn(
  kind: 'topic' | 'author',
  key: string,
  names: readonly string[],
  at: (path: (string | number)[]) => Place,
): Reference[] {
  return names.map((target, index) => ({ kind, target, ...at([key, index]) }));
}

function placedSections(
  yaml: YamlResult<Frontmatter>,
  at: (path: (string | number)[]) => Place,
): (Place & { heading: string })[] {
  return declaredSections(yaml.value?.sections ?? []).map(({ heading }, index) => ({
    heading,
    ...at(['sections', index]),
  }));
}

/** An unclosed code fence swallows what is below it: what follows from that is not said. */
function withoutEchoes(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  if (!messages.some(({ ruleId }) => ruleId === 'code-fence')) return messages;
  return messages.filter(({ ruleId }) => ruleId !== 'note');
}

function placeOf({ line = 1, column = 1 }: VFileMessage): Place {
  return { line, column };
}

function asRecord(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
