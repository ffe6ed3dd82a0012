import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ar } from 'date-fns/locale/ar';
import { de } from 'date-fns/locale/de';
import { enGB } from 'date-fns/locale/en-GB';
import { describe, expect, test } from 'vitest';
import {
  compareDates,
  DATE_EXPECTED,
  dateExpected,
  humanDate,
  isDateText,
  machineDate,
} from '../../../src/article/dates.ts';

const ZONES = ['America/Los_Angeles', 'Pacific/Auckland', 'UTC', 'Africa/Cairo', 'Pacific/Apia'];

describe('a date is', () => {
  test.each([
    '2024-03-31',
    '2024-02-29',
    '0001-01-01',
    '0099-12-31',
    '9999-12-31',
    '2024-03-31T09:00Z',
    '2024-03-31T09:00:59+02:00',
    '2024-03-31T00:00-11:30',
    '2024-03-31T23:59+14:00',
    '2024-03-31T02:30+01:00',
  ])('%s', (text) => {
    expect(isDateText(text)).toBe(true);
    expect(dateExpected(text)).toBeUndefined();
  });
});

describe('no date is', () => {
  test.each([
    ['2026-02-30', 'a day that the calendar has'],
    ['2023-02-29', 'a day that the calendar has'],
    ['1900-02-29', 'a day that the calendar has'],
    ['2024-04-31', 'a day that the calendar has'],
    ['2024-13-01', 'a day that the calendar has'],
    ['2024-00-01', 'a day that the calendar has'],
    ['2024-01-00', 'a day that the calendar has'],
    ['0000-01-01', 'a day that the calendar has'],
    ['2026-02-30T09:00Z', 'a day that the calendar has'],
    ['2024-03-31T24:00Z', 'a time of day from 00:00 to 23:59'],
    ['2024-03-31T09:60Z', 'a time of day from 00:00 to 23:59'],
    ['2024-03-31T09:00:60Z', 'a time of day from 00:00 to 23:59'],
    ['2024-03-31T09:00+24:00', 'a zone that exists, such as Z or +02:00'],
    ['2024-03-31T09:00+02:60', 'a zone that exists, such as Z or +02:00'],
    ['2024-03-31T09:00-00:00', 'a zone that exists, such as Z or +02:00'],
    [
      '2024-03-31T09:00',
      'the time’s zone after it, as in 2024-03-31T09:00Z or 2024-03-31T09:00+02:00',
    ],
    ['2024-3-31', DATE_EXPECTED],
    ['31.03.2024', DATE_EXPECTED],
    ['2024-03-31 ', DATE_EXPECTED],
    ['2024-03-31\n', DATE_EXPECTED],
    ['2024-03-31T09:00z', DATE_EXPECTED],
    ['2024-03-31t09:00Z', DATE_EXPECTED],
    ['2024-03-31T09:00+0200', DATE_EXPECTED],
    ['2024-03-31T09Z', DATE_EXPECTED],
    ['+002024-03-31', DATE_EXPECTED],
    ['-2024-03-31', DATE_EXPECTED],
    ['2024-W13-7', DATE_EXPECTED],
    ['', DATE_EXPECTED],
  ])('%j: expected %s', (text, expected) => {
    expect(isDateText(text)).toBe(false);
    expect(dateExpected(text)).toBe(expected);
  });
});

describe('the human form', () => {
  test.each([
    ['2024-03-31', enGB, '31 March 2024'],
    ['2024-03-01', de, '1. März 2024'],
    ['2024-03-31', ar, '31 مارس 2024'],
    ['0099-12-31', enGB, '31 December 0099'],
    ['2024-03-31T09:00+02:00', enGB, '31 March 2024, 09:00 (UTC+02:00)'],
    ['2024-03-31T23:30:15Z', enGB, '31 March 2024, 23:30 (UTC)'],
    ['2024-03-31T00:15-07:00', de, '31. März 2024, 00:15 (UTC-07:00)'],
  ])('of %s', (date, locale, expected) => {
    expect(humanDate(date, locale)).toBe(expected);
  });
});

test('the machine form is the text itself', () => {
  expect(machineDate('2024-03-31')).toBe('2024-03-31');
  expect(machineDate('2024-03-31T09:00+02:00')).toBe('2024-03-31T09:00+02:00');
});

test('dates are in order of time: instants by their zone, a day at its start in UTC', () => {
  const dates = [
    '2024-04-01',
    '2024-03-31T23:00-07:00',
    '2024-03-31T09:00Z',
    '2024-03-31T09:00+02:00',
    '2024-03-31',
    '2023-12-31',
  ];
  expect([...dates].sort(compareDates)).toEqual([
    '2023-12-31',
    '2024-03-31',
    '2024-03-31T09:00+02:00',
    '2024-03-31T09:00Z',
    '2024-04-01',
    '2024-03-31T23:00-07:00',
  ]);
  expect(compareDates('2024-03-31', '2024-03-31')).toBe(0);
});

test.each(ZONES)('every day prints as the day it is on a machine in %s', (zone) => {
  // A process of its own: a zone set later is not seen by everything.
  const script = join(import.meta.dirname, 'print-dates.ts');
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  const { timeZone, wrong } = JSON.parse(output) as { timeZone: string; wrong: string[] };
  expect(timeZone).toBe(zone);
  expect(wrong).toEqual([]);
});
