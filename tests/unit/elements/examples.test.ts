import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { elements } from '../../../src/elements/list.ts';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compileExamples, exampleOptions } from '../../../src/loader/examples.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';
import { examplePicture } from '../../../src/loader/pictures.ts';

const FOLDER = 'src/elements';
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const options = pluginOptions({ base: '', language: 'en' });
const pipeline = createPipeline(exampleOptions(options, 'en', examplePicture));

describe('the examples of an element', () => {
  test.each(names)('%s: there are some, and nothing is wrong with them', (name) => {
    const file = join(FOLDER, name, 'examples.mdx');
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, 'utf8');
    const { faults, elements: compiled } = compileExamples([{ name, text }], 'en', pipeline);
    expect(faults).toEqual([]);
    expect(compiled[0]?.examples.length).toBeGreaterThan(0);
    for (const { blocks } of compiled[0]?.examples ?? []) expect(blocks).not.toEqual([]);
  });

  test('all stand on one page without an id that stands twice', () => {
    const files = names.map((name) => ({
      name,
      text: readFileSync(join(FOLDER, name, 'examples.mdx'), 'utf8'),
    }));
    const compiled = compileExamples(files, 'en', pipeline);
    const html = JSON.stringify(
      compiled.elements.map(({ examples }) => examples.map(({ blocks }) => blocks)),
    );
    const ids = [...html.matchAll(/ id=\\"([^"\\]+)\\"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('show every element that an article may use', () => {
    const all = names
      .map((name) => readFileSync(join(FOLDER, name, 'examples.mdx'), 'utf8'))
      .join('\n');
    for (const name of Object.keys(elements)) expect(all).toContain(`<${name}`);
  });
});
