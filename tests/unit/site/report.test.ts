import { expect, test } from 'vitest';
import { reportAddress } from '../../../src/site/report.ts';

const reported = {
  title: 'Rafah & the “talks”',
  address: 'https://news.example/rafah/#plans',
  revision: 3,
  revisionText: 'Revision 3',
  subject: 'Error in “Rafah & the “talks””',
};

test('a site that names no address has no such link', () => {
  expect(reportAddress({}, reported)).toBeUndefined();
});

test('a mail has the address of the section and the revision in it', () => {
  const url = reportAddress({ report: 'errors@news.example' }, reported) ?? '';
  const [to, query = ''] = url.split('?');
  expect(to).toBe('mailto:errors@news.example');
  const fields = new Map(query.split('&').map((field) => field.split('=') as [string, string]));
  expect(decodeURIComponent(fields.get('subject') ?? '')).toBe(reported.subject);
  expect(decodeURIComponent(fields.get('body') ?? '')).toBe(
    'https://news.example/rafah/#plans\r\nRevision 3\r\n\r\n',
  );
});

test('a form gets each value where its name stands, and nothing that would break its address', () => {
  const report = 'https://forms.example/new?a={address}&t={title}&r={revision}&again={revision}';
  const url = new URL(reportAddress({ report }, reported) ?? '');
  expect(url.searchParams.get('a')).toBe(reported.address);
  expect(url.searchParams.get('t')).toBe(reported.title);
  expect(url.searchParams.getAll('r')).toEqual(['3']);
  expect(url.searchParams.get('again')).toBe('3');
});

test('a form without any of the names is opened as it is', () => {
  const report = 'https://forms.example/new';
  expect(reportAddress({ report }, reported)).toBe(report);
});
