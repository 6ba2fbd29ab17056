import { memoizeByObject } from '../../base/memo.ts';
import {
  contentTypeOf,
  cookieHeader,
  formatUrl,
  urlAuthority,
  urlOrigin,
  urlTarget,
  type Pair,
  type Request,
} from '../../request/index.ts';
import { expectsBody, hasOpenType, isDefinedMethod, isNonAscii } from './features.ts';
import { changesWhenParsed, isEntityHeader, isSingle, typeChangesWhenParsed } from './parsing.ts';

/** A header with its properties that matter to clients. */
export interface HeaderFacts extends Pair {
  readonly empty: boolean;
  readonly nonAscii: boolean;
  readonly changesWhenParsed: boolean;
  readonly isContentType: boolean;
  readonly isUserAgent: boolean;
  readonly isEntityHeader: boolean;
}

/** The part of a view that does not depend on the language, computed once for each request. */
export interface RequestFacts {
  /** With their brackets, without duplicates. */
  readonly placeholders: readonly string[];
  readonly url: string;
  readonly origin: string;
  readonly authority: string;
  readonly target: string;
  readonly contentType: string | undefined;
  readonly typeChangesWhenParsed: boolean;
  /** Value of the cookie header; empty if there are no cookies. */
  readonly cookie: string;
  /** The headers, and the cookies as the last one. */
  readonly allHeaders: readonly HeaderFacts[];
  /** `allHeaders` grouped by name, ignoring case. */
  readonly groups: readonly { readonly name: string; readonly headers: readonly HeaderFacts[] }[];
  readonly userAgent: string;
  /** Content codings of the accept-encoding header: gzip, deflate and br. Undefined if there is no such header. */
  readonly codings: readonly string[] | undefined;
  readonly isDefinedMethod: boolean;
  readonly typeWithoutBody: boolean;
  readonly contentWithoutType: boolean;
  readonly bodyWithoutType: boolean;
  readonly lacksType: boolean;
}

export const factsOf = memoizeByObject((request: Request): RequestFacts => {
  const { method, url, headers, body } = request;
  const contentType = contentTypeOf(request);
  const cookie = cookieHeader(request.cookies);
  const allHeaders = headerFacts(cookie === '' ? headers : [...headers, { name: 'cookie', value: cookie }]);
  const hasEntityHeader = allHeaders.some((header) => header.isEntityHeader);
  const bodyWithoutType = contentType === undefined && hasOpenType(request);
  return {
    placeholders: [...new Set(request.placeholders.map(({ text }) => text))],
    url: formatUrl(url),
    origin: urlOrigin(url),
    authority: urlAuthority(url),
    target: urlTarget(url),
    contentType,
    typeChangesWhenParsed: contentType !== undefined && typeChangesWhenParsed(contentType),
    cookie,
    allHeaders,
    groups: groupByName(allHeaders),
    userAgent: allHeaders
      .filter(({ isUserAgent }) => isUserAgent)
      .map(({ value }) => value)
      .join(' '),
    codings: codingsOf(headers),
    isDefinedMethod: isDefinedMethod(method),
    typeWithoutBody: body.kind === 'none' && (hasEntityHeader || contentType !== undefined),
    contentWithoutType:
      bodyWithoutType || (contentType === undefined && body.kind === 'none' && hasEntityHeader),
    bodyWithoutType,
    // In these cases a client that always sends a content type would invent one.
    lacksType: bodyWithoutType || (contentType === undefined && body.kind === 'none' && expectsBody(request)),
  };
});

function headerFacts(headers: readonly Pair[]): HeaderFacts[] {
  // One value is enough, because clients parse all headers of one name together.
  const changed = new Set<string>();
  const seen = new Set<string>();
  for (const { name, value } of headers) {
    const lower = name.toLowerCase();
    if (changesWhenParsed(name, value) || (seen.has(lower) && isSingle(lower))) changed.add(lower);
    seen.add(lower);
  }
  return headers.map(({ name, value }) => {
    const lower = name.toLowerCase();
    return {
      name,
      value,
      empty: value === '',
      nonAscii: isNonAscii(value),
      changesWhenParsed: changed.has(lower),
      isContentType: lower === 'content-type',
      isUserAgent: lower === 'user-agent',
      isEntityHeader: isEntityHeader(lower),
    };
  });
}

function groupByName(headers: readonly HeaderFacts[]): RequestFacts['groups'] {
  const groups = new Map<string, { name: string; headers: HeaderFacts[] }>();
  for (const header of headers) {
    const key = header.name.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: header.name, headers: [header] });
    else group.headers.push(header);
  }
  return [...groups.values()];
}

/** The codings that a client must be configured with. A weighted or unusual list gives none. */
function codingsOf(headers: readonly Pair[]): readonly string[] | undefined {
  const values = headers
    .filter(({ name }) => name.toLowerCase() === 'accept-encoding')
    .map(({ value }) => value);
  if (values.length === 0) return undefined;
  const isPlain = /^[\w*-]+(?:, [\w*-]+)*$/.test(values.join(', '));
  const codings = new Set(isPlain ? values.join(', ').toLowerCase().split(', ') : []);
  return ['gzip', 'deflate', 'br'].filter((coding) => codings.has(coding));
}
