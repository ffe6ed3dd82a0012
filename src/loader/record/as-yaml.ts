import { stringify } from 'yaml';

/**
 * An id or a name as YAML reads it back: in quotes where it would be a number or no text, as `2024`
 * and `null` are.
 */
export function asYaml(id: string): string {
  return stringify(id, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();
}

/** A list of ids on one line: `[one, "2024"]`. */
export function asYamlList(ids: readonly string[]): string {
  return `[${ids.map(asYaml).join(', ')}]`;
}
