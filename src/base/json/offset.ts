import type { JsonNode } from './node.ts';

/** The offset in a text of a UTF-16 index in the value of one of its strings. */
export function offsetInString(text: string, node: JsonNode, index: number): number {
  if (node.kind !== 'string') return node.start;
  // A plain scalar of YAML stands there as it is; of one that is folded only the beginning is sure.
  if (text.startsWith(node.value, node.start)) return node.start + index;
  if (text[node.start] !== '"') return node.start;
  let offset = node.start + 1;
  for (let position = 0; position < index && offset < node.end - 1; position++) {
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
