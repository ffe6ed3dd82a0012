import { countProblems, formatProblem } from '../../article/problems.ts';
import { loadContent } from '../../loader/content.ts';
import { findArticles } from '../../loader/files.ts';
import { checkChain } from '../../article/record/chain.ts';
import { addressesOfRecord } from '../../article/record/published.ts';
import { readRecord, readRecordBytes } from '../../loader/record/read-record.ts';
import type { Settings } from '../../site/settings.ts';
import { listWith } from './published-file.ts';

/** What keeps articles from being as they are on record. */
const RULES = new Set(['unrecorded', 'lost-id', 'record', 'published', 'draft', 'moved']);

/**
 * Prints what is not on record, and adds to `content/published.txt` what a record says was
 * published and a merge left out.
 *
 * @returns false where anything is not on record
 * @throws Refusal where that list is lost
 */
export async function listUnrecorded(root: string, settings: Settings): Promise<boolean> {
  const { slugs } = await findArticles(root);
  const addresses = slugs.flatMap((slug) => {
    const { revisions, faults } = checkChain(readRecord(slug, readRecordBytes(root, slug)));
    return faults.length > 0 ? [] : addressesOfRecord(revisions);
  });
  const list = listWith(root, addresses);
  list.write();
  const { added } = list;
  if (added > 0) console.log(`${added} published addresses were added to content/published.txt.`);
  const { problems, drafts, broken } = await loadContent(root, settings);
  const found = problems.filter(({ rule }) => RULES.has(rule));
  for (const problem of found) console.log(formatProblem(problem));
  for (const slug of broken) {
    console.log(
      `${slug}: not compared, because it has errors of its own: "npm run check" says which`,
    );
  }
  for (const slug of drafts) console.log(`${slug}: a draft`);
  const isAll = found.length === 0 && broken.length === 0;
  if (isAll) console.log('Everything published is on record.');
  else if (found.length > 0) console.log(countProblems(found));
  return isAll;
}
