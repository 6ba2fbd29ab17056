import type { Report } from '../diagnostic/index.ts';
import type { Operation } from '../operation/index.ts';
import { readHar } from './har.ts';
import { readDocument } from './read.ts';

export { MAX_BYTES, tooLarge } from './read.ts';

/**
 * Reads the operations that a text describes: HAR as JSON or YAML.
 *
 * @param file name for diagnostics and for the id of the page
 * @param report takes warnings
 * @throws Diagnostic at the first place that cannot be read or sent
 */
export async function readOperations(file: string, bytes: Uint8Array, report: Report): Promise<Operation[]> {
  return readHar(await readDocument(file, bytes), report);
}
