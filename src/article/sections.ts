import { idFault, idFrom } from './ids.ts';
import type { Frontmatter } from './schema.ts';

/** A section as the frontmatter declares it, its id made. */
export interface DeclaredSection {
  heading: string;
  id: string;
  aliases: string[];
  summary: string | undefined;
}

/** Something wrong with a declared section. */
export interface SectionFault {
  /** Where in the frontmatter: `['sections', index, …]`. */
  path: (string | number)[];
  message: string;
}

type FrontmatterSection = Frontmatter['sections'][number];

/** The sections that a frontmatter declares, in order, each with its id. */
export function declaredSections(sections: readonly FrontmatterSection[]): DeclaredSection[] {
  return sections.map(({ heading, id, aliases, summary }) => ({
    heading: normalHeading(heading),
    id: id ?? idFrom(heading),
    aliases,
    summary,
  }));
}

/** A heading as it is compared and shown: Unicode form C, single spaces. */
export function normalHeading(heading: string): string {
  return heading.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Ids that cannot stand in an address, or that would land in two places. */
export function sectionFaults(sections: readonly FrontmatterSection[]): SectionFault[] {
  const faults: SectionFault[] = [];
  const taken = new Map<string, string>();
  const claim = (id: string, owner: string, path: SectionFault['path'], remedy: string): void => {
    const other = taken.get(id);
    if (other === undefined) taken.set(id, owner);
    else faults.push({ path, message: `the id "${id}" is taken by ${other}: ${remedy}` });
  };
  const declared = declaredSections(sections);
  declared.forEach(({ heading, id }, index) => {
    const given = sections[index]?.id !== undefined;
    const fault = given ? undefined : idFault(id);
    if (fault) {
      const message = `no id can be made from the heading "${heading}" (${fault}): give it one, as in { heading: …, id: short-words }`;
      faults.push({ path: ['sections', index], message });
      return;
    }
    const path = ['sections', index, ...(given ? ['id'] : [])];
    claim(id, `the section "${heading}"`, path, 'give this section an "id" of its own');
  });
  declared.forEach(({ heading, aliases }, index) => {
    aliases.forEach((alias, place) => {
      const path = ['sections', index, 'aliases', place];
      claim(alias, `the section "${heading}"`, path, 'an earlier id lands on one section only');
    });
  });
  return faults;
}
