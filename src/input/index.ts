import type { Report, SourceText } from '../base/diagnostic/index.ts';
import type { GivenWords, Operation, Parameter } from '../operation/index.ts';
import { readHar } from './har/har.ts';
import { screenDocument, screenWhole, type SecretOptions } from '../secret/index.ts';
import type { ReadFile, Selection } from './openapi/index.ts';
import { readPublished, treeOf } from './openapi/published.ts';
import { parseText, readText } from './shared/read.ts';

export { Cursor } from '../base/reader/cursor.ts';
export { filesWithin } from './shared/files.ts';
export type { ReadFile, Selection } from './openapi/index.ts';
export { MAX_BYTES, readDocument, tooLarge } from './shared/read.ts';

/** What a reader knows beside the text. */
export interface ReadContext extends SecretOptions {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[];
  /** Which operations of an OpenAPI description are wanted; all if left out. */
  readonly select?: Selection;
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile;
  /** Called with the ids of the operations that the text has, in their order, before they are read. */
  readonly onFound?: (ids: readonly string[]) => void;
  /** What the tables of an OpenAPI description say of their own, in another language. */
  readonly words?: GivenWords | undefined;
}

/**
 * Reads the operations that a text describes: HAR or OpenAPI, as JSON or YAML. Which
 * it is, is seen from its content. A text that holds a secret gives none, unless the
 * secret may be replaced.
 *
 * @param file name for diagnostics and for the id of the page
 * @param report takes warnings, an error for each secret, and of an OpenAPI description what is wrong with one operation
 * @throws Diagnostic at the first place that cannot be read or sent
 */
export async function readOperations(
  file: string,
  bytes: Uint8Array,
  report: Report,
  context: ReadContext = {},
): Promise<Operation[]> {
  const text = readText(file, bytes);
  const described = await readPublished(text, report, context);
  if (described !== undefined) return described;
  const document = await parseText(text);
  const screened = await screenDocument(text, document.root, report, context);
  if (screened === undefined) return [];
  const [clean] = screened.texts as [SourceText];
  const placeholders = [...(context.placeholders ?? []), ...screened.placeholders];
  const operations =
    clean === text
      ? readHar(document, report, context)
      : readHar(await parseText(clean), report, { ...context, placeholders });
  context.onFound?.(operations.map(({ id }) => id));
  return operations;
}

/** How the text of a description is looked at. */
export interface ScreenTextOptions extends SecretOptions {
  /** How an error says to mend it, if not by `--redact`. */
  readonly remedy?: string;
}

/**
 * The text of a description without secrets: with a placeholder for each, if they may be replaced, and every
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
  const text = readText(file, bytes);
  const { isOpenApi } = await import('./openapi/index.ts');
  const screened = (await isOpenApi(text))
    ? await screenWhole(text, treeOf, report, options)
    : await screenDocument(text, (await parseText(text)).root, report, options);
  // Decoding drops the byte order mark.
  const mark = bytes[0] === 0xef ? '\ufeff' : '';
  return screened && `${mark}${screened.texts[0]!.text}`;
}
