import type { Part, Revision } from './revision.ts';

/**
 * The part of a revision of which a redaction that was published does not stand as it did: it was
 * taken back, or has another reason or day. Undefined where all stand; others may have come since.
 */
export function changedRedaction(
  published: Revision['redactions'],
  here: Revision['redactions'],
): Part | undefined {
  return (Object.keys(published) as Part[]).find((part) => {
    const [was, is] = [published[part], here[part]];
    return was?.reason !== is?.reason || was?.on !== is?.on;
  });
}
