import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import type { CSL, CSLName } from '@citation-js/core';
import { ARABIC } from './arabic.ts';
import { blankOf } from './blank.ts';
import { CHICAGO } from './chicago.ts';

/** Styles of bibliographies that are printed. */
export const STYLES = ['apa', 'chicago'] as const;
export type Style = (typeof STYLES)[number];

const LOCALES: Record<string, string> = { de: 'de-DE', en: 'en-US', es: 'es-ES', fr: 'fr-FR' };
const csl = plugins.config.get('@csl');
csl.styles.add('chicago', CHICAGO);
// Its bibliography alone: how it cites in running text, and tells such citations apart, is half of
// the work of a run, and of no use here.
csl.styles.add('apa', withRevision(withoutCitation(csl.styles.get('apa'))));
// citeproc asks for a language by its tag and by that of the country it takes for its home.
for (const tag of ['ar', 'ar-AR', 'ar_AR']) csl.locales.add(tag, ARABIC);

/**
 * For "<": citeproc would take a title or a name that speaks of "<i>" for one in italics. It is no
 * character, and no text that was loaded holds it.
 */
const LESS = '\uFFFF';
/** Entries as they are made of items whose differences are blank. */
const made = new Map<string, string>();

/**
 * The entries of items in a style, as HTML, made by citeproc: once for items that differ only in what
 * no style alters (`blank.ts`), because a run of citeproc costs a millisecond or two, and an article
 * has a dozen sections.
 */
export function entriesOf(items: readonly CSL[], style: Style): string[] {
  return items.map((item) => {
    const blank = blankOf(item);
    if (!blank) return entryOf(item, style);
    const shape = style + blank.shape;
    const pattern = made.get(shape) ?? entryOf(blank.item, style);
    made.set(shape, pattern);
    return blank.fill(pattern);
  });
}

/**
 * APA’s guide cites the version of a page that was read where a site keeps it; its style knows no
 * place for it beside the address that stays, so that it stands behind, as what else a reader of
 * the entry needs does there.
 */
function withRevision(style: string): string {
  const note = '<text variable="note" prefix=" (" suffix=")"/>';
  return style.replace('</layout></bibliography>', () => `${note}</layout></bibliography>`);
}

function withoutCitation(style: string): string {
  // Citeproc counts by what this says in a plain object, where "constructor" is taken.
  const none = '<citation><layout><text variable="title" prefix="§"/></layout></citation>';
  return style
    .replace(/<citation\b[^>]*>.*?<\/citation>/s, none)
    .replace(/<sort>.*?<\/sort>/gs, '');
}

/** One item alone: beside others of its year, styles would call it "2026b". */
export function entryOf(item: CSL, style: Style): string {
  // Of a page, styles print the site; a publisher beside it would be said twice.
  const { publisher: _publisher, ...printed } = {
    ...item,
    title: withoutTags(item.title ?? ''),
    'container-title': withoutTags(item['container-title'] ?? ''),
    ...(item.note !== undefined && { note: withoutTags(item.note) }),
    ...(item.author && { author: item.author.map(nameWithoutTags) }),
  };
  const language = item.language?.split('-')[0] ?? '';
  return format(printed, style, LOCALES[language] ?? language)
    .trim()
    .replace(/^<div[^>]*>|<\/div>$/g, '')
    .replaceAll(LESS, '&#60;');
}

/** How often an engine was thrown away. */
let engines = 0;

/**
 * Citeproc’s engines are kept, for they are slow to make. One was seen to lose count of what it had
 * cited before, and then fails for good: a style of a new name has an engine of its own.
 */
function format(item: CSL, style: Style, lang: string): string {
  const made = (template: string): string => {
    const options = { template, lang, format: 'html', asEntryArray: true as const };
    const [[, html] = ['', '']] = plugins.output.format('bibliography', [item], options);
    return html;
  };
  const nameOf = (): string => (engines === 0 ? style : `${style}-${engines}`);
  try {
    return made(nameOf());
  } catch {
    engines += 1;
    for (const name of STYLES) csl.styles.add(`${name}-${engines}`, csl.styles.get(name));
    return made(nameOf());
  }
}

function withoutTags(text: string): string {
  return text.replaceAll('<', LESS);
}

function nameWithoutTags({ family, given, literal, ...rest }: CSLName): CSLName {
  return {
    ...rest,
    ...(family !== undefined && { family: withoutTags(family) }),
    ...(given !== undefined && { given: withoutTags(given) }),
    ...(literal !== undefined && { literal: withoutTags(literal) }),
  };
}

const SIGNS: Record<string, string> = { '&#38;': '&', '&#60;': '<', '&#62;': '>', '&#160;': ' ' };

/** An entry without its italics, as it is copied and kept. */
export function plainEntry(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&#\d+;/g, (sign) => SIGNS[sign] ?? sign);
}
