import type { Locale } from 'date-fns/locale';
import type { VFile } from 'vfile';

/** The interface words that plugins put into the text of an article. */
export interface PluginWords {
  /** Before a note's number, for screen readers: `Note`. */
  note: string;
  /** The name of a table's scrolling frame, for screen readers: `Table`. */
  table: string;
  locale: Locale;
  /** What is said of sources: before a number, and of one without a date of its own. */
  elements: { source: (number: number) => string; stored: (date: string) => string };
}

/** The words in the language of a file. */
export type WordsOf = (file: VFile) => PluginWords;
