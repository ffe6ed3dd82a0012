import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFile } from '../failure.ts';
import { isAddress } from '../verify/arguments.ts';
import { ask } from '../verify/ask.ts';
import { MANIFEST_FILE, parseManifest } from './format.ts';
import type { Manifest } from './format.ts';

/**
 * Reads the manifest that a site carries.
 *
 * @param place its folder, its address, or a file with the manifest alone
 * @param base the path from the settings, for an address without one
 */
export async function readManifest(
  root: string,
  place: string,
  base: string,
): Promise<Manifest | { fault: string }> {
  if (isAddress(place)) return readLiveManifest(place, base);
  const path = resolve(root, place);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, MANIFEST_FILE) : path;
  const name = isFolder ? `${place.replace(/[/\\]+$/, '')}/${MANIFEST_FILE}` : place;
  if (!existsSync(file)) {
    return { fault: `${name} is not there: "npm run build" makes a site with its manifest` };
  }
  return parseAt(
    name,
    withFile(file, () => readFileSync(file, 'utf8')),
  );
}

/** Reads the manifest of a live site. */
export async function readLiveManifest(
  site: string,
  base: string,
): Promise<Manifest | { fault: string }> {
  const { origin, pathname } = new URL(site);
  const own = pathname.replace(/\/+$/, '') || base;
  const url = new URL(`${origin}${own}/${MANIFEST_FILE}`);
  const answer = await ask(url);
  if (!('fault' in answer)) return parseAt(url.href, new TextDecoder().decode(answer.bytes));
  const { fault, missing } = answer;
  if (!missing) return { fault: `${url.href} ${fault}` };
  return {
    fault: `${url.href} is not there: the site was built before there were manifests, or its host leaves out names that begin with a dot`,
  };
}

/** Reads the text of a manifest; what is wrong with it names where it stands. */
export function parseAt(name: string, text: string): Manifest | { fault: string } {
  const read = parseManifest(text);
  return 'fault' in read ? { fault: `${name} ${read.fault}` } : read;
}
