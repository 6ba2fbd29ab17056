import type { Report, SourceText } from '../../base/diagnostic/index.ts';
import { completeWords, type Operation } from '../../operation/index.ts';
import { Description } from './document/description.ts';
import { SpecDocument } from './document/document.ts';
import { readEdited } from './incremental/edited.ts';
import { Fingerprints } from './incremental/fingerprint.ts';
import { listOperations } from './operation/list.ts';
import { rememberDescription, type RememberedOperation } from './incremental/memory.ts';
import type { ReadOptions } from './incremental/options.ts';
import { Reader } from './operation/reader.ts';
import { select } from '../shared/select.ts';
import { isDescription, readVersion } from './document/version.ts';

export type { ReadFile } from '../shared/files.ts';
export type { DescriptionMemory } from './incremental/memory.ts';
export { operationKeys } from './operation/method.ts';
export type { MemoryAccess, ReadOptions } from './incremental/options.ts';
export type { Selection } from '../shared/select.ts';

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
  const reader = new Reader(report, options.isKnown);
  const edited = await readEdited(text, reader, options);
  if (edited !== undefined) return edited;
  const document = await SpecDocument.read(text);
  const root = document.value;
  if (!isDescription(root)) return undefined;
  const minor = readVersion(root, document);
  const words = completeWords(options.words);
  const description = await Description.load(document, minor, words, options.readFile);
  const all = listOperations(description, reader.report);
  // What is wrong with a path is told each time, so that it is looked at each time.
  const isListed = !reader.hasReported;
  const chosen = select(all, options.select, text.file);
  options.onFound?.(chosen.map(({ id }) => id));
  const fingerprints = options.isKnown === undefined ? undefined : new Fingerprints(description);
  const remembered: RememberedOperation[] = [];
  for (const spec of chosen) {
    const fingerprint = fingerprints?.of(spec);
    if (fingerprint !== undefined) {
      const { id, operationId, path, method, tags } = spec;
      remembered.push({ id, operationId, path, method, tags, fingerprint });
    }
    reader.read(spec, fingerprint);
  }
  const { memory } = options;
  if (memory !== undefined && isListed) memory.keep(rememberDescription(document, remembered));
  return reader.operations;
}
