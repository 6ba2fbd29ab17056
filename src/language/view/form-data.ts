import type { JsonPrinter } from '../../literal/index.ts';
import type { Part } from '../../request/index.ts';

/** Whether the names can be the keys of one object literal: no duplicates, and none that the language changes. */
export function canBeKeys(
  pairs: readonly { readonly name: string }[],
  json: JsonPrinter | undefined,
): boolean {
  const names = pairs.map(({ name }) => name);
  return new Set(names).size === names.length && names.every((name) => json?.isExactKey(name) ?? true);
}

export function isTypedField({ fileName, contentType }: Part): boolean {
  return fileName === undefined && contentType !== undefined;
}
