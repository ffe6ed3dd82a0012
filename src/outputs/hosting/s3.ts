import { IMMUTABLE, REVALIDATED } from './headers.ts';
import { NOT_SERVED, TYPES } from './kinds.ts';

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

/** What a page needs goes before pages, so that no page ever names what is not there. */
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
    ...types
      .filter(([end]) => end !== 'xml')
      .map(([end, type]) => ({
        comment: `.${end}`,
        include: [`*.${end}`],
        exclude: ['assets/*', ...(end === 'json' ? ['feed.json', 'topics/*/feed.json'] : [])],
        type,
        cache: ASKED,
      })),
    feeds('the feeds of articles', ['*/feed.xml'], ['topics/*'], 'application/atom+xml'),
    feeds('the feeds of the site', ['feed.xml', 'topics/*/feed.xml'], [], 'application/rss+xml'),
    feeds('the same as JSON', ['feed.json', 'topics/*/feed.json'], [], 'application/feed+json'),
    feeds('other XML', ['*.xml'], ['feed.xml', '*/feed.xml'], 'application/xml'),
    { comment: 'what else there is', include: ['*'], exclude: ['*.*'], cache: ASKED },
    {
      comment: 'the rest of the search',
      include: ['search/*.pf_meta', 'search/*.pagefind'],
      cache: ASKED,
    },
    { comment: 'pages', include: ['*.html'], type: TYPES['html'] ?? '', cache: ASKED },
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
 * file: those stand with a file there. Files that are gone are deleted last.
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
# Written by the build: src/outputs/hosting/s3.ts. Usage: s3-upload.sh dist my-bucket
set -euo pipefail
from="\${1:?the folder of the built site}"
to="s3://\${2:?the name of the bucket}${base}"
sync() { aws s3 sync "$from" "$to" --no-guess-mime-type "$@"; }

${passes().map(sync).join('')}# what is gone, last of all
aws s3 sync "$from" "$to" --delete --size-only${hidden}
`;
}
