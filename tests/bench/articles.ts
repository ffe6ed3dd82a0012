import { heading, sentence, sentences } from './prose.ts';
import { idFrom } from '../../src/article/ids.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';

/**
 * What the generated articles refer to, and pages that refer to none of the project's own articles,
 * by path from the project's root.
 */
export const BENCH_REGISTERS: Record<string, string> = {
  'content/topics.yaml': 'world:\n  name: World\n  description: What happens in the world.\n',
  'content/authors/newsdesk.yaml': 'name: The news desk\n',
  'content/pages/about.mdx': `---
title: About
description: What these generated explainers are for.
---

They are there to be built, and nobody reads them.
`,
};

const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 4000;
const DAY = 86_400_000;

/**
 * The article of a number: always the same. About 1,000 words in an opening, four sections and a
 * closing, with two links, a list and three notes.
 */
export function benchArticle(index: number): { slug: string; mdx: string } {
  const random = seededRandom(index + 1);
  const title = heading(random);
  const [first, second, third, fourth] = headings(random);
  const mdx = `---
title: ${title}
standfirst: ${sentence(random)}
date: ${new Date(FIRST_DAY + (index % DAYS) * DAY).toISOString().slice(0, 10)}
topics: [world]
authors: [newsdesk]
sections:
  - heading: ${first}
    summary: ${sentence(random)}
  - heading: ${second}
    summary: ${sentence(random)}
  - heading: ${third}
    summary: ${sentence(random)}
  - heading: ${fourth}
    summary: ${sentence(random)}
---

${text(random, 40)} ${sentence(random).replace(/\.$/, '.[^a]')}

${text(random, 50)}

## ${first}

${text(random, 50)}

${text(random, 50)} It is set out in [a report by the mission](https://www.example.org/reports/${index}/).

${text(random, 50)}

## ${second}

${text(random, 50)} ${sentence(random).replace(/\.$/, '.[^b]')}

${text(random, 50)}

${text(random, 50)}

## ${third}

${text(random, 50)} Four points stand out:

- ${sentence(random)}
- ${sentence(random)}
- ${sentence(random)}
- ${sentence(random)}

${text(random, 60)} This goes back to [what came before](#${idFrom(first)}).

## ${fourth}

${text(random, 50)}

${text(random, 50)} ${sentence(random).replace(/\.$/, '.[^c]')}

${text(random, 50)}

***

${text(random, 50)}

[^a]: ${sentence(random)}

[^b]: ${sentence(random)}

[^c]: ${sentence(random)}
`;
  // The number keeps two articles of one title apart.
  return { slug: `${idFrom(title)}-${index}`, mdx };
}

/** Four headings whose ids differ. */
function headings(random: Random): [string, string, string, string] {
  const found = new Map<string, string>();
  while (found.size < 4) {
    const next = heading(random);
    found.set(idFrom(next), next);
  }
  return [...found.values()] as [string, string, string, string];
}

function text(random: Random, words: number): string {
  return sentences(random, words).join(' ');
}
