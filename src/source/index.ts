import type { Report } from '../diagnostic/index.ts';
import type { Operation, Parameter } from '../operation/index.ts';
import { readHar } from './har.ts';
import { screenDocument, screenPublished, type Screened, type SecretOptions } from '../secret/index.ts';
import type { MemoryAccess, ReadFile, Selection } from './openapi/index.ts';
import { parseText, readText } from './read.ts';

export { Cursor } from './cursor.ts';
export { filesWithin } from './files.ts';
export type { DescriptionMemory, MemoryAccess, ReadFile, Selection } from './openapi/index.ts';
export { MAX_BYTES, readDocument, tooLarge } from './read.ts';

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
  /** Is an operation of an OpenAPI description as it was when it was read before? Then it is not read again. */
  readonly isKnown?: (id: string, fingerprint: string) => boolean;
  /** What the last reading of the same file left, with the same options. */
  readonly memory?: MemoryAccess;
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
  const { mayBeOpenApi, readOpenApi } = await import('./openapi/index.ts');
  const described = mayBeOpenApi(text) ? await readOpenApi(text, report, context) : undefined;
  if (described !== undefined) {
    const screened = await screenPublished(text, described, report, context);
    if (screened === undefined || screened.text === text) return screened === undefined ? [] : described;
    // What there is to say was said of the first reading.
    const { select, readFile, isKnown } = context;
    const redacted = (await readOpenApi(screened.text, () => undefined, { select, readFile, isKnown })) ?? [];
    return redacted.map((operation) => withRows(operation, screened));
  }
  const document = await parseText(text);
  const screened = await screenDocument(text, document.root, report, context);
  if (screened === undefined) return [];
  const placeholders = [...(context.placeholders ?? []), ...screened.placeholders];
  const operations =
    screened.text === text
      ? readHar(document, report, context)
      : readHar(await parseText(screened.text), report, { ...context, placeholders });
  context.onFound?.(operations.map(({ id }) => id));
  return operations;
}

/** The operation, with a row of the table of values for each of its secrets that was replaced. */
function withRows(operation: Operation, { placeholders }: Screened): Operation {
  const used = new Set(operation.request.placeholders.map(({ text }) => text));
  const rows = placeholders.filter(({ name }) => used.has(name));
  return { ...operation, parameters: [...operation.parameters, ...rows] };
}

/**
 * The text of a description with a placeholder for each secret, and every other character
 * as it was.
 *
 * @param report takes a warning for each secret
 * @param allowSecrets fingerprints of what is none
 * @throws Diagnostic if the text cannot be read
 */
export async function redactDescription(
  file: string,
  bytes: Uint8Array,
  report: Report,
  allowSecrets: readonly string[] = [],
): Promise<string> {
  const text = readText(file, bytes);
  const options = { redact: true, allowSecrets };
  const { mayBeOpenApi, readOpenApi } = await import('./openapi/index.ts');
  const described = mayBeOpenApi(text) ? await readOpenApi(text, () => undefined, {}) : undefined;
  const screened =
    described === undefined
      ? await screenDocument(text, (await parseText(text)).root, report, options)
      : await screenPublished(text, described, report, options);
  // Decoding drops the byte order mark.
  const mark = bytes[0] === 0xef ? '\ufeff' : '';
  return `${mark}${(screened?.text ?? text).text}`;
}
