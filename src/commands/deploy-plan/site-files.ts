import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFile } from '../failure.ts';
import { manifestOf } from '../manifest.ts';
import { formatManifest, MANIFEST_FILE } from '../manifest/format.ts';
import type { Manifest } from '../manifest/format.ts';
import { parseAt, readLiveManifest } from '../manifest/read.ts';
import { isAddress } from '../verify/arguments.ts';

/** What a site holds, and the text of the manifest that it carries, if it does. */
export interface SiteFiles {
  files: Manifest;
  manifest: string | undefined;
}

/**
 * Reads what a site holds. Of a folder that is what truly stands there, whatever its manifest says.
 *
 * @param place a folder, a manifest in a file, or the address of a live site
 * @param base the path from the settings, for an address without one
 */
export async function readSiteFiles(
  root: string,
  place: string,
  base: string,
): Promise<SiteFiles | { fault: string }> {
  if (isAddress(place)) return withText(await readLiveManifest(place, base));
  const path = resolve(root, place);
  if (!existsSync(path)) {
    return {
      fault: `${place} is not there: expected a folder with a site, its manifest, or an address`,
    };
  }
  if (!statSync(path).isDirectory()) {
    return withText(
      parseAt(
        place,
        withFile(path, () => readFileSync(path, 'utf8')),
      ),
    );
  }
  if (!existsSync(join(path, 'index.html')) && readdirSync(path).length > 0) {
    return {
      fault: `${place} has no index.html: expected the folder of a built site, or an empty one for a first publication`,
    };
  }
  const own = join(path, MANIFEST_FILE);
  const manifest = existsSync(own) ? readFileSync(own, 'utf8') : undefined;
  return { files: await manifestOf(path), manifest };
}

/** Why a site may not be published as it stands; undefined where it may. */
export function faultOfNew(place: string, { files, manifest }: SiteFiles): string | undefined {
  if (!files.has('index.html')) {
    return `${place} has no home page: "npm run build" makes a site to publish`;
  }
  if (manifest === undefined || manifest === formatManifest(files)) return undefined;
  return `${place} holds other files than its manifest says, because it was changed after it was built: "npm run build" makes it anew, and "npm run verify -- ${place} --manifest ${place}" says which`;
}

function withText(read: Manifest | { fault: string }): SiteFiles | { fault: string } {
  return 'fault' in read ? read : { files: read, manifest: formatManifest(read) };
}
