import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { filesOf } from './every-page.ts';
import { SITE_NAMES } from './sites.ts';
import { expect, test } from './test.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // HTML asks only that an id has no white space. A note’s has a colon, so that no section can
    // ever have the same one.
    'valid-id': ['error', { relaxed: true }],
    // How long a headline is, is the editors’ business: a search engine’s width is no rule of HTML.
    'long-title': 'off',
  },
});

for (const name of SITE_NAMES) {
  test(`every page of the site "${name}" is valid HTML`, async ({ sites }) => {
    const pages = filesOf(sites[name], '.html');
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages) {
      const html = readFileSync(join(sites[name].dist, path), 'utf8');
      const { results } = await validator.validateString(html, path);
      const messages = results.flatMap((result) =>
        result.messages.map(
          ({ ruleId, message, line, column }) =>
            `${path}:${line}:${column} ${message} (${ruleId}): ${(html.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 40), column + 60)}`,
        ),
      );
      expect.soft(messages).toEqual([]);
    }
  });
}
