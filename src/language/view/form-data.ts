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

/**
 * Whether WHATWG's FormData sends the part unchanged. It has no types on plain fields, writes each line break
 * as CRLF (HTML §4.10.22.8), and a Blob lower-cases its type and drops one that is not ASCII.
 */
export function isWebFormDataEntry({ name, fileName, contentType = '', value = '' }: Part): boolean {
  const hasOnlyCrlf = (text: string): boolean => !/\r(?!\n)|(?<!\r)\n/.test(text);
  if (fileName === undefined) return contentType === '' && hasOnlyCrlf(name) && hasOnlyCrlf(value);
  return hasOnlyCrlf(name) && /^[\x20-\x7e]*$/.test(contentType) && contentType === contentType.toLowerCase();
}
