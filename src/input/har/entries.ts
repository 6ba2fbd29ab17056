import { Diagnostic, didYouMean, type Position } from '../../base/diagnostic/index.ts';
import { offsetInString, type JsonNode } from '../../base/json/index.ts';
import type { Cursor } from '../../base/reader/cursor.ts';
import type { HarPair, HarParam, HarPath, HarPostData, HarRequest } from '../../request/index.ts';
import type { FieldCheck } from './check-fields.ts';
import type { HarObjectName } from './fields.ts';

/** A request of a HAR, with the objects that it is part of. */
export interface Entry {
  readonly har: HarRequest;
  readonly request: Cursor;
  readonly entry: Cursor | undefined;
  readonly page: Cursor | undefined;
}

/** Reads the requests of a HAR log, a HAR entry or a HAR request. */
export class EntryReader {
  readonly #fields: FieldCheck;
  readonly #isRecording: boolean;

  constructor(fields: FieldCheck, isRecording: boolean) {
    this.#fields = fields;
    this.#isRecording = isRecording;
  }

  /**
   * @param onError takes what is wrong with one of several entries; the others are read
   * @throws Diagnostic at the first position that does not follow HAR
   */
  read(document: Cursor, onError: (error: Diagnostic, entry: Cursor) => void): Entry[] {
    if (document.has('log')) return this.#readLog(document, onError);
    if (document.has('request')) return [this.#readEntry(document, [])];
    return [{ har: this.#readRequest(document), request: document, entry: document, page: undefined }];
  }

  #readLog(document: Cursor, onError: (error: Diagnostic, entry: Cursor) => void): Entry[] {
    this.#fields.check(document, 'document');
    const log = document.required('log');
    this.#fields.check(log, 'log');
    const pages = log.field('pages')?.items() ?? [];
    for (const page of pages) this.#fields.check(page, 'page');
    const entries = log.required('entries').items();
    if (entries.length === 0) {
      throw log.required('entries').error('har-empty', 'the log has no entries', {
        expected: 'at least one entry with a request',
      });
    }
    if (entries.length === 1) return [this.#readEntry(entries[0]!, pages)];
    return entries.flatMap((entry) => {
      try {
        return [this.#readEntry(entry, pages)];
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        onError(error, entry);
        return [];
      }
    });
  }

  #readEntry(entry: Cursor, pages: readonly Cursor[]): Entry {
    this.#fields.check(entry, 'entry');
    const request = entry.required('request');
    this.#readResponse(entry.field('response'));
    return { har: this.#readRequest(request), request, entry, page: this.#pageOf(entry, pages) };
  }

  #readResponse(response: Cursor | undefined): void {
    if (response === undefined) return;
    this.#fields.check(response, 'response');
    const content = response.field('content');
    if (content !== undefined) this.#fields.check(content, 'content');
  }

  #pageOf(entry: Cursor, pages: readonly Cursor[]): Cursor | undefined {
    const reference = entry.field('pageref');
    // Pages of a recording are tabs of the browser.
    if (reference === undefined) return this.#isRecording ? undefined : pages[0];
    const ids = pages.map((page) => page.field('id')?.string());
    const page = pages[ids.indexOf(reference.string())];
    if (page !== undefined || this.#isRecording) return page;
    const known = ids.filter((id) => id !== undefined);
    throw reference.error('har-pageref', `no page has the id ${JSON.stringify(reference.string())}`, {
      expected: known.length === 0 ? 'a page in log.pages' : `one of ${known.join(', ')}`,
      hint: didYouMean(reference.string(), known),
    });
  }

  #readRequest(request: Cursor): HarRequest {
    this.#fields.check(request, 'request');
    const method = request.required('method').string();
    const url = request.required('url').string();
    const headers = this.#readPairs(request.field('headers'), 'pair', false);
    const hasCookies = headers.some(({ name }) => name.toLowerCase() === 'cookie');
    const postData = request.field('postData');
    return {
      method,
      url,
      headers,
      queryString: this.#readPairs(request.field('queryString'), 'pair', url.includes('?')),
      cookies: this.#readPairs(request.field('cookies'), 'cookie', hasCookies),
      ...(postData === undefined ? {} : { postData: this.#readPostData(postData) }),
    };
  }

  /** @param isRepeated is the array a copy of what was sent? Then an item that cannot be read is not needed. */
  #readPairs(list: Cursor | undefined, kind: HarObjectName, isRepeated: boolean): HarPair[] {
    return this.#readItems(list, kind, isRepeated, (item) => {
      const value = item.field('value');
      // Exporters write null for an empty value.
      if (!item.has('value')) item.required('value');
      return {
        name: item.required('name').scalarText(),
        value: value?.scalarText() ?? '',
        ...stringField(item, 'comment'),
      };
    });
  }

  #readPostData(postData: Cursor): HarPostData {
    this.#fields.check(postData, 'postData');
    const text = stringField(postData, 'text');
    return {
      ...stringField(postData, 'mimeType'),
      ...text,
      ...stringField(postData, 'encoding'),
      ...stringField(postData, '_file'),
      params: this.#readItems(postData.field('params'), 'param', Boolean(text.text), readParam),
    };
  }

  #readItems<Item extends HarPair | HarParam>(
    list: Cursor | undefined,
    kind: HarObjectName,
    isRepeated: boolean,
    read: (item: Cursor) => Item,
  ): (Item | typeof UNREADABLE)[] {
    return itemsOf(list).map((item) => {
      try {
        if (item.node.kind === 'object') this.#fields.check(item, kind);
        return read(item);
      } catch (error) {
        const isNeeded = !isRepeated || !(error instanceof Diagnostic) || error.code === 'har-unknown-field';
        if (isNeeded) throw error;
        return UNREADABLE;
      }
    });
  }
}

/** In place of an item that cannot be read, so that the others keep their indexes. */
const UNREADABLE = { name: '', value: '' } as const;

/** Internet Explorer writes an object for an array of one item, and an empty one for no items. */
function itemsOf(list: Cursor | undefined): Cursor[] {
  if (list?.node.kind !== 'object') return list?.items() ?? [];
  if (list.node.members.length === 0) return [];
  return list.has('name') ? [list] : list.items();
}

function readParam(param: Cursor): HarParam {
  if (!param.has('value') && !param.has('fileName')) {
    param.required('value', 'write its value, or the fileName of a file');
  }
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
