/**
 * Where Node would find a package: in the folder of the one that asks, or one above.
 *
 * @param packages those of a lockfile, by path
 * @param path of the one that asks; `` for the project
 * @returns the path of the package; undefined where none is locked
 */
export function findLocked(
  packages: Readonly<Record<string, unknown>>,
  path: string,
  name: string,
): string | undefined {
  for (let folder = path; ; folder = above(folder)) {
    const found = `${folder && `${folder}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, found)) return found;
    if (folder === '') return undefined;
  }
}

/** The folder that a package’s `node_modules` stands in. */
function above(folder: string): string {
  return folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
}
