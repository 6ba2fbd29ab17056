import type { JsonPrinter } from '../../literal/index.ts';
import type { Part } from '../../request/index.ts';

/** Can names be the keys of one object literal: do they differ, and does the language keep each as it is? */
export function areKeys(pairs: readonly { readonly name: string }[], json: JsonPrinter | undefined): boolean {
  const names = pairs.map(({ name }) => name);
  return new Set(names).size === names.length && names.every((name) => json?.isExactKey(name) ?? true);
}

export function isTypedField({ fileName, contentType }: Part): boolean {
  return fileName === undefined && contentType !== undefined;
}

/**
 * FormData has no types on plain fields, writes each line break of names and values as
 * CRLF (HTML §4.10.22.8), and a Blob writes its type in lower case, if it is ASCII.
 */
export function isWebFormDataEntry({ name, fileName, contentType = '', value = '' }: Part): boolean {
  const keepsLines = (text: string): boolean => !/\r(?!\n)|(?<!\r)\n/.test(text);
  if (fileName === undefined) return contentType === '' && keepsLines(name) && keepsLines(value);
  return keepsLines(name) && /^[\x20-\x7e]*$/.test(contentType) && contentType === contentType.toLowerCase();
}

/** Has a field name and value of another? Clients that keep fields as a set send it once. */
export function hasPairTwice(
  fields: readonly { readonly name: string; readonly value?: string | undefined }[],
): boolean {
  const pairs = fields.filter(({ value }) => value !== undefined);
  return new Set(pairs.map(({ name, value }) => JSON.stringify([name, value]))).size < pairs.length;
}

/** Is there nothing but white space in a name? Some clients take it for none; U+0085 counts in .NET alone. */
export const isBlank = (name: string): boolean => /^[\s\u0085]*$/.test(name);
