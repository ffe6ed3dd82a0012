import { stringify } from 'yaml';
import type { DateText } from '../../article/dates.ts';
import { idFrom } from '../../article/ids.ts';
import { frontmatterSchema, sectionSchema } from '../../article/schema.ts';

/** What a draft is made with. */
export interface DraftOptions {
  title: string;
  date: DateText;
  /** Of the site. */
  lang: string;
  /** A file of `content/authors`, without its ending. */
  author: string;
  /** A topic that there is. */
  topic: string | undefined;
}

/** A key as a draft shows it: set, or behind a `#` where most articles do without. */
interface Example {
  value: string;
  isSet?: boolean;
}

const HEADING = 'What happened';

/** The text of a new article: every key explained, as the schema explains it, and one of each part. */
export function draftText({ title, date, lang, author, topic }: DraftOptions): string {
  const set = (value: string): Example => ({ value, isSet: true });
  const examples: Record<keyof typeof frontmatterSchema.shape, Example> = {
    title: set(stringify(title, { lineWidth: 0, singleQuote: true }).trim()),
    standfirst: set('One or two sentences that say what the article explains.'),
    date: set(date),
    asOf: { value: date },
    final: { value: 'true' },
    lang: { value: lang },
    topics: { value: `[${topic ?? 'topic'}]`, isSet: topic !== undefined },
    authors: set(`[${author}]`),
    aliases: { value: '[earlier-name]' },
    draft: set('true'),
    moved: { value: '{ section-id: other-article#section-id }' },
    related: { value: '[other-article]' },
    series: { value: 'series' },
    sources: { value: '{ name: { title: …, publisher: …, date: 2024-03-25, url: https://… } }' },
    sections: set(''),
  };
  const ofSection: Record<keyof typeof sectionSchema.shape, Example> = {
    heading: set(HEADING),
    id: { value: idFrom(HEADING) },
    aliases: { value: '[earlier-id]' },
    summary: set('One sentence that says what this section tells.'),
  };
  const keys = Object.entries(frontmatterSchema.shape).flatMap(([key, { description = '' }]) =>
    explained(key, description, examples[key as keyof typeof examples]),
  );
  const sectionKeys = Object.entries(sectionSchema.shape).flatMap(([key, { description = '' }]) =>
    explained(key, description, ofSection[key as keyof typeof ofSection]),
  );
  // The first key of an item of a list stands beside its hyphen, its comment above.
  const [comment = '', first = '', ...others] = sectionKeys;
  const item = [`  ${comment}`, `  - ${first}`, ...others.map((line) => `    ${line}`)];
  return `---
${[...keys, ...item].join('\n')}
---

The opening: what a reader has to know first.

## ${HEADING}

The text of the section. A note says where a statement comes from.[^source]

[^source]: Who said so, where and when.

***

The closing: what is still open. Without one, take the line of asterisks out too.
`;
}

function explained(key: string, description: string, { value, isSet = false }: Example): string[] {
  return [`# ${description}`, `${isSet ? '' : '# '}${key}:${value && ` ${value}`}`];
}
