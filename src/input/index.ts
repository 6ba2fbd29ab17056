import type { Report } from '../base/diagnostic/index.ts';
import type { Operation } from '../operation/index.ts';
import { screenFile, screenVendorSecrets, type SecretOptions } from '../secret/index.ts';
import { formatOf, unknownFormat } from './formats.ts';
import { readDocument } from './shared/document.ts';
import type { ListedOperation } from './shared/listed.ts';
import type { ReadOptions } from './shared/options.ts';

export { Cursor } from '../base/reader/cursor.ts';
export { MAX_BYTES, readDocument, tooLarge } from './shared/document.ts';
export { filesWithin, isInsideAny, readRegularFile, type ReadFile } from './shared/files.ts';
export type { ListedOperation } from './shared/listed.ts';
export type { ReadOptions, Selection } from './shared/options.ts';

/**
 * Reads the operations of a HAR or an OpenAPI description, as JSON or YAML. Its
 * top-level fields decide which of them it is. An input with a secret gives no
 * operations, unless the secret may be replaced.
 *
 * @param file name for diagnostics and for the id of the page
 * @param report takes warnings, an error for each secret, and errors that stop one operation
 * @throws Diagnostic if nothing of the input can be read
 */
export async function readOperations(
  file: string,
  bytes: Uint8Array,
  report: Report,
  options: ReadOptions = {},
): Promise<Operation[]> {
  const { document, reader } = await open(file, bytes);
  return reader.read(document, report, options);
}

/**
 * The same, with what a list of the operations shows.
 *
 * @throws Diagnostic if nothing of the text can be read
 */
export async function listOperations(
  file: string,
  bytes: Uint8Array,
  report: Report,
  options: ReadOptions = {},
): Promise<ListedOperation[]> {
  const { document, reader } = await open(file, bytes);
  if (reader.list !== undefined) return reader.list(document, report, options);
  return (await reader.read(document, report, options)).map((operation) => ({ operation }));
}

async function open(file: string, bytes: Uint8Array) {
  const document = await readDocument(file, bytes);
  const format = formatOf(document);
  if (format === undefined) throw unknownFormat(document);
  return { document, reader: await format.load() };
}

export interface ScreenTextOptions extends SecretOptions {
  /** The remedy that an error names; `--redact` if left out. */
  readonly remedy?: string;
}

/**
 * The text of an input without secrets: with a placeholder for each, if they may be replaced, and every
 * other character as it was.
 *
 * @param report takes an error for each secret, or a warning if it was replaced
 * @returns undefined if there is a secret and it may not be replaced
 * @throws Diagnostic if the text cannot be read
 */
export async function screenText(
  file: string,
  bytes: Uint8Array,
  report: Report,
  options: ScreenTextOptions,
): Promise<string | undefined> {
  const document = await readDocument(file, bytes);
  const screened =
    formatOf(document)?.name === 'openapi'
      ? await screenVendorSecrets(document.text, () => Promise.resolve(document), report, options)
      : await screenFile(document.text, document.root, report, options);
  // Decoding drops the byte order mark.
  const mark = bytes[0] === 0xef ? '\ufeff' : '';
  return screened && `${mark}${screened.texts[0]!.text}`;
}
