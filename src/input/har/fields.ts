/** Facts about the fields of one kind of HAR object. */
interface HarObject {
  /** Name for messages. */
  readonly name: string;
  /** Fields that are read. A field with a similar name is taken for a misspelled one. */
  readonly read: readonly string[];
  /** Fields of HAR 1.2 and of known exporters that say nothing about the call; they are ignored. */
  readonly ignored?: readonly string[];
  /** Fields that writers expect, with the place where HAR has the value. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Is every other field an error? Its value would be sent if its name were right. */
  readonly isClosed?: boolean;
}

const TITLE = 'a page has the title: {"log": {"pages": [{"id": "a", "title": "…"}], "entries": […]}}';
const COMMENT = 'write it as comment';
const BODY = 'write the body as postData: {"mimeType": "application/json", "text": "{…}"}';

/**
 * The fields of HAR 1.2 and those of real exporters, for every object that is read. docs/schema/har.schema.json has the
 * same fields. A field whose name begins with an underscore is free, unless it is a misspelled one of ours.
 */
export const HAR_OBJECTS = {
  document: {
    name: 'the document',
    read: ['log'],
    ignored: ['$schema', 'comment'],
    instead: { _parameters: 'move it into log', title: TITLE },
  },
  log: {
    name: 'log',
    read: ['pages', 'entries', '_parameters', 'creator', 'browser'],
    ignored: ['version', 'comment'],
    instead: { title: TITLE, request: 'put it into an entry: {"entries": [{"request": {…}}]}' },
  },
  page: {
    name: 'a page',
    read: ['id', 'title', 'comment', '_parameters', 'startedDateTime', 'pageTimings'],
    instead: { description: COMMENT, name: 'write it as title' },
  },
  entry: {
    name: 'an entry',
    read: ['pageref', 'request', 'response', 'comment', '_parameters'],
    ignored: [
      '$schema',
      'startedDateTime',
      'time',
      'cache',
      'timings',
      'serverIPAddress',
      'connection',
      'serverPort',
      'clientIPAddress',
      'clientPort',
      'initialPriority',
      'priority',
      'securityState',
    ],
    instead: { title: TITLE, description: COMMENT },
  },
  request: {
    name: 'a request',
    read: ['method', 'url', 'headers', 'queryString', 'cookies', 'postData', 'comment', '_parameters'],
    ignored: [
      '$schema',
      'httpVersion',
      'headersSize',
      'bodySize',
      'totalSize',
      // httpsnippet adds these to a request that it prepared, and Insomnia to one that it exports.
      'fullUrl',
      'uriObj',
      'queryObj',
      'headersObj',
      'cookiesObj',
      'allHeaders',
      'settingEncodeUrl',
    ],
    instead: {
      title: TITLE,
      name: TITLE,
      description: COMMENT,
      body: BODY,
      data: BODY,
      json: BODY,
      payload: BODY,
      form: 'write the fields as postData: {"mimeType": "application/x-www-form-urlencoded", "params": […]}',
      query: 'write it as queryString',
      queryParams: 'write it as queryString',
      params: 'write the query as queryString, and a form as postData',
      parameters: 'did you mean _parameters?',
      response: 'put both into an entry: {"request": {…}, "response": {…}}',
    },
  },
  pair: {
    name: 'a header or query pair',
    read: ['name', 'value', 'comment'],
    instead: { description: COMMENT, key: 'write it as name' },
  },
  cookie: {
    name: 'a cookie',
    read: ['name', 'value', 'comment'],
    ignored: [
      'path',
      'domain',
      'expires',
      'httpOnly',
      'secure',
      'sameSite',
      'maxAge',
      'session',
      'hostOnly',
      'storeId',
      'expirationDate',
      'partitionKey',
    ],
    instead: { description: COMMENT, key: 'write it as name' },
  },
  postData: {
    name: 'postData',
    read: ['mimeType', 'text', 'params', 'encoding', '_file', 'comment'],
    ignored: ['size', 'stored', 'jsonObj', 'paramsObj', 'boundary'],
    isClosed: true,
  },
  param: {
    name: 'a form field',
    read: ['name', 'value', 'fileName', 'contentType', 'comment'],
    instead: {
      description: COMMENT,
      key: 'write it as name',
      file: 'write it as fileName',
      type: 'write it as contentType',
    },
  },
  response: {
    name: 'a response',
    read: ['status', 'statusText', 'comment', 'content'],
    ignored: ['httpVersion', 'cookies', 'headers', 'redirectURL', 'headersSize', 'bodySize', 'totalSize'],
    instead: {
      description: COMMENT,
      code: 'write it as status',
      body: 'write it as content: {"text": "{…}"}',
    },
  },
  content: {
    name: 'the content of a response',
    read: ['text', 'mimeType', 'encoding', 'size'],
    ignored: ['compression', 'comment'],
  },
  parameter: {
    name: 'an item of _parameters',
    read: ['name', 'description', 'required', 'example', 'in'],
    instead: { comment: 'write it as description', key: 'write it as name' },
  },
} as const satisfies Record<string, HarObject>;

export type HarObjectName = keyof typeof HAR_OBJECTS;

/** Classifies a field that an object does not have. */
export type UnknownField =
  { readonly kind: 'misspelled'; readonly hint: string } | { readonly kind: 'unknown' };

/** @returns undefined if the object has the field, or its name is free */
export function unknownField(object: HarObjectName, field: string): UnknownField | undefined {
  const { read, ignored = [], instead = {}, isClosed = false }: HarObject = HAR_OBJECTS[object];
  if (read.includes(field) || ignored.includes(field)) return undefined;
  if (Object.hasOwn(instead, field)) return { kind: 'misspelled', hint: instead[field]! };
  const isOwn = field.startsWith('_');
  const near = read.find((known) => (isOwn ? isNearOwn(field, known) : isNear(field, known)));
  if (near !== undefined) return { kind: 'misspelled', hint: `did you mean ${near}?` };
  if (isOwn) return undefined;
  return isClosed ? { kind: 'misspelled', hint: BODY } : { kind: 'unknown' };
}

/** Letter case, hyphens and underscores do not count; long names may have two mistakes. */
function isNear(field: string, known: string): boolean {
  const [typed, right] = [bare(field), bare(known)];
  if (right.length <= 2) return typed === right;
  return distance(typed, right) <= (right.length >= 7 ? 2 : 1);
}

/** A field of a user's own may be similar to a field of HAR, but not to one of ours. */
const isNearOwn = (field: string, known: string): boolean =>
  known.startsWith('_') && distance(field.toLowerCase(), known.toLowerCase()) <= 1;

const bare = (name: string): string => name.toLowerCase().replace(/[_-]/g, '');

/** Optimal string alignment: one for a letter that is missing, added or wrong, and for two that are swapped. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Infinity;
      row.push(Math.min(substituted, rows[i - 1]![j]! + 1, row[j - 1]! + 1, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
