import { printJson } from '../json/index.ts';
import { JsonLiteral, Literal, Word, type JsonPrinter, type Quoter } from '../literal/index.ts';
import {
  contentTypeOf,
  encodeFormValue,
  mapOutsidePlaceholders,
  urlAuthority,
  urlOrigin,
  urlTarget,
  urlText,
  type Body,
  type FormBody,
  type MultipartBody,
  type Pair,
  type Part,
  type Request,
} from '../request/index.ts';
import { isDefinedMethod, isNonAscii } from './features.ts';
import { areKeys, isTypedField, isWebFormDataEntry } from './form-data.ts';
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

const expectsBody = ({ method }: Request): boolean => /^(?:POST|PUT|PATCH)$/.test(method);

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

function formView(
  { fields }: FormBody,
  request: Request,
  literal: (value: string) => Literal,
  json: JsonPrinter | undefined,
): LanguageView['form'] {
  const encode = (text: string): string => mapOutsidePlaceholders(text, 'body', encodeFormValue);
  return {
    fields: fields.map(({ name, value }) => ({
      name: literal(name),
      value: literal(value),
      encodedName: literal(encode(name)),
      encodedValue: literal(encode(value)),
    })),
    text: literal(fields.map(({ name, value }) => `${encode(name)}=${encode(value)}`).join('&')),
    listed: !areKeys(fields, json),
    ordinary: expectsBody(request) && fields.every(({ name }) => name !== ''),
    usualType: contentTypeOf(request) === 'application/x-www-form-urlencoded',
    repeats: new Set(fields.map(({ name }) => name)).size < fields.length,
    plainNames: fields.every(({ name }) => encodeFormValue(name) === name),
  };
}

interface PartHead {
  readonly name: string;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
}

/** Is it a plain field as every form writer knows it? */
function isSimple({ name, contentType, fileName }: PartHead): boolean {
  return fileName === undefined && contentType === undefined && !NEEDS_ESCAPE.test(name);
}

function needsHand({ name, contentType, fileName }: PartHead): boolean {
  return (fileName === undefined && contentType !== undefined) || NEEDS_ESCAPE.test(name + (fileName ?? ''));
}

/** What a quoted parameter of Content-Disposition cannot hold as it is. */
const NEEDS_ESCAPE = /["\\\r\n]/;

/** A part that a client writes as it is, whatever it does with quotes, other alphabets and content types. */
function isPlain({ name, contentType, fileName }: Part): boolean {
  const names = fileName === undefined ? [name] : [name, fileName];
  return (
    names.every((text) => /^[ !#-[\]-~]+$/.test(text)) &&
    (contentType === undefined || !typeChangesWhenParsed(contentType))
  );
}

/** Some clients keep uploads and fields in two lists, and send the uploads first. */
function hasFilesFirst(parts: readonly Part[]): boolean {
  const firstField = parts.findIndex(({ fileName }) => fileName === undefined);
  const fields = firstField === -1 ? [] : parts.slice(firstField);
  return fields.every(({ fileName, contentType }) => fileName === undefined && contentType === undefined);
}

function multipartView(
  { parts }: MultipartBody,
  request: Request,
  literal: (value: string) => Literal,
  json: JsonPrinter | undefined,
): LanguageView['multipart'] {
  const special = !parts.every(isPlain);
  const views = parts.map(({ name, contentType, fileName, path, value }) => ({
    name: literal(name),
    disposition: literal(dispositionOf(name, fileName)),
    head: literal(headOf({ name, fileName, contentType })),
    contentType: contentType === undefined ? undefined : literal(contentType),
    value: value === undefined ? undefined : literal(value),
    multiline: value?.includes('\n') === true,
    file:
      path === undefined
        ? undefined
        : { path: literal(path), name: literal(fileName ?? path), renamed: fileName !== path },
    inline: fileName !== undefined && path === undefined ? { name: literal(fileName) } : undefined,
    field: fileName === undefined,
    simple: isSimple({ name, contentType, fileName }),
  }));
  return {
    parts: views,
    special,
    plainParts: special ? [] : views,
    mixed: special || !hasFilesFirst(parts) || !expectsBody(request),
    hasFiles: parts.some(({ path }) => path !== undefined),
    hasFields: parts.some(({ fileName }) => fileName === undefined),
    hasInline: parts.some(({ fileName, path }) => fileName !== undefined && path === undefined),
    hasTypes: parts.some(({ contentType }) => contentType !== undefined),
    listed: !areKeys(parts, json) || parts.some(isTypedField),
    webFormData: parts.every(isWebFormDataEntry),
    hasComplex: parts.some((part) => part.path === undefined && !isSimple(part)),
    byHand: parts.some(needsHand),
  };
}

function headOf({ name, fileName, contentType }: PartHead): string {
  const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`;
  return `Content-Disposition: ${dispositionOf(name, fileName)}\r\n${type}\r\n`;
}

/** The value of a part's Content-Disposition, with the escapes of WHATWG's multipart/form-data. */
function dispositionOf(name: string, fileName: string | undefined): string {
  const escape = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
  const file = fileName === undefined ? '' : `; filename="${escape(fileName)}"`;
  return `form-data; name="${escape(name)}"${file}`;
}
