import type { Report, SourceText } from '../../base/diagnostic/index.ts';
import type { Operation } from '../../operation/index.ts';
import { formatUrl } from '../../request/index.ts';
import { screenPublished, type ScreenResult } from '../../secret/index.ts';
import { parseText, type Document } from '../shared/document.ts';
import type { ReadOptions } from '../shared/options.ts';
import { readDescription } from './description.ts';

export { operationKeys } from './operation/list.ts';

/**
 * Reads an OpenAPI 3 description, and replaces or reports what looks like a real secret, in whichever of its
 * files it is.
 *
 * @returns operations by path and method
 * @throws Diagnostic if nothing of the description can be read
 */
export async function read(document: Document, report: Report, options: ReadOptions): Promise<Operation[]> {
  const { operations, documents } = await readDescription(document, report, options);
  const screened = await screenPublished(published(operations), async () => documents, report, options);
  if (screened === undefined) return [];
  if (screened.placeholders.length === 0) return operations;
  const redacted = await readRedacted(screened.texts, options);
  const isClean = await screenPublished(
    published(redacted.operations),
    async () => redacted.documents,
    report,
    {
      ...options,
      redact: false,
    },
  );
  return isClean === undefined ? [] : redacted.operations.map((operation) => withRows(operation, screened));
}

/** Everything that a page can show. A secret can span several parts of a URL, so the whole URL is added. */
const published = (operations: readonly Operation[]): readonly unknown[] =>
  operations.map((operation) => [operation, formatUrl(operation.request.url)]);

/** Reads the same description from texts whose secrets were replaced. Its warnings were reported in the first pass. */
async function readRedacted(texts: readonly SourceText[], { select, words, readFile }: ReadOptions) {
  const [document, ...others] = texts as [SourceText, ...SourceText[]];
  const contents = new Map(others.map(({ file, text }) => [file, new TextEncoder().encode(text)]));
  return readDescription(await parseText(document), () => undefined, {
    select,
    words,
    ...(readFile === undefined
      ? {}
      : { readFile: async (path: string) => contents.get(path) ?? readFile(path) }),
  });
}

/** The operation with a row in its table of values for each of its secrets that was replaced. */
function withRows(operation: Operation, { placeholders }: ScreenResult): Operation {
  const used = new Set(operation.request.placeholders.map(({ text }) => text));
  const rows = placeholders.filter(({ name }) => used.has(name));
  return { ...operation, parameters: [...operation.parameters, ...rows] };
}
