import type { z } from 'astro/zod';

/** What an explainer element is, without how it looks. */
export interface ElementDefinition {
  /** As written in articles: `<Name>`. */
  name: string;
  /** What is wrong with an element's attributes, each as a sentence for editors. */
  faults: (props: Record<string, string>) => string[];
}

/** The site's elements by name. */
export type Elements = Readonly<Record<string, ElementDefinition>>;

/**
 * Defines an element.
 *
 * @param name as written in articles
 * @param schema its attributes; the messages of its fields say what is expected
 */
export function defineElement(name: string, schema: z.ZodType): ElementDefinition {
  return {
    name,
    faults(props) {
      const { error } = schema.safeParse(props, { reportInput: true });
      return (error?.issues ?? []).flatMap((issue) => {
        if (issue.code === 'unrecognized_keys') {
          const hints = issue.message.split('\n');
          return issue.keys.map(
            (key, at) => `<${name}>: unknown attribute ${key}${hints[at] ?? ''}`,
          );
        }
        const found = issue.input === undefined ? 'nothing' : JSON.stringify(issue.input);
        return `<${name} ${issue.path.join('.')}>: expected ${issue.message}, found ${found}`;
      });
    },
  };
}
