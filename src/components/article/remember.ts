/** Before the path of an article: where a browser keeps the revision that its reader saw last. */
const PREFIX = 'seen:';
/** Where it keeps that its reader wants nothing kept. */
const OFF = 'seen';

/**
 * Keeps the number of the revision that is being read, in this browser only, so that a reader who
 * comes back can be told what changed. Where there are changes already, `since-visit.ts` does it.
 */
export function remember({ revision, since }: DOMStringMap = {}): void {
  try {
    if (!revision || since || localStorage[OFF]) return;
    localStorage[PREFIX + location.pathname] = revision;
  } catch {
    // A browser that keeps nothing for this site.
  }
}
