import type { z } from 'astro/zod';
import type { FrontmatterRange } from '../article/frontmatter.ts';
import type { PlacedHeading } from '../article/headings.ts';
import { isLanguageTag } from '../article/languages.ts';
import { placeAt } from '../article/problems.ts';
import type { Place, Problem } from '../article/problems.ts';
import { frontmatterSchema } from '../article/schema.ts';
import type { Frontmatter } from '../article/schema.ts';
import { declaredSections, sectionFaults } from '../article/sections.ts';
import { readYaml } from '../article/yaml.ts';
import { hasWords, LANGUAGES } from '../site/words/index.ts';
import type { Reference } from './references.ts';

/** What the frontmatter of an article says: each key as far as it is sound itself. */
export interface ReadFrontmatter {
  /** All of it, checked; undefined where any of it is at fault. */
  value: Frontmatter | undefined;
  raw: Record<string, unknown>;
  /** The tree of its YAML. */
  contents: unknown;
  /** Of the article, or else of the site; undefined where there are no words for it. */
  lang: string | undefined;
  /** The headings that it lists; undefined where they cannot be compared. */
  headings: PlacedHeading[] | undefined;
  /** The names of the sources that it lists. */
  sources: string[];
  /** True for each section that stands there as a plain text. */
  isShort: boolean[];
  /** Where the value of a key stands. */
  placeOf: (path: (string | number)[]) => Place;
  /** The topics and authors that it names, and where sections moved. */
  references: Reference[];
  problems: Problem[];
}

/** Reads the frontmatter of a file. */
export function readFrontmatter(
  { file, text }: { file: string; text: string },
  { yamlStart: start, yamlEnd: end }: FrontmatterRange,
  siteLanguage: string,
): ReadFrontmatter {
  const yaml = readYaml({ file, text, start, end }, frontmatterSchema);
  const problems = [...yaml.problems];
  const at = (path: (string | number)[]): Place => placeAt(text, yaml.rangeOf(path)[0]);
  const add = (rule: string, path: (string | number)[], message: string): void => {
    problems.push({ file, ...at(path), severity: 'error', message, rule });
  };
  const raw = asRecord(yaml.raw);
  const { lang = siteLanguage, sections, topics, authors, series } = yaml.value ?? soundKeys(raw);
  const hasLanguage = isLanguageTag(lang) && hasWords(lang);
  if (!hasLanguage) {
    const message = `"lang": expected a language that src/site/words/ knows (${LANGUAGES.join(', ')}), found "${lang}"`;
    add('language', ['lang'], message);
  }
  for (const fault of sectionFaults(sections ?? [])) add('section-id', fault.path, fault.message);
  const names = (
    kind: 'topic' | 'author',
    key: string,
    targets: readonly string[] = [],
  ): Reference[] => targets.map((target, index) => ({ kind, target, ...at([key, index]) }));
  const targets = Object.entries(yaml.value?.moved ?? {}).map(([id, target]) => {
    const [slug = '', fragment = ''] = target.split('#');
    return { kind: 'link' as const, target: `/${slug}/#${fragment}`, ...at(['moved', id]) };
  });
  const related = (yaml.value?.related ?? []).map((slug, index) => ({
    kind: 'link' as const,
    target: `/${slug}/`,
    ...at(['related', index]),
  }));
  return {
    value: yaml.value,
    raw,
    contents: yaml.contents,
    lang: hasLanguage ? lang : undefined,
    headings:
      sections &&
      declaredSections(sections).map(({ heading }, index) => ({
        heading,
        ...at(['sections', index]),
      })),
    sources: Object.keys(asRecord(raw['sources'])),
    isShort: shortIn(raw['sections']),
    placeOf: at,
    references: [
      ...names('topic', 'topics', topics),
      ...names('author', 'authors', authors),
      ...(series === undefined
        ? []
        : [{ kind: 'series' as const, target: series, ...at(['series']) }]),
      ...targets,
      ...related,
    ],
    problems,
  };
}

function shortIn(sections: unknown): boolean[] {
  return Array.isArray(sections) ? sections.map((section) => typeof section !== 'object') : [];
}

type SoundKeys = {
  [Key in 'lang' | 'sections' | 'topics' | 'authors' | 'series']: Frontmatter[Key] | undefined;
};

/** Key by key, so that a fault in one does not keep what is wrong with another from being said. */
function soundKeys(raw: Record<string, unknown>): SoundKeys {
  const { lang, sections, topics, authors, series } = frontmatterSchema.shape;
  return {
    lang: valueOf(lang, raw['lang']),
    sections: valueOf(sections, raw['sections']),
    topics: valueOf(topics, raw['topics']),
    authors: valueOf(authors, raw['authors']),
    series: valueOf(series, raw['series']),
  };
}

function valueOf<T>(schema: z.ZodType<T>, raw: unknown): T | undefined {
  const checked = schema.safeParse(raw);
  return checked.success ? checked.data : undefined;
}

function asRecord(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
