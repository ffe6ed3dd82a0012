import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';
import type { CSL, CSLName } from '@citation-js/core';

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/**
 * Items as BibTeX, in UTF-8 as it is read today. Citation.js would turn letters into commands and
 * leave out those that it has no command for, all of Arabic among them; so it is told to leave
 * letters alone, and what LaTeX would take for markup is escaped before.
 */
export function bibtexOf(items: readonly CSL[]): string[] {
  plugins.config.get('@bibtex').format.asciiOnly = false;
  return items.map((item) => String(plugins.output.format('bibtex', [escaped(item)])).trim());
}

function escaped(item: CSL): CSL {
  const { title = '', author, publisher = '', 'container-title': site = '', note } = item;
  return {
    ...item,
    // In braces of its own, or bibliography styles would set its capitals in lower case.
    title: `<span class="nocase">${escape(title)}</span>`,
    ...(author && { author: author.map(escapedName) }),
    publisher: escape(publisher),
    note: escape([site, ...(note === undefined ? [] : [note])].join('. ')),
  };
}

function escapedName({ family, given, literal, ...rest }: CSLName): CSLName {
  return {
    ...rest,
    ...(family !== undefined && { family: escape(family) }),
    ...(given !== undefined && { given: escape(given) }),
    ...(literal !== undefined && { literal: escape(literal) }),
  };
}

function escape(text: string): string {
  return text.replace(/[\\~^<>&%$#_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
