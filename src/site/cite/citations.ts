import { plugins } from '@citation-js/core';
import { bibtexOf } from './bibtex.ts';
import { entriesOf, plainEntry, STYLES } from './entries.ts';
import { cslItem } from './item.ts';
import type { Cited } from './item.ts';

/** A citation in one form. */
export interface Form {
  name: string;
  text: string;
  /** As it is shown, where that has italics. */
  html?: string;
  /** As a file: its name and its type. */
  file: string;
  type: string;
}

/** What can be cited: the whole article, or a section, in every form. */
export interface Citation {
  /** Of a section. */
  id: string | undefined;
  heading: string | undefined;
  forms: Form[];
}

const NAMES = { apa: 'APA', chicago: 'Chicago' };

/** How to cite an article and each of its sections. All forms are made by Citation.js. */
export function citationsOf(cited: Cited): Citation[] {
  const parts = [undefined, ...cited.article.sections];
  const items = parts.map((section) => cslItem(cited, section));
  const entries = STYLES.map((style) => ({ style, entries: entriesOf(items, style) }));
  const bibtex = bibtexOf(items);
  return items.map((item, index) => {
    const file = String(item.id);
    const printed = entries.map(({ style, entries: all }): Form => {
      const html = all[index] ?? '';
      const text = plainEntry(html);
      return { name: NAMES[style], text, html, file: `${file}-${style}.txt`, type: 'text/plain' };
    });
    const json = String(plugins.output.format('data', [item], { format: 'text' }));
    return {
      id: parts[index]?.id,
      heading: parts[index]?.heading,
      forms: [
        ...printed,
        {
          name: 'BibTeX',
          text: bibtex[index] ?? '',
          file: `${file}.bib`,
          type: 'application/x-bibtex',
        },
        {
          name: 'CSL-JSON',
          text: json,
          file: `${file}.json`,
          type: 'application/vnd.citationstyles.csl+json',
        },
      ],
    };
  });
}
