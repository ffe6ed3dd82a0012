import { digestOfText } from '../../article/record/digest.ts';
import { isText } from '../../article/record/revision.ts';
import type { Part, Revision } from '../../article/record/revision.ts';

/**
 * Where a text that was redacted in one revision is still published in others, and the commands that
 * take it out there, in their order; no line where it is nowhere else.
 */
export function stillShown(
  slug: string,
  revisions: readonly Revision[],
  { revision: number, digests }: Revision,
  part: Part,
  reason: string,
): string[] {
  const digest = digests[part];
  if (digest === digestOfText('')) return [];
  const lines = revisions.flatMap((own) => {
    const parts = own.revision === number ? [] : partsWith(own, part, digest);
    const commands = parts.map((name) => {
      const target = inShell(`${own.revision}:${nameOf(name)}`);
      return `  npm run record -- ${slug} --redact ${target} --reason ${inShell(reason)}`;
    });
    if (commands.length === 0 || own !== revisions.at(-1)) return commands;
    const first = `  Revision ${own.revision} is what readers are shown: take the text out of the article, put that on record, and then`;
    return [first, ...commands];
  });
  return lines.length > 0 ? ['The same text is still published:', ...lines] : [];
}

/** The parts of a revision that have a digest and were not taken out: of a section, under any id. */
function partsWith({ digests, redactions }: Revision, part: Part, digest?: string): Part[] {
  return (Object.keys(digests) as Part[]).filter(
    (name) =>
      digests[name] === digest &&
      !redactions[name] &&
      (isText(part) ? name === part : !isText(name)),
  );
}

/** A section that is called as a part needs its mark. */
function nameOf(part: Part): string {
  const id = part.replace(/^#/, '');
  return isText(id) ? part : id;
}

/** A word for a shell, in quotes that leave it as it is. */
function inShell(word: string): string {
  if (/^[\p{L}\p{N}:-]+$/u.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}
