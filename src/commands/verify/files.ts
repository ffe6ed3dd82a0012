import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { NOT_SERVED } from '../../outputs/hosting/kinds.ts';
import { manifestOf } from '../manifest.ts';
import { formatManifest, MANIFEST_FILE } from '../manifest/format.ts';
import type { FileFacts, Manifest } from '../manifest/format.ts';
import { isAddress } from './arguments.ts';
import { ask } from './ask.ts';
import { inOrder } from './in-order.ts';
import type { Source } from './source.ts';

const AT_ONCE = 8;
/** What hosts read themselves and serve to nobody, or not always. */
const OF_HOSTS: readonly string[] = [...NOT_SERVED, 'CNAME', 'vercel.json'];
/** What hosts answer with where there is nothing, also at its own address. */
const NOT_FOUND = '404.html';

/** What came of a comparison: a line for each file that is not as it should be. */
export interface ComparedFiles {
  files: number;
  /** Settings of its host that a live site does not serve. */
  unserved: string[];
  failures: string[];
}

/**
 * Compares every file of a site with a manifest: of a folder also that there are no others, which
 * nobody can ask of a live site.
 *
 * @param site the folder or address that `source` was made of
 */
export async function compareFiles(
  root: string,
  site: string,
  source: Source,
  manifest: Manifest,
): Promise<ComparedFiles> {
  const files = manifest.size;
  if (!isAddress(site)) {
    const failures = compareFolder(site, await manifestOf(resolve(root, site)), manifest);
    return { files, unserved: [], failures };
  }
  const unserved: string[] = [];
  const tasks = [...manifest, ownEntry(manifest)].map(([path, facts]) => async () => {
    const url = new URL(source.origin + source.base + addressOf(path));
    const fault = await faultOf(url, path, facts);
    if (fault === UNSERVED) unserved.push(path);
    return fault === undefined || fault === UNSERVED ? [] : [`${url.href}: ${fault}`];
  });
  const failures = (await inOrder(tasks, AT_ONCE)).flat();
  return { files, unserved: unserved.sort(), failures };
}

function compareFolder(folder: string, there: Manifest, manifest: Manifest): string[] {
  const missing = [...manifest].flatMap(([path, { bytes, sha256 }]) => {
    const found = there.get(path);
    if (!found) return [`${path}: is not in ${folder}: build the site again`];
    if (found.sha256 === sha256) return [];
    return [`${path}: is another file (${found.bytes} bytes for ${bytes}): build the site again`];
  });
  const more = [...there.keys()]
    .filter((path) => !manifest.has(path))
    .map((path) => `${path}: is in ${folder} and not in the manifest: was it put there by hand?`);
  return [...missing, ...more];
}

/** Stands for a fault where there is none: the host keeps a file for itself. */
const UNSERVED = Symbol('unserved');

/** Why a host does not serve a file as it was built, as the end of a sentence. */
async function faultOf(
  url: URL,
  path: string,
  { bytes, sha256 }: FileFacts,
): Promise<string | typeof UNSERVED | undefined> {
  const evenMissing = path === NOT_FOUND;
  const answer = await ask(url, { evenMissing });
  if ('fault' in answer) {
    if (!answer.missing) return answer.fault;
    if (OF_HOSTS.includes(path)) return UNSERVED;
    const hidden = /(?:^|\/)\./.test(path);
    return hidden ? `${answer.fault} (some leave out names that begin with a dot)` : answer.fault;
  }
  if (hash('sha256', answer.bytes) === sha256) return undefined;
  if (answer.encoding !== undefined) {
    const plain = await ask(url, { evenMissing, encoding: 'identity' });
    if (!('fault' in plain) && hash('sha256', plain.bytes) === sha256) {
      return `is another file when it is sent compressed (${answer.encoding}): the host keeps an older compressed copy: delete that, or empty its cache`;
    }
  }
  return `is another file (${answer.bytes.length} bytes for ${bytes}): publish the site again, empty the cache of its host, and let the host change nothing in files`;
}

/** The manifest’s own file: what a live site says of itself has to be what it is compared with. */
function ownEntry(manifest: Manifest): [string, FileFacts] {
  const text = formatManifest(manifest);
  return [MANIFEST_FILE, { bytes: Buffer.byteLength(text), sha256: hash('sha256', text) }];
}

/** The address of a file below the path of its site: of a page that of its folder. */
function addressOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `/${encoded}`.replace(/\/index\.html$/, '/');
}
