import { isDeepStrictEqual } from 'node:util';
import { Diagnostic, type Report, type SourceText } from '../../base/diagnostic/index.ts';
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
import type { ListedOperation } from '../shared/listed.ts';
import type { ReadOptions } from '../shared/options.ts';
import { select } from '../shared/select.ts';
import { FieldCheck } from './check-fields.ts';
import { EntryReader, positionIn, stringField, type Entry } from './entries.ts';
import { LeftOutEntries } from './left-out.ts';
import {
  describedNames,
  describeGroup,
  readParameters,
  warnOfUnused,
  type DescribedGroup,
} from './parameters.ts';
import { graphqlName, pathOf } from './recording-rules.ts';
import { readRecording, type Recording } from './recording.ts';

/**
 * Reads a HAR log, a HAR entry or a HAR request. A HAR with a secret gives no operations, unless the secret may
 * be replaced.
 *
 * @param report takes warnings, an error for each secret, and errors that stop one of several entries
 * @throws Diagnostic at the first position that does not follow HAR, or that cannot be sent
 */
export async function read(document: Document, report: Report, options: ReadOptions): Promise<Operation[]> {
  const calls = await readCalls(document, report, options);
  options.onFound?.(calls.map(({ operation }) => operation.id));
  return calls.map(({ operation }) => operation);
}

/** The operations of a HAR as `gen-snippets list` shows them. */
export async function list(
  document: Document,
  report: Report,
  options: ReadOptions,
): Promise<ListedOperation[]> {
  const calls = await readCalls(document, report, options);
  return calls.map(({ operation, group }) => ({ operation, size: sizeOf(group[0]!) }));
}

/** Number of bytes of the answer. */
function sizeOf({ entry }: Entry): number | undefined {
  const size = entry?.field('response')?.field('content')?.field('size')?.node;
  const number = size?.kind === 'number' ? Number(size.text) : -1;
  return number >= 0 ? number : undefined;
}

interface Call {
  readonly operation: Operation;
  /** Entries with the same request. */
  readonly group: readonly Entry[];
}

async function readCalls(document: Document, report: Report, options: ReadOptions): Promise<Call[]> {
  const { asRecorded = false } = options;
  const recording = readRecording(document.root, asRecorded);
  const screened = await screenFile(document.text, recording?.published ?? document.root, report, options);
  if (screened === undefined) return [];
  const [text] = screened.texts as [SourceText];
  const clean = text === document.text ? document : await parseText(text);
  const placeholders = [...(options.placeholders ?? []), ...screened.placeholders];
  // The positions of values changed with the text.
  const cleanRecording = clean === document ? recording : readRecording(clean.root, asRecorded);
  return new HarReader(clean, cleanRecording, placeholders, report).read(options);
}

/** Reads the calls of one document. */
class HarReader {
  readonly #text: SourceText;
  readonly #document: Cursor;
  readonly #recording: Recording | undefined;
  readonly #placeholders: readonly Parameter[];
  readonly #report: Report;
  readonly #leftOut: LeftOutEntries;
  readonly #fields = new FieldCheck();

  constructor(
    { text, root }: Document,
    recording: Recording | undefined,
    placeholders: readonly Parameter[],
    report: Report,
  ) {
    this.#text = text;
    this.#document = new Cursor(text, recording?.root ?? root, '');
    this.#recording = recording;
    this.#placeholders = placeholders;
    this.#report = report;
    this.#leftOut = new LeftOutEntries(recording, report);
  }

