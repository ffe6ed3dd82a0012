import { expect, test } from 'vitest';
import { compareShown } from '../../../../src/article/record/compare.ts';
import type { Shown } from '../../../../src/article/record/revision.ts';
import { pluginOptions } from '../../../../src/loader/article-pipeline.ts';
import { createPipeline } from '../../../../src/loader/pipeline.ts';
import { createReader } from '../../../../src/loader/record/reader.ts';
import { shown } from '../../article/record/samples.ts';

const reader = createReader(createPipeline(pluginOptions({ base: '', language: 'en' })));
const opening = '<Figure src="a.jpg" alt="A bridge." credit="Ann Lee" />';

function showing(digit: string): Shown {
  return shown(['one'], { opening, pictures: { 'a.jpg': digit.repeat(64) } });
}

test('another picture under the same name is a change of its text, and of no other', () => {
  const changes = compareShown(showing('a'), showing('b'), reader);
  expect(changes.map(({ part, what }) => [part, what])).toEqual([['opening', 'changed']]);
  const segments = changes[0]?.differences.flatMap((difference) => difference.segments) ?? [];
  expect(segments.map(({ op, what, text }) => [op, what, text])).toEqual([
    [
      'deleted',
      'element',
      '<Figure alt="A bridge." credit="Ann Lee" digest="aaaaaaaaaaaa" src="a.jpg">',
    ],
    [
      'inserted',
      'element',
      '<Figure alt="A bridge." credit="Ann Lee" digest="bbbbbbbbbbbb" src="a.jpg">',
    ],
  ]);
});

test('the same picture is none', () => {
  expect(compareShown(showing('a'), showing('a'), reader)).toEqual([]);
});
