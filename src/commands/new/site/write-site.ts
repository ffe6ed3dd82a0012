import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOFTWARE_README } from './plan.ts';
import type { Plan } from './plan.ts';

/**
 * Moves what Backgrounder came with to where its tests find it, and writes the files of the new site.
 * Cut off anywhere, nothing is lost: what was moved stands at its new place.
 *
 * @param files what to write, by path from the project's root
 */
export function writeSite(root: string, { moved }: Plan, files: Record<string, string>): void {
  for (const [from, to] of moved) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
    if (to === SOFTWARE_README) linkFromDocs(join(root, to));
  }
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.part`;
    writeFileSync(part, text);
    rmSync(path, { force: true });
    renameSync(part, path);
  }
}

/** Makes the links of a README, which lead from the project's root, lead from the folder `docs`. */
function linkFromDocs(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/\]\((?!https?:|mailto:|#)/g, '](../'));
}
