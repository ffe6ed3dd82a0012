import { expect, test } from 'vitest';
import { allOutputs } from './all-outputs.ts';
import { hostileSite } from './hostile-site.ts';
import { shapeOf } from './shapes.ts';
import { MARK, TOKENS } from './tokens.ts';

test('a hostile text is text in every file that is made of it', async () => {
  const harmless = await allOutputs(await hostileSite('plain words'));
  expect(harmless.size).toBeGreaterThan(30);
  const expected = new Map(
    [...harmless].map(([address, text]) => [address, shapeOf(address, text)]),
  );
  for (const token of TOKENS) {
    const files = await allOutputs(await hostileSite(token));
    const strange: string[] = [];
    for (const [address, text] of files) {
      // The addresses that are made of headings differ, and stand in folders of their own.
      const shape = expected.get(address) ?? expected.get('/x/plans/') ?? new Set();
      for (const one of shapeOf(address, text)) {
        if (!shape.has(one)) strange.push(`${address}: ${one}`);
      }
    }
    expect(strange, token).toEqual([]);
    expect([...files.values()].filter((text) => text.includes(MARK)).length).toBeGreaterThan(15);
  }
});
