import { expect, test } from 'vitest';
import { securityTxt } from '../../../../src/outputs/hosting/security-txt.ts';
import { aSite } from '../samples.ts';

const { site } = aSite([]);

test('security.txt names the contact, and expires in less than a year from the day of the build', () => {
  expect(securityTxt({ ...site, contact: 'desk@gazette.example', buildDate: '2024-03-31' }).text)
    .toBe(`Contact: mailto:desk@gazette.example
Expires: 2025-03-30T00:00:00Z
Preferred-Languages: en
Canonical: https://gazette.example/.well-known/security.txt
`);
});

test('where there is no contact, it is where errors are reported', () => {
  const report = 'https://gazette.example/report?of={address}';
  expect(securityTxt({ ...site, report, buildDate: '2024-03-31' }).text).toContain(
    'Contact: https://gazette.example/report?of=\n',
  );
});

test('without a day of the build there is none, and it is said how to have it', () => {
  const { text, missing } = securityTxt({ ...site, contact: 'desk@gazette.example' });
  expect(text).toBeUndefined();
  expect(missing).toContain('Set BUILD_DATE');
});

test('without a contact there is none, and it is said where that is set', () => {
  expect(securityTxt({ ...site, buildDate: '2024-03-31' }).missing).toContain('content/site.yaml');
});

test('the day does not depend on the time zone of the build’s date', () => {
  const late = { ...site, contact: 'a@b.example', buildDate: '2024-03-31T23:59-10:00' };
  expect(securityTxt(late).text).toContain('Expires: 2025-03-30T00:00:00Z');
});
