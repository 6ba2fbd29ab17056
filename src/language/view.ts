import { printJson } from '../json/index.ts';
import { JsonLiteral, Literal, Word, type JsonPrinter, type Quoter } from '../literal/index.ts';
import {
  contentTypeOf,
  urlAuthority,
  urlOrigin,
  urlTarget,
  urlText,
  type Body,
  type Pair,
  type Request,
} from '../request/index.ts';
import { expectsBody, isDefinedMethod, isNonAscii } from './features.ts';
import { formView } from './form-view.ts';
import { multipartView } from './multipart-view.ts';
import { changesWhenParsed, isEntityHeader, typeChangesWhenParsed } from './parsing.ts';
import type { LanguageView } from './shape.ts';

/** What a view needs of a language: how it writes strings, and JSON values if it has literals for them. */
export interface ViewLanguage {
  readonly quoter: Quoter;
  readonly json: JsonPrinter | undefined;
}

/** The request as the templates of a language see it: every value a leaf that prints itself. */
export function buildView(request: Request, { quoter, json }: ViewLanguage): LanguageView {
  const { method, url, body } = request;
  const protect = request.placeholders.map(({ text }) => text);
  const literal = (value: string): Literal => new Literal(value, quoter, protect);
  const optional = (value: string | undefined): Literal | undefined =>
    value === undefined || value === '' ? undefined : literal(value);
  const pair = ({ name, value }: Pair) => ({ name: literal(name), value: literal(value) });
  const header = ({ name, value }: Pair) => ({
    ...pair({ name, value }),
    empty: value === '',
    nonAscii: isNonAscii(value),
    changesWhenParsed: changeWhenParsed.has(name.toLowerCase()),
  });

  const cookie = request.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const allHeaders =
    cookie === '' ? request.headers : [...request.headers, { name: 'cookie', value: cookie }];
  // One such value is enough: a client parses all of a name together.
  const changeWhenParsed = new Set(
    allHeaders
      .filter(({ name, value }) => changesWhenParsed(name, value))
      .map(({ name }) => name.toLowerCase()),
  );
  return {
    method: literal(method),
    verb: isDefinedMethod(method) ? verbOf(method) : undefined,
    commonMethod: isDefinedMethod(method) && method !== 'TRACE',
    get: method === 'GET',
    head: method === 'HEAD',
    post: method === 'POST',
    bareGet: method === 'GET' && body.kind === 'none' && allHeaders.length === 0,
    postsBody: method === 'POST' && body.kind !== 'none',
    plainGet: method === 'GET' && body.kind === 'none',

    url: literal(urlText(url)),
    https: url.scheme === 'https',
    origin: literal(urlOrigin(url)),
    authority: literal(urlAuthority(url)),
    host: literal(url.host),
    port: optional(url.port),
    target: literal(urlTarget(url)),
    path: literal(url.path),
    query: optional(url.query),
    resolves: !/^\/(?:\/|[^/]*:)/.test(url.path),

    hasHeaders: allHeaders.length > 0,
    sendsHeaders: allHeaders.length > 0 || body.kind === 'multipart',
    allHeaders: allHeaders.map(header),
    headers: request.headers.filter(({ name }) => name.toLowerCase() !== 'content-type').map(header),
    requestHeaders: allHeaders
      .filter(({ name }) => !isEntityHeader(name) && !isContentType(name))
      .map(header),
    entityHeaders: request.headers.filter(({ name }) => isEntityHeader(name)).map(header),
    hasNonAsciiHeader: allHeaders.some(({ value }) => isNonAscii(value)),
    wantsOptions: allHeaders.some(
      (header) => isNonAscii(header.value) || isUserAgent(header) || isAcceptEncoding(header),
    ),
    userAgent: optional(
      allHeaders
        .filter(isUserAgent)
        .map(({ value }) => value)
        .join(' '),
    ),
    acceptEncoding: acceptEncodingOf(request),
    headerGroups: groupByName(allHeaders).map(({ name, values }) => ({
      name: literal(name),
      value: literal(values.join(', ')),
      repeated: values.length > 1,
      nonAscii: values.some(isNonAscii),
      userAgent: isUserAgent({ name }),
      values: values.map((value) => ({ value: literal(value) })),
    })),
    contentType: optional(contentTypeOf(request)),
    ...typeLeaves(contentTypeOf(request), optional),
    cookie: optional(cookie),
    cookies: request.cookies.map(pair),

    hasBody: body.kind !== 'none',
    typeWithoutBody:
      body.kind === 'none' && request.headers.some(({ name }) => isEntityHeader(name) || isContentType(name)),
    contentWithoutType:
      contentTypeOf(request) === undefined &&
      (body.kind === 'text' ||
        body.kind === 'json' ||
        (body.kind === 'none' && request.headers.some(({ name }) => isEntityHeader(name)))),
    bodyWithoutType: (body.kind === 'text' || body.kind === 'json') && contentTypeOf(request) === undefined,
    lacksType: lacksType(request),
    isJson: body.kind === 'json',
    ...bodyLeaves(body, json, literal, protect),
    claimsJson: body.kind === 'text' && /application\/json/.test(contentTypeOf(request) ?? ''),
    form: body.kind === 'form' ? formView(body, request, literal, json) : undefined,
    multipart: body.kind === 'multipart' ? multipartView(body, request, literal, json) : undefined,
  };
}

