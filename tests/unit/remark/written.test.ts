import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkGrammar } from '../../../src/remark/grammar.ts';
import { remarkWritten } from '../../../src/remark/written.ts';
import type { Written } from '../../../src/remark/written.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/remark/written');
const cases = readdirSync(FIXTURES);

// Not in the fixtures: version control would change the ends of their lines.
test.each(cases)('%s: the same whatever ends the lines', async (name) => {
  const text = readFileSync(join(FIXTURES, name, 'input.mdx'), 'utf8');
  const written = await writtenOf(text);
  expect(written).toBeDefined();
  expect(await writtenOf(text.replaceAll('\n', '\r\n'))).toEqual(written);
  expect(await writtenOf(text.replaceAll('\n', '\r'))).toEqual(written);
});

async function writtenOf(text: string): Promise<Written | undefined> {
  const file = new VFile(text);
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGrammar).use(remarkWritten);
  await processor.run(processor.parse(file), file);
  return file.data.written;
}
