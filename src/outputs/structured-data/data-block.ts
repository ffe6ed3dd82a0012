import type { Graph, Thing } from 'schema-dts';

/**
 * Things of schema.org as JSON-LD, to stand in a script element. Lists that are empty say nothing,
 * and are left out. No text in it can end the script element or open a comment in it:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function dataBlock(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph, withoutEmpty).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function withoutEmpty(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
