import type { Position } from '../../base/diagnostic/index.ts';
import { offsetInString, type JsonNode } from '../../base/json/index.ts';
import type { Cursor } from '../../base/reader/cursor.ts';
import type { HarPair, HarParam, HarPath, HarPostData, HarRequest } from '../../request/index.ts';

/** A request of a HAR, with the objects that it is part of. */
export interface Entry {
  readonly har: HarRequest;
  readonly request: Cursor;
  readonly entry: Cursor | undefined;
  readonly page: Cursor | undefined;
}

/**
 * The requests of a HAR log, a HAR entry or a HAR request.
 *
 * @throws Diagnostic at the first position that does not follow HAR
 */
export function readEntries(document: Cursor): Entry[] {
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
  return [{ har: readRequest(document), request: document, entry: document, page: undefined }];
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
    ...stringField(item, 'comment'),
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
    ...stringField(postData, 'mimeType'),
    ...stringField(postData, 'text'),
    ...stringField(postData, 'encoding'),
    ...stringField(postData, '_file'),
    params: (postData.field('params')?.items() ?? []).map(readParam),
  };
}

function readParam(param: Cursor): HarParam {
  return {
    name: param.required('name').scalarText(),
    ...stringField(param, 'value'),
    ...stringField(param, 'fileName'),
    ...stringField(param, 'contentType'),
    ...stringField(param, 'comment'),
  };
}

/** An object with the field, or an empty one if the field is missing. */
export function stringField<Name extends string>(object: Cursor, name: Name): { [K in Name]?: string } {
  const value = object.field(name)?.scalarText();
  return (value === undefined ? {} : { [name]: value }) as { [K in Name]?: string };
}

/** The position of a field of a request, or of the nearest object around it if the field is missing. */
export function positionIn({ text, node }: Cursor, path: HarPath, index?: number): Position {
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
