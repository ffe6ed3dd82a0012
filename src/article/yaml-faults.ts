import { isAlias, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { findHiddenCharacters } from './hidden-characters.ts';

/** Something wrong with a piece of YAML, and where: an offset in it. */
export interface YamlFault {
  offset: number;
  message: string;
}

/** What keeps YAML from being read, or makes it say one thing and mean another. */
export function syntaxFaults(document: Document): YamlFault[] {
  const errors = [...document.errors, ...document.warnings]
    // Said by `forbidden`, at the tag's own place.
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .map(({ code, message, pos: [offset] }) => ({ offset, message: yamlMessage(code, message) }));
  const tooDeep = errors.find(({ message }) => message === TOO_DEEP);
  return tooDeep ? [tooDeep] : [...errors, ...forbidden(document)];
}

/**
 * Characters that hide or reorder text, as they stand and as escapes of a text in quotes: the
 * title "a\u202Eb" holds one that no search of the file finds.
 */
export function hiddenIn(document: Document, yaml: string): YamlFault[] {
  const found: YamlFault[] = findHiddenCharacters(yaml);
  if (!yaml.includes('\\')) return found;
  visit(document, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      if (findHiddenCharacters(yaml.slice(range[0], range[1])).length > 0) return;
      found.push(
        ...findHiddenCharacters(value).map(({ message }) => ({ offset: range[0], message })),
      );
    },
  });
  return found;
}

function forbidden(document: Document): YamlFault[] {
  const found: YamlFault[] = [];
  const add = (node: Node, message: string): void => {
    found.push({ offset: node.range?.[0] ?? 0, message });
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) add(node, `found the alias "*${node.source}": write the value out`);
      else if (node.anchor) add(node, `found the anchor "&${node.anchor}": write the value out`);
      if (node.tag !== undefined) {
        const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
        add(node, `found the tag "${tag}": write a plain value`);
      }
    },
  });
  return found;
}

const TOO_DEEP = 'this is nested too deeply to be read: write fewer brackets';

const YAML_MESSAGES: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'found an alias that nothing defines: write the value out',
  BLOCK_AS_IMPLICIT_KEY:
    'found a second ": " in one line: put quotes around the text that holds it',
  DUPLICATE_KEY: 'this key stands twice: keep one',
  MULTIPLE_DOCS: 'found a second document: take out the line "---" or "..."',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: 'found a tab at the start of a line: indent with spaces',
};

function yamlMessage(code: string, message: string): string {
  if (/call stack/.test(message)) return TOO_DEEP;
  const first = message.split('\n')[0] ?? message;
  return (
    YAML_MESSAGES[code] ??
    `this is not valid YAML: ${first.replace(/\.$/, '')}. A text with ": " or " #" in it needs quotes around it`
  );
}
