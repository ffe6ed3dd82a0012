interface Sub {
  heading: string;
  text: string;
}

/** A section as an editor thinks of it: the same one under whatever heading. */
export interface Part {
  heading: string;
  aliases: string[];
  paragraphs: string[];
  subs: Sub[];
  /** The section that has its text now. */
  mergedInto: Part | undefined;
}

interface Sourced {
  parts: readonly Part[];
  /** Slugs that it had before. */
  names: readonly string[];
  /** Where sections went that now stand in another article. */
  moved: ReadonlyMap<string, string>;
}

/** The file of an article. */
export function sourceOf({ parts, names, moved }: Sourced): string {
  const sections = parts.map(({ heading, aliases }) =>
    aliases.length > 0
      ? `  - { heading: "${heading}", aliases: [${aliases.join(', ')}] }`
      : `  - ${heading}`,
  );
  const targets = [...moved].map(([id, target]) => `  ${id}: ${target}`);
  const bodies = parts.map(({ heading, paragraphs, subs }) =>
    [
      `## ${heading}`,
      ...paragraphs,
      ...subs.flatMap((sub) => [`### ${sub.heading}`, sub.text]),
    ].join('\n\n'),
  );
  return [
    '---',
    'title: The bridge',
    'standfirst: What is known.',
    'date: 2026-05-04',
    'authors: [backgrounder]',
    ...(names.length > 0 ? [`aliases: [${names.join(', ')}]`] : []),
    ...(targets.length > 0 ? ['moved:', ...targets] : []),
    'sections:',
    ...sections,
    `---\n\nThe opening.\n\n${bodies.join('\n\n')}\n`,
  ].join('\n');
}