/** Here a client that always names a type makes one up. */
function lacksType(request: Request): boolean {
  const { body } = request;
  return (
    ((body.kind === 'none' && expectsBody(request)) || body.kind === 'text' || body.kind === 'json') &&
    contentTypeOf(request) === undefined
  );
}

const isContentType = (name: string): boolean => name.toLowerCase() === 'content-type';
const isUserAgent = ({ name }: { name: string }): boolean => name.toLowerCase() === 'user-agent';
const isAcceptEncoding = ({ name }: { name: string }): boolean => name.toLowerCase() === 'accept-encoding';

function typeLeaves(
  contentType: string | undefined,
  optional: (value: string | undefined) => Literal | undefined,
): Pick<LanguageView, 'parsableType' | 'rawType'> {
  const isRaw = contentType !== undefined && typeChangesWhenParsed(contentType);
  return {
    parsableType: isRaw ? undefined : optional(contentType),
    rawType: isRaw ? optional(contentType) : undefined,
  };
}

/** What a client that decodes by itself has to be told, so that it asks for no more than described. */
function acceptEncodingOf({ headers }: Request): LanguageView['acceptEncoding'] {
  const values = headers.filter(isAcceptEncoding).map(({ value }) => value);
  if (values.length === 0) return undefined;
  const isPlain = /^[\w*-]+(?:, [\w*-]+)*$/.test(values.join(', '));
  const codings = new Set(isPlain ? values.join(', ').toLowerCase().split(', ') : []);
  return {
    codings: ['gzip', 'deflate', 'br']
      .filter((coding) => codings.has(coding))
      .map((coding) => ({ gzip: coding === 'gzip', deflate: coding === 'deflate', br: coding === 'br' })),
  };
}

function verbOf(method: string): { lower: Word; upper: Word; pascal: Word } {
  const lower = method.toLowerCase();
  return {
    lower: new Word(lower),
    upper: new Word(method),
    pascal: new Word(method[0]! + lower.slice(1)),
  };
}

function groupByName(headers: readonly Pair[]): { name: string; values: string[] }[] {
  const groups = new Map<string, { name: string; values: string[] }>();
  for (const { name, value } of headers) {
    const group = groups.get(name.toLowerCase());
    if (group === undefined) groups.set(name.toLowerCase(), { name, values: [value] });
    else group.values.push(value);
  }
  return [...groups.values()];
}

/** A JSON body is a literal where that is exact, and its text, laid out, where it is not. */
function bodyLeaves(
  body: Body,
  printer: JsonPrinter | undefined,
  literal: (value: string) => Literal,
  protect: readonly string[],
): Pick<LanguageView, 'json' | 'text' | 'multilineText'> {
  const textLeaf = (text: string) => ({
    json: undefined,
    text: literal(text),
    multilineText: text.includes('\n'),
  });
  if (body.kind === 'text') return textLeaf(body.text);
  if (body.kind !== 'json') return { json: undefined, text: undefined, multilineText: false };
  const isStructure = body.value.kind === 'object' || body.value.kind === 'array';
  if (printer !== undefined && isStructure && printer.carries(body.value)) {
    return { json: new JsonLiteral(body.value, printer, protect), text: undefined, multilineText: false };
  }
  return textLeaf(printJson(body.value));
}
