import { format } from 'date-fns/format';
import type { Locale } from 'date-fns/locale';
import { parseISO } from 'date-fns/parseISO';
import { utc } from '@date-fns/utc';
import { isDateText } from './dates.ts';

/** A calendar date as far as it is known: a day, a month or a year. */
export type VagueDate = string;

/** What such a date must look like, for messages. */
export const VAGUE_DATE_EXPECTED =
  'a date as far as it is known: 2024, 2024-03 or 2024-03-25, in quotes where it is a year';

/** True for a day, a month or a year that exists. */
export function isVagueDate(text: string): text is VagueDate {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text) || text.startsWith('0000')) return false;
  return isDateText(text + '-01'.repeat(3 - text.split('-').length));
}

/** The human form in a language, as precise as the date: `25 March 2024`, `March 2024`, `2024`. */
export function humanVagueDate(date: VagueDate, locale: Locale): string {
  const patterns = ['yyyy', 'LLLL yyyy', 'PPP'];
  const precision = date.split('-').length;
  return format(parseISO(date, { in: utc }), patterns[precision - 1] ?? 'PPP', { locale });
}

/**
 * Compares the first days that two dates may mean, and where these are the same, the less precise
 * first: a year before its first month.
 */
export function compareVagueDates(a: VagueDate, b: VagueDate): number {
  return a < b ? -1 : Number(a > b);
}
