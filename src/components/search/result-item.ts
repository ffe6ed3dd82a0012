import type { Found, Part, Result } from './engine.ts';

/** As many parts of an article as are shown: where most was found. */
const MOST_PARTS = 4;

/** A result as an item of the list: the article, and its sections that hold what was looked for. */
export function resultItem(
  { lang, dir }: Result,
  { url, meta, sub_results }: Found,
): HTMLLIElement {
  const item = element('li', { lang, dir });
  const time = element('time', { dateTime: meta.date, textContent: meta.day });
  time.lang = document.documentElement.lang;
  const title = element('h2', {});
  title.append(link(url, meta.title));
  const date = element('p', { className: 'date' });
  date.append(time);
  item.append(title, date);
  const sections = element('ul', {});
  for (const part of shownParts(sub_results)) {
    const text = element('p', {});
    text.append(...excerpt(part.excerpt));
    if (!part.url.includes('#')) {
      item.append(text);
      continue;
    }
    const entry = element('li', {});
    const heading = element('h3', {});
    heading.append(link(part.url, part.title));
    entry.append(heading, text);
    sections.append(entry);
  }
  if (sections.firstChild) item.append(sections);
  return item;
}

function shownParts(parts: readonly Part[]): Part[] {
  const best = parts.toSorted((a, b) => b.locations.length - a.locations.length);
  const shown = new Set(best.slice(0, MOST_PARTS));
  return parts.filter((part) => shown.has(part));
}

/** An excerpt as text with its marks: whatever else its HTML might hold stays out of the page. */
function excerpt(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(({ nodeName, textContent }) =>
    nodeName === 'MARK'
      ? element('mark', { textContent: textContent ?? '' })
      : document.createTextNode(textContent ?? ''),
  );
}

function link(href: string, textContent: string): HTMLAnchorElement {
  return element('a', { href, textContent });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
