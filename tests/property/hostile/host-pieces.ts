import fc from 'fast-check';
import { TOKENS } from './tokens.ts';

/** What the files of hosts could take for something of theirs. */
const PIECES = [
  ...[
    '\n',
    '\r',
    '\t',
    ' ',
    '"',
    "'",
    '`',
    ';',
    '{',
    '}',
    '\\',
    '/',
    '//',
    '..',
    '%',
    '#',
    '?',
    '*',
  ],
  ...[
    '$',
    '${x}',
    '$(id)',
    '{$HOME}',
    '{http.request.uri}',
    ':splat',
    ':path*',
    '(.*)',
    '|',
    '&',
    '@',
  ],
  ...['\nX: y', '\n/* /evil 301', '; return 200 x;', '}\nevil {', '" always;', '\u0000', '\u2028'],
  ...[
    'a',
    'b-c',
    'é',
    'جسر',
    'ﷺ',
    '²',
    'constructor',
    'news',
    '404',
    '.',
    '-',
    '~',
    '_',
    'e\u0301',
  ],
  ...TOKENS,
];
/** A text of such pieces. */
export const soup = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join('').toWellFormed());
