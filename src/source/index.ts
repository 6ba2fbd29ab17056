import type { Report } from '../diagnostic/index.ts';
import type { Operation, Parameter } from '../operation/index.ts';
import { readHar } from './har.ts';
import type { ReadFile, Selection } from './openapi/index.ts';
import { parseText, readText } from './read.ts';

export { Cursor } from './cursor.ts';
export { filesWithin } from './files.ts';
export type { ReadFile, Selection } from './openapi/index.ts';
export { MAX_BYTES, readDocument, tooLarge } from './read.ts';

/** What a reader knows beside the text. */
export interface ReadContext {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[];
  /** Which operations of an OpenAPI description are wanted; all if left out. */
  readonly select?: Selection;
  /** Reads the files that an OpenAPI description refers to; without it none are read. */
  readonly readFile?: ReadFile;
}

/**
 * Reads the operations that a text describes: HAR or OpenAPI, as JSON or YAML. Which
 * it is, is seen from its content.
 *
 * @param file name for diagnostics and for the id of the page
 * @param report takes warnings, and of an OpenAPI description what is wrong with one operation
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
  const described = mayBeOpenApi(text.text) ? await readOpenApi(text, report, context) : undefined;
  return described ?? readHar(await parseText(text), report, context);
}
