import { IMMUTABLE, REVALIDATED } from './headers.ts';
import { MANIFEST_FILE, NOT_SERVED, TYPES } from './kinds.ts';

/** What S3 keeps with a file, by the shell patterns of `aws s3 sync`; in this order. */
interface Pass {
  comment: string;
  include: readonly string[];
  exclude?: readonly string[];
  type?: string;
  cache: string;
}

const KEPT = IMMUTABLE['Cache-Control'] ?? '';
const ASKED = REVALIDATED['Cache-Control'] ?? '';
const PARTS = ['search/*/fragment/*', 'search/*/index/*', 'search/*/filter/*'];
/** Files that tell of pages, by the ends of their names: with the feeds in JSON they go after pages. */
const TELLING = ['md', 'txt', 'xml'];
const FEEDS = ['feed.json', 'topics/*/feed.json'];

/**
 * What a page needs goes before pages, so that no page ever names what is not there; and what tells of
 * pages goes after them. The parts of the search go before the file that names them.
 */
function passes(): Pass[] {
  const types = Object.entries(TYPES).filter(([end]) => end !== 'html');
  return [
    { comment: 'the index of the search', include: PARTS, cache: KEPT },
    ...types.map(([end, type]) => ({
      comment: `.${end} with a digest in its name`,
      include: [`assets/*.${end}`],
      type,
      cache: KEPT,
    })),
    {
      comment: 'the rest of the search',
      include: ['search/*.pf_meta', 'search/*.pagefind'],
      cache: ASKED,
    },
    ...types
      .filter(([end]) => !TELLING.includes(end))
      .map(([end, type]) => ({
        comment: `.${end}`,
        include: [`*.${end}`],
        exclude: ['assets/*', ...(end === 'json' ? [...FEEDS, MANIFEST_FILE] : [])],
        type,
        cache: ASKED,
      })),
    {
      comment: 'what else there is, with the types that are usual',
      include: ['*'],
      exclude: ['search/*', ...Object.keys(TYPES).map((end) => `*.${end}`)],
      cache: ASKED,
    },
    { comment: 'pages', include: ['*.html'], type: TYPES['html'] ?? '', cache: ASKED },
    feeds('the feeds of articles', ['*/feed.xml'], ['topics/*'], 'application/atom+xml'),
    feeds('the feeds of the site', ['feed.xml', 'topics/*/feed.xml'], [], 'application/rss+xml'),
    feeds('the same as JSON', FEEDS, [], 'application/feed+json'),
    feeds('other XML', ['*.xml'], ['assets/*', 'feed.xml', '*/feed.xml'], 'application/xml'),
    feeds('texts', ['*.txt'], ['assets/*'], 'text/plain'),
    feeds('articles as Markdown', ['*.md'], ['assets/*'], 'text/markdown'),
  ];
}

function feeds(
  comment: string,
  include: readonly string[],
  exclude: readonly string[],
  type: string,
): Pass {
  return { comment, include, exclude, type: `${type}; charset=utf-8`, cache: ASKED };
}

/**
 * A script that brings the built site into a bucket of S3, with the type and the caching of every
 * file: those stand with a file there. Files that are gone are deleted after that, and the list of all
 * files goes last: until then a publication that was cut is known for it.
 *
 * @param base the path of the site below its host, without a slash at its end
 */
export function s3Script(base: string): string {
  const hidden = NOT_SERVED.map((name) => ` --exclude '${name}'`).join('');
  const sync = ({ comment, include, exclude = [], type, cache }: Pass): string => {
    const options = [
      "--exclude '*'",
      ...include.map((pattern) => `--include '${pattern}'`),
      ...exclude.map((pattern) => `--exclude '${pattern}'`),
      ...(type === undefined ? [] : [`--content-type '${type}'`]),
      `--cache-control '${cache}'`,
    ];
    return `# ${comment}\nsync ${options.join(' ')}${hidden}\n`;
  };
  return `#!/usr/bin/env bash
# Written by the build: src/outputs/hosting/s3.ts. Usage: s3-upload.sh dist my-bucket [part]
set -euo pipefail
from="\${1:?the folder of the built site}"
to="s3://\${2:?the name of the bucket}${base}"
sync() { aws s3 sync "$from" "$to" "$@"; }

${passes().map(sync).join('')}# Of one part of a site (docs/scale.md) it is not known what is gone, nor what all files are.
if [[ "\${3-}" == part ]]; then exit; fi
# what is gone
sync --delete --size-only${hidden} --exclude '${MANIFEST_FILE}'
# the list of all files, last of all
sync --exclude '*' --include '${MANIFEST_FILE}' --content-type '${TYPES['json'] ?? ''}' --cache-control '${ASKED}'
`;
}
