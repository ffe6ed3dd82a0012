import { describe, expect, test } from 'vitest';
import { isDateText } from '../../../../src/article/dates.ts';
import { instantIn } from '../../../../src/commands/record/add.ts';

describe('the instant a command runs is told in the time zone of the site', () => {
  test.each([
    ['UTC', '2026-11-22T16:04:05Z', '2026-11-22T16:04:05Z'],
    ['Europe/Berlin', '2026-11-22T16:04:05Z', '2026-11-22T17:04:05+01:00'],
    ['Europe/Berlin', '2026-07-01T22:30:00Z', '2026-07-02T00:30:00+02:00'],
    ['America/New_York', '2026-01-01T04:59:59Z', '2025-12-31T23:59:59-05:00'],
    ['America/New_York', '2026-07-01T03:59:59Z', '2026-06-30T23:59:59-04:00'],
    ['Asia/Kathmandu', '2026-05-04T12:00:00Z', '2026-05-04T17:45:00+05:45'],
    ['Pacific/Kiritimati', '2026-05-04T12:00:00Z', '2026-05-05T02:00:00+14:00'],
    ['Asia/Jerusalem', '2026-05-04T21:00:00Z', '2026-05-05T00:00:00+03:00'],
  ])('%s at %s', (zone, now, expected) => {
    expect(instantIn(zone, new Date(now))).toBe(expected);
  });

  test.each([
    ['before clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['after it', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['in the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['and again', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
  ])('%s', (_name, now, expected) => {
    expect(instantIn('Europe/Berlin', new Date(now))).toBe(expected);
  });

  test('drops what is less than a second, and is a date that a record may hold', () => {
    const instant = instantIn('Europe/Berlin', new Date('2026-11-22T16:04:05.999Z'));
    expect(instant).toBe('2026-11-22T17:04:05+01:00');
    expect(isDateText(instant)).toBe(true);
  });
});
