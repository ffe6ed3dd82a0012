import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../article/typography.ts';
import { pluginOptions } from '../loader/article-pipeline.ts';
import { compile } from '../loader/compile.ts';
import { decodeArticle } from '../loader/decode.ts';
import { findArticles } from '../loader/files.ts';
import { createPipeline } from '../loader/pipeline.ts';
import { readSettings } from '../site/settings.ts';
import { sectionEdits } from './fix-sections.ts';

/**
 * Mends in place what has one right answer in every article: quotation marks, dashes, Unicode
 * form, spaces at line ends, and headings that the frontmatter lacks.
 *
 * @returns a line for each file that was changed; none where the settings cannot be read
 */
export async function fixArticles(root: string): Promise<string[]> {
  const { settings } = readSettings(root, process.env);
  if (!settings) return [];
  const pipeline = createPipeline(pluginOptions(settings, root));
  const changed: string[] = [];
  for (const { slug, file } of (await findArticles(root)).files) {
    const path = join(root, file);
    const bytes = readBytes(path);
    const decoded = bytes && decodeArticle(bytes);
    // The check that follows says what is wrong with it.
    if (!decoded || 'fault' in decoded) continue;
    const { edits } = compile({ slug, file, bytes }, pipeline, settings.language);
    const typeset = applyEdits(decoded.text, edits);
    // After the typography, so that a heading is taken over as it now stands.
    const sections = sectionEdits(typeset, pipeline);
    const text = applyEdits(typeset, sections);
    if (text === decoded.text) continue;
    const mark = bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) ? '\uFEFF' : '';
    writeFileSync(`${path}.part`, mark + text);
    renameSync(`${path}.part`, path);
    changed.push(`${file}: ${edits.length + sections.length} mended`);
  }
  return changed;
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
