import type { Report } from '../diagnostic/index.ts';
import type { Operation, Parameter } from '../operation/index.ts';
import { readHar } from './har.ts';
import { readDocument } from './read.ts';

export { Cursor } from './cursor.ts';
export { MAX_BYTES, readDocument, tooLarge } from './read.ts';

/** What a reader knows beside the text. */
export interface ReadContext {
  /** Placeholders that are described once for all inputs. */
  readonly placeholders?: readonly Parameter[];
}

/**
 * Reads the operations that a text describes: HAR as JSON or YAML.
 *
 * @param file name for diagnostics and for the id of the page
 * @param report takes warnings
 * @throws Diagnostic at the first place that cannot be read or sent
 */
export async function readOperations(
  file: string,
  bytes: Uint8Array,
  report: Report,
  context: ReadContext = {},
): Promise<Operation[]> {
  return readHar(await readDocument(file, bytes), report, context);
}
