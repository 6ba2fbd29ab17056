import type { Report, SourceText } from '../../base/diagnostic/index.ts';
import { wordsOf, type GivenWords, type Operation } from '../../operation/index.ts';
import { Description } from './document/description.ts';
import { SpecDocument } from './document/document.ts';
import { listOperations } from './operation/list.ts';
import { Reader } from './operation/reader.ts';
import type { ReadFile } from '../shared/files.ts';
import { select, type Selection } from '../shared/select.ts';
import { isDescription, readVersion } from './document/version.ts';

export type { ReadFile } from '../shared/files.ts';
export { operationKeys } from './operation/method.ts';
export type { Selection } from '../shared/select.ts';

export interface ReadOptions {
  readonly select?: Selection | undefined;
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the selected operations, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  readonly words?: GivenWords | undefined;
}

/** Can the text be a description? A look that costs nothing; `readOpenApi` looks again. */
export function mayBeOpenApi(text: SourceText): boolean {
  return (
    /["']?\b(?:openapi|swagger)["']?\s*:/.test(text.beginning(100_000)) ||
    /^"?(?:openapi|swagger)"?:/m.test(text.text)
  );
}

/**
 * Is the text a description?
 *
 * @throws Diagnostic if it looks like one, and is neither JSON nor YAML
 */
export async function isOpenApi(text: SourceText): Promise<boolean> {
  return mayBeOpenApi(text) && isDescription((await SpecDocument.read(text)).value);
}

/**
 * Reads an OpenAPI 3 description.
 *
 * @returns its operations by path and method; undefined if the text is something else
 * @throws Diagnostic if nothing of it can be read; what is wrong with one operation is reported, and stops that one alone
 */
export async function readOpenApi(
  text: SourceText,
  report: Report,
  options: ReadOptions = {},
): Promise<Operation[] | undefined> {
  const document = await SpecDocument.read(text);
  const root = document.value;
  if (!isDescription(root)) return undefined;
  const minor = readVersion(root, document);
  const description = await Description.load(document, minor, wordsOf(options.words), options.readFile);
  const reader = new Reader(report);
  const all = listOperations(description, reader.report);
  const chosen = select(all, options.select, text.file);
  options.onFound?.(chosen.map(({ id }) => id));
  return chosen.flatMap((spec) => reader.read(spec) ?? []);
}
