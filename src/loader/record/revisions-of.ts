import { checkChain } from '../../article/record/chain.ts';
import type { Revision } from '../../article/record/revision.ts';
import { readRecord, readRecordBytes } from './read-record.ts';

/** The record of an article, oldest first; as far as it is sound, which a build has checked. */
export function revisionsOf(root: string, slug: string): Revision[] {
  return checkChain(readRecord(slug, readRecordBytes(root, slug))).revisions;
}
