import type { JsonMember, JsonNode } from '../../../base/json/index.ts';

export const MERGE_KEY = '<<';

/**
 * The tree with its YAML merge keys (`<<`) resolved: the fields of the merged objects are fields of the object,
 * unless it has them itself.
 */
export function resolveMergeKeys(root: JsonNode): JsonNode {
  // An aliased value stays one value, however often it is used.
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

function mergedMembers(members: readonly JsonMember[]): readonly JsonMember[] {
  if (!members.some(({ key }) => key === MERGE_KEY)) return members;
  const keys = new Set(members.map(({ key }) => key));
  return members.flatMap((member) => {
    const { key, value } = member;
    const sources = value.kind === 'array' ? value.items : [value];
    if (key !== MERGE_KEY || sources.some(({ kind }) => kind !== 'object')) return [member];
    const merged = sources.flatMap((source) => (source.kind === 'object' ? source.members : []));
    return merged.filter((candidate) => !keys.has(candidate.key) && keys.add(candidate.key));
  });
}
