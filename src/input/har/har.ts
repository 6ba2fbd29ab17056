import { isDeepStrictEqual } from 'node:util';
import type { Position, Report } from '../../base/diagnostic/index.ts';
import { offsetInString, type JsonNode } from '../../base/json/index.ts';
import {
  fileSafeId,
  responseRow,
  uniqueId,
  type TakenIds,
  type Operation,
  type Parameter,
  type Response,
} from '../../operation/index.ts';
import {
  buildRequest,
  type HarPair,
  type HarParam,
  type HarPath,
  type HarPostData,
  type HarRequest,
  type Request,
} from '../../request/index.ts';
import { Cursor } from '../../base/reader/cursor.ts';
import { describeParameters, type DescribedParameter } from './parameters.ts';
import type { Document } from '../shared/read.ts';

/** What a HAR is read with, beside its text. */
export interface HarContext {
  /** Placeholders that the configuration describes for all inputs. */
  readonly placeholders?: readonly Parameter[];
}

/** A request, with what stands round it in the file. */
interface Entry {
  readonly har: HarRequest;
  readonly request: Cursor;
  readonly entry: Cursor | undefined;
  readonly page: Cursor | undefined;
}

/**
 * Reads a HAR log, a HAR entry or a HAR request. Entries of one page with the same
 * request are one operation, with a row of the status table each.
 *
 * @throws Diagnostic at the first place that is no HAR, or that cannot be sent
 */
export function readHar({ text, root }: Document, report: Report, context: HarContext = {}): Operation[] {
  const document = new Cursor(text, root, '');
  const entries = findEntries(document);
  const stem = text.file.replace(/^.*[/\\]/, '').replace(/(?:\.har)?\.(?:har|json|ya?ml)$|\.har$/i, '');
  const operations: Operation[] = [];
  const ids: TakenIds = new Map();
  for (const group of groupEntries(entries)) {
    const first = group[0]!;
    const request = buildRequest(first.har, (path, index) => locate(first.request, path, index), report);
    const isOnly = operations.length === 0 && group.length === entries.length;
    operations.push({
      id: uniqueId(idOf(first, stem, isOnly), ids),
      file: text.file,
      ...describe(first),
      request,
      parameters: readParameters(document, group, request, report, context),
      responses: group.flatMap(({ entry }) => readResponse(entry)),
      locate: () => first.request.position,
    });
  }
  return operations;
}

function findEntries(document: Cursor): Entry[] {
  if (document.has('log')) {
    const log = document.required('log');
    const pages = log.field('pages')?.items() ?? [];
    const entries = log.required('entries').items();
    if (entries.length === 0) {
      throw log.required('entries').error('har-empty', 'the log has no entries', {
        expected: 'at least one entry with a request',
      });
    }
    return entries.map((entry) => readEntry(entry, pages));
  }
  if (document.has('request')) return [readEntry(document, [])];
  if (document.has('method') || document.has('url')) {
    return [{ har: readRequest(document), request: document, entry: document, page: undefined }];
  }
  throw document.error('har-shape', 'this is no HAR log, entry or request', {
    expected: 'an object with method and url, with request, or with log',
    hint:
      document.has('openapi') || document.has('swagger')
        ? 'an OpenAPI description has openapi at its top'
        : 'the smallest input is {"method": "GET", "url": "https://example.com/"}',
  });
}

function readEntry(entry: Cursor, pages: readonly Cursor[]): Entry {
  const request = entry.required('request');
  const reference = entry.field('pageref')?.string();
  const page =
    reference === undefined
      ? pages[0]
      : pages.find((candidate) => candidate.field('id')?.string() === reference);
  return { har: readRequest(request), request, entry, page };
}

function readRequest(request: Cursor): HarRequest {
  const postData = request.field('postData');
  return {
    method: request.required('method').string(),
    url: request.required('url').string(),
    headers: readPairs(request.field('headers')),
    queryString: readPairs(request.field('queryString')),
    cookies: readPairs(request.field('cookies')),
    ...(postData === undefined ? {} : { postData: readPostData(postData) }),
  };
}

function readPairs(list: Cursor | undefined): HarPair[] {
  return (list?.items() ?? []).map((item) => ({
    name: item.required('name').scalarText(),
    value: item.field('value')?.scalarText() ?? '',
    ...text(item, 'comment'),
  }));
}

