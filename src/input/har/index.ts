import { isDeepStrictEqual } from 'node:util';
import type { Report, SourceText } from '../../base/diagnostic/index.ts';
import { Cursor } from '../../base/reader/cursor.ts';
import {
  fileSafeId,
  responseRow,
  uniqueId,
  type TakenIds,
  type Operation,
  type Parameter,
  type Response,
} from '../../operation/index.ts';
import { buildRequest } from '../../request/index.ts';
import { screenFile } from '../../secret/index.ts';
import { parseText, type Document } from '../shared/document.ts';
import type { ReadOptions } from '../shared/options.ts';
import { positionIn, readEntries, stringField, type Entry } from './entries.ts';
import { describedNames, describeGroups, readParameters, warnOfUnused } from './parameters.ts';

/**
 * Reads a HAR log, a HAR entry or a HAR request. A HAR with a secret gives no operations, unless the secret may
 * be replaced.
 *
 * @param report takes warnings, and an error for each secret
 * @throws Diagnostic at the first position that does not follow HAR, or that cannot be sent
 */
export async function read(document: Document, report: Report, options: ReadOptions): Promise<Operation[]> {
  const screened = await screenFile(document.text, document.root, report, options);
  if (screened === undefined) return [];
  const [text] = screened.texts as [SourceText];
  const clean = text === document.text ? document : await parseText(text);
  const operations = readOperations(clean, report, [
    ...(options.placeholders ?? []),
    ...screened.placeholders,
  ]);
  options.onFound?.(operations.map(({ id }) => id));
  return operations;
}

/** Entries of one page with the same request are one operation, with a row of the status table each. */
function readOperations(
  { text, root }: Document,
  report: Report,
  placeholders: readonly Parameter[],
): Operation[] {
  const document = new Cursor(text, root, '');
  const entries = readEntries(document);
  const stem = text.file.replace(/^.*[/\\]/, '').replace(/(?:\.har)?\.(?:har|json|ya?ml)$|\.har$/i, '');
  const operations: Operation[] = [];
  const ids: TakenIds = new Map();
  const groups = describeGroups(document, groupEntries(entries));
  warnOfUnused(groups, report);
  for (const group of groups) {
    const first = group.entries[0]!;
    const request = buildRequest(
      first.har,
      (path, index) => positionIn(first.request, path, index),
      report,
      describedNames(group, placeholders),
    );
    const isOnly = groups.length === 1;
    operations.push({
      id: uniqueId(idOf(first, stem, isOnly), ids),
      file: text.file,
      ...titleAndDescription(first),
      request,
      parameters: readParameters(group, request, placeholders, report),
      responses: distinctRows(group.entries.flatMap(({ entry }) => readResponse(entry))),
      locate: () => first.request.position,
    });
  }
  return operations;
}

/** Entries with the same request on the same page, in the order of the first of each group. */
function groupEntries(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.find(
      ([first]) => first!.page?.node === entry.page?.node && isDeepStrictEqual(first!.har, entry.har),
    );
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

/** The file names a page; where a log describes several, the id or title of its page does. */
function idOf({ page, entry }: Entry, stem: string, isOnly: boolean): string {
  const title = page?.field('title')?.string() ?? entry?.field('comment')?.string();
  return fileSafeId(
    isOnly && stem !== '' && stem !== '<stdin>' ? stem : (page?.field('id')?.string() ?? title ?? stem),
  );
}

/** Title and comment of the page; without a page, the comment of the request is the description. */
function titleAndDescription({ page, request }: Entry): { title?: string; description?: string } {
  const title = page?.field('title')?.string();
  const description = (page ?? request).field('comment')?.string();
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
  };
}

function readResponse(entry: Cursor | undefined): Response[] {
  const response = entry?.field('response');
  if (response === undefined) return [];
  const status = response.required('status').integer();
  // Exporters write 0 for a request that was never answered.
  if (status === 0) return [];
  if (status < 100 || status > 599) {
    throw response
      .required('status')
      .error('har-type', `${status} is no HTTP status`, { expected: '100 to 599' });
  }
  return [
    responseRow({
      status,
      ...stringField(response, 'statusText'),
      ...stringField(response, 'comment'),
      body: parseBody(response.field('content')?.field('text')?.string()),
    }),
  ];
}

/** Recordings repeat a call with the same answer. */
const distinctRows = (rows: readonly Response[]): Response[] =>
  rows.filter((row, index) => rows.findIndex((other) => isDeepStrictEqual(other, row)) === index);

function parseBody(content: string | undefined): unknown {
  try {
    return content === undefined ? undefined : JSON.parse(content);
  } catch {
    return undefined;
  }
}