  read({ select: selection }: ReadOptions): Call[] {
    const reader = new EntryReader(this.#fields, this.#recording !== undefined);
    const entries = reader.read(this.#document, (error, entry) => this.#leftOut.add(error, entry.path));
    const named = this.#named(groupEntries(entries));
    const groups = this.#described(named);
    const selected = select(groups, selection, this.#text.file);
    warnOfUnused(selected, groups, this.#report);
    const calls = selected.flatMap((group) => this.#readCall(group, named.length) ?? []);
    if (calls.length === 0) this.#leftOut.throwFirst();
    // The fields of exporters are nothing that a writer can correct.
    if (this.#recording === undefined) this.#fields.report(this.#report);
    const log = this.#document.has('log') ? this.#document.required('log') : this.#document;
    // A selection leaves out calls on purpose.
    if (selection === undefined) this.#leftOut.report(log.field('entries')?.position ?? log.position);
    return calls;
  }

  /** The calls without those whose `_parameters` cannot be read, which are reported. */
  #described(named: readonly NamedGroup[]): Group[] {
    return named.flatMap((group) => {
      try {
        return { ...group, ...describeGroup(this.#document, group.entries, named, this.#fields) };
      } catch (error) {
        this.#leaveOut(error, group.id, named.length);
        return [];
      }
    });
  }

  #named(groups: readonly Entry[][]): NamedGroup[] {
    const stem = this.#text.file
      .replace(/^.*[/\\]/, '')
      .replace(/(?:\.har)?\.(?:har|json|ya?ml)$|\.har$/i, '');
    const ids: TakenIds = new Map();
    return groups.map((entries) => {
      const first = entries[0]!;
      const { method, url } = first.har;
      return {
        entries,
        id: uniqueId(this.#idOf(first, stem, groups.length === 1), ids),
        operationId: first.page?.field('id')?.string() ?? first.entry?.field('comment')?.string(),
        path: pathOf(url),
        method,
        tags: [],
      };
    });
  }

  /** The file names a page; if a log describes several, the id or title of its page does, or method and path. */
  #idOf(entry: Entry, stem: string, isOnly: boolean): string {
    if (isOnly && stem !== '' && stem !== '<stdin>') return fileSafeId(stem);
    const title = entry.page?.field('title')?.string() ?? entry.entry?.field('comment')?.string();
    const recorded = this.#recording === undefined ? undefined : recordedTitle(entry);
    return fileSafeId(entry.page?.field('id')?.string() ?? title ?? recorded ?? stem);
  }

  /** @returns undefined if one of several calls cannot be sent, which is reported */
  #readCall(group: Group, count: number): Call | undefined {
    const { id, entries } = group;
    const first = entries[0]!;
    try {
      const request = buildRequest(
        first.har,
        (path, index) => positionIn(first.request, path, index),
        this.#recording === undefined ? this.#report : () => undefined,
        describedNames(group, this.#placeholders),
      );
      const operation: Operation = {
        id,
        file: this.#text.file,
        ...this.#titleAndDescription(first),
        request,
        parameters: readParameters(group, request, this.#placeholders, this.#report),
        responses: distinctRows(entries.flatMap(({ entry }) => readResponse(entry))),
        locate: () => first.request.position,
      };
      return { operation, group: entries };
    } catch (error) {
      this.#leaveOut(error, id, count);
      return undefined;
    }
  }

  /** Only an error of one of several calls can leave the others. */
  #leaveOut(error: unknown, id: string, count: number): void {
    if (!(error instanceof Diagnostic) || count === 1) throw error;
    this.#leftOut.add(error, id);
  }

  /** Title and comment of the page; without a page, the comment of the request is the description. */
  #titleAndDescription(entry: Entry): { title?: string; description?: string } {
    const { page, request } = entry;
    const recorded = this.#recording === undefined ? undefined : recordedTitle(entry);
    const title = page?.field('title')?.string() ?? recorded;
    const description = (page ?? request).field('comment')?.string();
    return {
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
    };
  }
}

interface NamedGroup {
  readonly entries: readonly Entry[];
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
}

type Group = NamedGroup & DescribedGroup;

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

/** `POST /v1/albums`: the title of a tab of the browser says nothing about a call. */
function recordedTitle({ har }: Entry): string {
  const operation = graphqlName(har.postData?.text ?? '');
  return `${har.method.toUpperCase()} ${pathOf(har.url)}${operation === undefined ? '' : ` ${operation}`}`;
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
      body: parseBody(response.field('content')),
    }),
  ];
}

/** Recordings repeat a call with the same answer. */
const distinctRows = (rows: readonly Response[]): Response[] =>
  rows.filter((row, index) => rows.findIndex((other) => isDeepStrictEqual(other, row)) === index);

function parseBody(content: Cursor | undefined): unknown {
  const text = content?.field('text')?.string();
  if (content === undefined || text === undefined) return undefined;
  const isBase64 = content.field('encoding')?.string() === 'base64';
  try {
    return JSON.parse(isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text);
  } catch {
    return undefined;
  }
}
