import '@citation-js/plugin-bibtex';
import { plugins } from '@citation-js/core';
import type { CSL, CSLName } from '@citation-js/core';

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // BibTeX counts a brace behind a backslash too: a title with one would end its field, or the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** How Citation.js writes the month of a day: `month = {nov 22}`. */
const MONTH = /^([ \t]*)month = \{([a-z]{3}) (\d+)\}/m;

/**
 * Items as BibTeX, in UTF-8 as it is read today. Citation.js would turn letters into commands and
 * leave out those that it has no command for, all of Arabic among them; so it is told to leave
 * letters alone, and what LaTeX would take for markup is escaped before.
 */
export function bibtexOf(items: readonly CSL[]): string[] {
  plugins.config.get('@bibtex').format.asciiOnly = false;
  return items.map((item) => {
    const entry = String(plugins.output.format('bibtex', [escaped(item)])).trim();
    return entry.replace(
      MONTH,
      (_, indent: string, month: string, day: string) =>
        `${indent}date = {${isoDate(item)}},\n${indent}month = ${month} # "~${day}"`,
    );
  });
}

/**
 * The day for biblatex, which takes "nov 22" for no month and forgets it. BibTeX, which knows no
 * `date`, has the month by its name, which styles write in their own language, and the day after it:
 * http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, on the field “month”.
 */
function isoDate({ issued }: CSL): string {
  const [date = []] = issued?.['date-parts'] ?? [];
  return date.map((part) => String(part).padStart(2, '0')).join('-');
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
  const parts = [family, given].filter((part) => part !== undefined);
  // Citation.js would put braces around the whole of it, comma and all.
  if (parts.some((part) => /\sand\s/i.test(part))) {
    return { literal: escape(parts.reverse().join(' ')) };
  }
  return {
    ...rest,
    ...(family !== undefined && { family: partOf(family) }),
    ...(given !== undefined && { given: partOf(given) }),
    ...(literal !== undefined && { literal: escape(literal) }),
  };
}

/** A part of a name; in braces where signs in it would make more parts of it, or of the names. */
function partOf(name: string): string {
  const text = escape(name);
  return text !== name || /[,=]/.test(name) ? `{${text}}` : text;
}

function escape(text: string): string {
  return (
    text
      .replace(/[\\~^<>&%$#_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
      // Or two signs would be typeset as one: a dash, a quotation mark.
      .replace(/(?<=-)-|(?<=')'|(?<=[`!?])`/g, '{}$&')
  );
}
