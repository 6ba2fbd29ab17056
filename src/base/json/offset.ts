import type { JsonNode } from './node.ts';

/** Offset in the source of a UTF-16 index in the value of a string; the start of any other node. */
export function offsetInString(text: string, node: JsonNode, index: number): number {
  if (node.kind !== 'string') return node.start;
  // A plain YAML scalar has no escapes. A folded one changes its line breaks, so only its start is exact.
  if (text.startsWith(node.value, node.start)) return node.start + index;
  if (text[node.start] !== '"') return node.start;
  let offset = node.start + 1;
  for (let unit = 0; unit < index && offset < node.end - 1; unit++) {
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
