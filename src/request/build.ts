import { deepFreeze } from '../base/deep-freeze.ts';
import type { Report } from '../base/diagnostic/index.ts';
import { buildBody } from './body.ts';
import { HarDiagnostics, type HarPath, type Locate } from './har-diagnostics.ts';
import type { HarRequest } from './har.ts';
import { buildHeaders, TOKEN } from './headers.ts';
import { findPlaceholders } from './placeholder.ts';
import type { Body, Pair, Placeholder, PlaceholderLocation, Request } from './request.ts';
import { buildUrl } from './url.ts';

/**
 * Builds the request that a HAR request describes.
 *
 * @param locate returns the position of a field, for diagnostics
 * @param report receives warnings
 * @param described names of placeholders that the parameter table describes
 * @throws Diagnostic if no client can send the request
 */
export function buildRequest(
  har: HarRequest,
  locate: Locate = () => undefined,
  report: Report = () => undefined,
  described: ReadonlySet<string> = new Set(),
): Request {
  const diagnostics = new HarDiagnostics(locate, report);
  rejectLoneSurrogates(har, [], diagnostics);
  const method = buildMethod(har.method, diagnostics);
  const url = buildUrl(har.url, har.queryString ?? [], diagnostics, described);
  const { headers, cookies } = buildHeaders(har.headers ?? [], har.cookies ?? [], url, diagnostics);
  const { body, contentType } = buildBody(har.postData, typeOf(headers), diagnostics);
  const request = {
    method,
    url,
    headers: withoutEncoding(withContentType(headers, contentType), body, har, diagnostics),
    cookies,
    body,
  };
  return deepFreeze({ ...request, placeholders: placeholdersOf(request, described) });
}

/** Standard methods are upper-cased; all others are case-sensitive (RFC 9110 §9.1). */
function buildMethod(method: string, diagnostics: HarDiagnostics): string {
  if (method.toUpperCase() === 'CONNECT') {
    throw diagnostics.error('method-invalid', 'CONNECT opens a tunnel through a proxy', ['method'], {
      expected: 'a method such as GET or PURGE',
      hint: 'describe the request that is sent through the tunnel',
    });
  }
  if (!TOKEN.test(method)) {
    throw diagnostics.error(
      'method-invalid',
      `${JSON.stringify(method)} is not a valid HTTP method`,
      ['method'],
      {
        expected: 'a method such as GET or PURGE',
      },
    );
  }
  const upper = method.toUpperCase();
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$/.test(upper) ? upper : method;
}

const isContentType = ({ name }: Pair): boolean => name.toLowerCase() === 'content-type';

const typeOf = (headers: readonly Pair[]): string | undefined => headers.find(isContentType)?.value;

/** Sets the content type of the body, or removes the header if there is none. */
function withContentType(headers: readonly Pair[], contentType: string | undefined): Pair[] {
  if (contentType === undefined) return headers.filter((header) => !isContentType(header));
  if (headers.some(isContentType)) return [...headers];
  return [...headers, { name: 'content-type', value: contentType }];
}

/** Codings that a client applies to bytes (IANA, HTTP content coding registry). */
const COMPRESSION = /^(?:x-)?(?:gzip|deflate|br|compress|zstd)$/i;

/** Exporters record the decoded body beside the header of the encoded one. A file may be encoded. */
function withoutEncoding(
  headers: readonly Pair[],
  body: Body,
  har: HarRequest,
  diagnostics: HarDiagnostics,
): Pair[] {
  const isDropped = ({ name, value }: Pair): boolean =>
    body.kind !== 'file' && name.toLowerCase() === 'content-encoding' && COMPRESSION.test(value);
  const dropped = headers.find(isDropped);
  if (dropped === undefined) return [...headers];
  const index = har.headers?.findIndex(({ name }) => name === dropped.name) ?? 0;
  diagnostics.warn(
    'body-not-encoded',
    `the ${dropped.name} header says ${dropped.value}, but the body is not compressed`,
    ['headers', index, 'value'],
    { hint: 'the header is left out; remove it, or name a compressed file with _file' },
  );
  return headers.filter((header) => !isDropped(header));
}

function placeholdersOf(
  { url, headers, cookies, body }: Omit<Request, 'placeholders'>,
  described: ReadonlySet<string>,
): Placeholder[] {
  const found: Placeholder[] = [];
  const add = (location: PlaceholderLocation, value: string | undefined, field?: string): void => {
    for (const { text, name } of findPlaceholders(value ?? '', location, { field, described }))
      found.push({ text, name, location });
  };
  const addName = (name: string): void => {
    for (const { text, name: inner } of findPlaceholders(name, 'body', { isName: true, described }))
      found.push({ text, name: inner, location: 'body' });
  };
  add('host', url.host);
  add('host', url.port);
  add('path', url.path);
  add('query', url.query);
  for (const { name, value } of headers) add('header', value, name);
  for (const { name, value } of cookies) add('cookie', value, name);
  if (body.kind === 'text' || body.kind === 'json') add('body', body.text);
  if (body.kind === 'form') {
    for (const { name, value } of body.fields) {
      addName(name);
      add('body', value, name);
    }
  }
  if (body.kind === 'file') add('body', body.path);
  if (body.kind === 'multipart') {
    for (const { name, value, path } of body.parts) {
      addName(name);
      add('body', value, name);
      add('body', path, name);
    }
  }
  return found;
}

/** A lone surrogate has no UTF-8 encoding, so it can be neither sent nor written to a file. */
function rejectLoneSurrogates(value: unknown, path: HarPath, diagnostics: HarDiagnostics): void {
  if (typeof value === 'string') {
    const index = value.search(/\p{Surrogate}/u);
    if (index !== -1) {
      throw diagnostics.error('text-surrogate', 'the string contains half of a surrogate pair', path, {
        index,
        expected: 'a whole character',
        hint: String.raw`write both halves, such as \ud83d\ude00, or the character itself`,
      });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      rejectLoneSurrogates(child, [...path, Array.isArray(value) ? Number(key) : key], diagnostics);
    }
  }
}
