import { utc } from '@date-fns/utc';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import type { Locale } from 'date-fns/locale';
// Not `parse`: it loads 60 files more, a quarter of a second in every process and worker.
import { parseISO } from 'date-fns/parseISO';
import { once } from './once.ts';

/**
 * A date as editors write it: a calendar date `YYYY-MM-DD`, or an instant with its zone,
 * `YYYY-MM-DDTHH:MM[:SS](Z|±HH:MM)`. It stays this text from end to end: a calendar date has no
 * time zone, so turning it into a `Date` would make it another day somewhere.
 */
export type DateText = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/** What a date must look like, for messages. */
export const DATE_EXPECTED =
  'a calendar date such as 2024-03-31, or a time with its zone such as 2024-03-31T09:00+02:00';

/** True for a date that exists, in one of the two forms of {@link DateText}. */
export function isDateText(text: string): text is DateText {
  return dateExpected(text) === undefined;
}

/** What is expected instead of a text that is no date; undefined for one that is. */
export function dateExpected(text: string): string | undefined {
  if (WITHOUT_ZONE.test(text)) return `the time’s zone after it, as in ${text}Z or ${text}+02:00`;
  const match = SHAPE.exec(text);
  if (!match) return DATE_EXPECTED;
  const [, day = '', minute = '00:00', second = ':00', zone] = match;
  if (!isDay(day)) return 'a day that the calendar has';
  if (!TIME.test(minute + second)) return 'a time of day from 00:00 to 23:59';
  return isZone(zone) ? undefined : 'a zone that exists, such as Z or +02:00';
}

/**
 * The machine form, for `<time datetime>` and structured data.
 * https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
 */
export function machineDate(date: DateText): string {
  return date;
}

/**
 * The human form in a language: `31 March 2024`, or `31 March 2024, 09:00 (UTC+02:00)` for an
 * instant, told in the zone it carries. The same text on every machine, in every time zone.
 */
export function humanDate(date: DateText, locale: Locale): string {
  const [, day = '', minute, , zone] = SHAPE.exec(date) ?? [];
  const said = daysIn(locale)(day);
  if (minute === undefined || zone === undefined) return said;
  return `${said}, ${minute} (UTC${zone === 'Z' ? '' : zone})`;
}

/** Days as a language writes them. An article says its own a dozen times. */
const daysIn = once((locale: Locale) =>
  once((day: string) => format(toUtc(day), 'PPP', { locale })),
);

/** Earlier dates first: compares what both name, instants as instants in UTC. */
export function compareDates(a: DateText, b: DateText): number {
  // Calendar dates stand in order as texts; lists of thousands are sorted by them.
  if (a.length === DAY_LENGTH && b.length === DAY_LENGTH) return a < b ? -1 : Number(a > b);
  return Date.parse(a) - Date.parse(b);
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The later of two dates. */
export function latest(a: DateText, b: DateText): DateText {
  return compareDates(a, b) < 0 ? b : a;
}

/** In UTC, a wall clock without daylight saving, so that no local gap moves the day. */
function toUtc(day: string): Date {
  return parseISO(day, { in: utc });
}

function isDay(day: string): boolean {
  // The calendar has no year 0.
  return !day.startsWith('0000') && isValid(toUtc(day));
}

function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  // -00:00 would mean that nobody knows the zone (RFC 3339), and HTML does not have it.
  return zone !== '-00:00' && TIME.test(zone.slice(1));
}
