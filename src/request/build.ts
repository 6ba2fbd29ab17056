import type { Report } from '../base/diagnostic/index.ts';
import { buildBody } from './body.ts';
import type { HarRequest } from './har.ts';
import { buildHeaders, TOKEN } from './headers.ts';
import { findPlaceholders } from './placeholder.ts';
import { Reporter, type HarPath, type Locate } from './report.ts';
import type { Pair, Placeholder, PlaceholderPosition, Request } from './request.ts';
import { buildUrl } from './url.ts';

/**
 * Builds the request that a HAR request describes.
 *
 * @param locate gives the place of a field, for diagnostics
 * @param report takes warnings
 * @throws Diagnostic where the request cannot be sent by anybody
 */
export function buildRequest(
  har: HarRequest,
  locate: Locate = () => undefined,
  report: Report = () => undefined,
): Request {
  const reporter = new Reporter(locate, report);
  refuseLoneSurrogates(har, [], reporter);
  const method = buildMethod(har.method, reporter);
  const url = buildUrl(har.url, har.queryString ?? [], reporter);
  const { headers, cookies } = buildHeaders(har.headers ?? [], har.cookies ?? [], url, reporter);
  const { body, contentType } = buildBody(har.postData, typeOf(headers), reporter);
  const request = {
    method,
    url,
    headers: withContentType(headers, contentType),
    cookies,
    body,
  };
  return deepFreeze({ ...request, placeholders: placeholdersOf(request) });
}

/** Methods that HTTP itself knows are written in capitals; others are case-sensitive (RFC 9110 §9.1). */
function buildMethod(method: string, reporter: Reporter): string {
  if (!TOKEN.test(method)) {
    throw reporter.error('method-invalid', `${JSON.stringify(method)} is no HTTP method`, ['method'], {
      expected: 'a method such as GET or PURGE',
    });
  }
  const upper = method.toUpperCase();
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$/.test(upper) ? upper : method;
}

const isContentType = ({ name }: Pair): boolean => name.toLowerCase() === 'content-type';

const typeOf = (headers: readonly Pair[]): string | undefined => headers.find(isContentType)?.value;

/** The headers with the content type of the body; a multipart client writes its own, with its boundary. */
function withContentType(headers: readonly Pair[], contentType: string | undefined): Pair[] {
  if (contentType === undefined) return headers.filter((header) => !isContentType(header));
  if (headers.some(isContentType)) return [...headers];
  return [...headers, { name: 'content-type', value: contentType }];
}

function placeholdersOf(request: Omit<Request, 'placeholders'>): Placeholder[] {
  const { url, headers, cookies, body } = request;
  const found: Placeholder[] = [];
  const add = (position: PlaceholderPosition, ...texts: (string | undefined)[]): void => {
    for (const text of texts) {
      for (const match of findPlaceholders(text ?? '', position)) {
        found.push({ text: match.text, name: match.name, position });
      }
    }
  };
  add('host', url.host, url.port);
  add('path', url.path);
  add('query', url.query);
  for (const { value } of headers) add('header', value);
  for (const { value } of cookies) add('cookie', value);
  if (body.kind === 'text' || body.kind === 'json') add('body', body.text);
  if (body.kind === 'form') for (const { name, value } of body.fields) add('body', name, value);
  if (body.kind === 'file') add('body', body.path);
  if (body.kind === 'multipart')
    for (const { name, value, path } of body.parts) add('body', name, value, path);
  return found;
}

/** Half a surrogate pair has no UTF-8, so no client could send it and no file could hold it. */
function refuseLoneSurrogates(value: unknown, path: HarPath, reporter: Reporter): void {
  if (typeof value === 'string') {
    const index = value.search(/\p{Surrogate}/u);
    if (index !== -1) {
      throw reporter.error('text-surrogate', 'a text holds half of a surrogate pair', path, {
        index,
        expected: 'a whole character',
        hint: String.raw`write both halves, such as \ud83d\ude00, or the character itself`,
      });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      refuseLoneSurrogates(child, [...path, Array.isArray(value) ? Number(key) : key], reporter);
    }
  }
}

function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null && !Object.isFrozen(child)) deepFreeze(child as object);
  }
  return Object.freeze(value);
}
