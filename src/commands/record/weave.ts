import type { ShownSection } from '../../article/record/revision.ts';

/** The section of a list that another one is: by its id, or by one that either of them had. */
export function findSection(
  sections: readonly ShownSection[],
  { id, aliases }: ShownSection,
): ShownSection | undefined {
  return (
    sections.find((own) => own.id === id) ??
    sections.find((own) => own.aliases.includes(id) || aliases.includes(own.id))
  );
}

/** The sections of a list in their order, and those that only another has after what they follow there. */
export function weave(
  sections: readonly ShownSection[],
  others: readonly ShownSection[],
): ShownSection[] {
  const all = [...sections];
  others.forEach((section, index) => {
    if (findSection(all, section)) return;
    const before = others[index - 1];
    const place = before && findSection(all, before);
    all.splice(place ? all.indexOf(place) + 1 : 0, 0, section);
  });
  return all;
}
