import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** Says at a node what is wrong with it; `compile` turns the messages of a file into problems. */
export function report(file: VFile, node: Node, rule: string, message: string): void {
  file.message(message, { place: node.position, ruleId: rule, source: 'backgrounder' });
}
