import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Built } from '../sites.ts';

/** A text with its marks: `passed with [-14-]{+13+} votes`. */
export async function marked(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('ins, del')) {
      const [start, end] = mark.tagName === 'INS' ? ['{+', '+}'] : ['[-', '-]'];
      mark.replaceWith(start, ...mark.childNodes, end);
    }
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });
}

/** The marked texts of all that a locator finds, in order. */
export async function allMarked(locator: Locator): Promise<string[]> {
  return Promise.all((await locator.all()).map(marked));
}

/** The digests of an article’s revisions, oldest first, as its published record has them. */
export function digestsOf({ dist }: Built, slug: string): string[] {
  const { revisions } = JSON.parse(readFileSync(join(dist, slug, 'record.json'), 'utf8')) as {
    revisions: { digest: string }[];
  };
  return revisions.map(({ digest }) => digest);
}
