import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The path of every file in a folder, from that folder, with `/`; in no order. */
export function listFiles(folder: string): string[] {
  const files: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      // A host is given what a link leads to.
      const kind = entry.isSymbolicLink() ? statSync(join(folder, path)) : entry;
      if (kind.isDirectory()) visit(`${path}/`);
      else if (kind.isFile()) files.push(path);
    }
  };
  visit('');
  return files;
}
