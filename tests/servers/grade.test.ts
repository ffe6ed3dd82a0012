import { expect, test } from 'vitest';
import { READ_ELSEWHERE, SECURITY } from '../../src/outputs/hosting/headers.ts';
import { contentSecurityPolicy } from '../../src/outputs/security-policy.ts';
import { gradeOf } from './observatory.ts';

const TYPE = { 'content-type': 'text/html; charset=utf-8' };

test('a page without our headers would not pass', () => {
  const { failed, score } = gradeOf(TYPE, '<p>Hello</p>');
  expect(score).toBeLessThan(50);
  expect(failed).toContain('csp-not-implemented');
});

test('hosts that cannot tell pages from pictures are graded 100 or better too', () => {
  const policy = contentSecurityPolicy('<style>p{}</style>', () => 'x');
  const html = `<meta http-equiv="content-security-policy" content="${policy}"><p>Hello</p>`;
  const { grade, score, failed } = gradeOf({ ...TYPE, ...SECURITY, ...READ_ELSEWHERE }, html);
  expect(failed).toEqual([]);
  expect([grade, score]).toEqual(['A+', 120]);
});
