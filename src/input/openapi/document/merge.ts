import type { JsonMember, JsonNode } from '../../../base/json/index.ts';

export const MERGE_KEY = '<<';

/**
 * The tree with its YAML merge keys (`<<`) resolved: the fields of the merged objects are fields of the object,
 * unless it has them itself.
 */
export function resolveMergeKeys(root: JsonNode): JsonNode {
  // A value with several aliases is resolved once.
  const resolved = new Map<JsonNode, JsonNode>();
  const resolve = (node: JsonNode): JsonNode => {
    if (node.kind !== 'object' && node.kind !== 'array') return node;
    let result = resolved.get(node);
    if (result === undefined) {
      result =
        node.kind === 'array'
          ? { ...node, items: node.items.map(resolve) }
          : { ...node, members: mergedMembers(node.members.map(resolveMember)) };
      resolved.set(node, result);
    }
    return result;
  };
  const resolveMember = (member: JsonMember): JsonMember => ({ ...member, value: resolve(member.value) });
  return resolve(root);
}

/** A field takes the position of the merged field that it replaces. */
function mergedMembers(members: readonly JsonMember[]): readonly JsonMember[] {
  if (!members.some(({ key }) => key === MERGE_KEY)) return members;
  const merged = new Map<string, JsonMember>();
  for (const member of members) {
    const { key, value } = member;
    const sources = value.kind === 'array' ? value.items : [value];
    if (key !== MERGE_KEY || sources.some(({ kind }) => kind !== 'object')) {
      merged.set(key, member);
      continue;
    }
    for (const source of sources) {
      if (source.kind !== 'object') continue;
      for (const field of source.members) if (!merged.has(field.key)) merged.set(field.key, field);
    }
  }
  return [...merged.values()];
}