const POST_DATA_FIELDS = new Set(['mimeType', 'params', 'text', 'encoding', 'comment']);

function readPostData(postData: Cursor): HarPostData {
  for (const { name } of postData.keys()) {
    if (POST_DATA_FIELDS.has(name) || name.startsWith('_')) continue;
    const member = postData.field(name) ?? postData;
    throw member.error(
      'har-unknown-field',
      `postData has no field ${JSON.stringify(name)}, so it would not be sent`,
      {
        expected: 'mimeType, and text, params or _file',
        hint: 'put the whole body into text: {"mimeType": "application/json", "text": "{…}"}',
      },
    );
  }
  return {
    ...text(postData, 'mimeType'),
    ...text(postData, 'text'),
    ...text(postData, 'encoding'),
    ...text(postData, '_file'),
    params: (postData.field('params')?.items() ?? []).map(readParam),
  };
}

function readParam(param: Cursor): HarParam {
  return {
    name: param.required('name').scalarText(),
    ...text(param, 'value'),
    ...text(param, 'fileName'),
    ...text(param, 'contentType'),
    ...text(param, 'comment'),
  };
}

function text<Name extends string>(object: Cursor, name: Name): { [K in Name]?: string } {
  const value = object.field(name)?.scalarText();
  return (value === undefined ? {} : { [name]: value }) as { [K in Name]?: string };
}

/** Entries with the same request on the same page, in order of their first. */
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

/** The file names a page; a page id names it where a log describes several. */
function idOf({ page, entry }: Entry, stem: string, isOnly: boolean): string {
  const title = page?.field('title')?.string() ?? entry?.field('comment')?.string();
  const wanted =
    isOnly && stem !== '' && stem !== '<stdin>' ? stem : (page?.field('id')?.string() ?? title ?? stem);
  return fileSafeId(wanted);
}

/** Title and description: of the page; of the entry or the request, whose comment is its description, if there is none. */
function describe({ page, request }: Entry): { title?: string; description?: string } {
  const title = page?.field('title')?.string();
  const description = (page ?? request).field('comment')?.string();
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
  };
}

function readParameters(
  document: Cursor,
  group: readonly Entry[],
  request: Request,
  report: Report,
  { placeholders = [] }: HarContext,
): Parameter[] {
  const first = group[0]!;
  const holders = [first.page, document.field('log'), ...group.map(({ entry }) => entry), first.request];
  const lists = new Set(holders.map((holder) => holder?.field('_parameters')?.node));
  const described = holders.flatMap((holder) => {
    const list = holder?.field('_parameters');
    // The holders of a bare request are one object: read its list once.
    return list !== undefined && lists.delete(list.node) ? list.items().map(readParameter) : [];
  });
  return describeParameters(
    described,
    placeholders,
    first.har,
    request,
    (path, index) => locate(first.request, path, index),
    report,
  );
}

const POSITIONS = ['host', 'path', 'query', 'header', 'cookie', 'body'];

function readParameter(item: Cursor): DescribedParameter {
  const required = item.field('required')?.boolean();
  const position = item.field('in');
  if (position !== undefined && !POSITIONS.includes(position.string())) {
    throw position.error('har-type', `a parameter cannot be in ${JSON.stringify(position.string())}`, {
      expected: `one of ${POSITIONS.join(', ')}`,
    });
  }
  return {
    name: item.required('name').scalarText(),
    ...text(item, 'description'),
    ...text(item, 'example'),
    ...(required === undefined ? {} : { required }),
    position: item.required('name').position,
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
      ...text(response, 'statusText'),
      ...text(response, 'comment'),
      body: parseBody(response.field('content')?.field('text')?.string()),
    }),
  ];
}

function parseBody(content: string | undefined): unknown {
  try {
    return content === undefined ? undefined : JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** The place of a field of the request; of the nearest object round it, if the field is not there. */
function locate({ text, node }: Cursor, path: HarPath, index?: number): Position {
  let current: JsonNode = node;
  for (const step of path) {
    const next: JsonNode | undefined =
      current.kind === 'object'
        ? current.members.find(({ key }) => key === step)?.value
        : current.kind === 'array'
          ? current.items[step as number]
          : undefined;
    if (next === undefined) break;
    current = next;
  }
  return text.position(index === undefined ? current.start : offsetInString(text.text, current, index));
}
