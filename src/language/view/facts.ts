import {
  contentTypeOf,
  urlAuthority,
  urlOrigin,
  urlTarget,
  formatUrl,
  type Pair,
  type Request,
} from '../../request/index.ts';
import { expectsBody, hasOpenType, isDefinedMethod, isNonAscii } from './features.ts';
import { memoizeByObject } from '../../base/memo.ts';
import { changesWhenParsed, isEntityHeader, isSingle, typeChangesWhenParsed } from './parsing.ts';

/** A header, and what clients want to know of it. */
export interface HeaderFacts extends Pair {
  readonly empty: boolean;
  readonly nonAscii: boolean;
  readonly changesWhenParsed: boolean;
  readonly isContentType: boolean;
  readonly isUserAgent: boolean;
  readonly isEntityHeader: boolean;
}

/** What the view of every language says of a request alike. */
export interface RequestFacts {
  /** The texts of the placeholders, each once. */
  readonly protect: readonly string[];
  readonly url: string;
  readonly origin: string;
  readonly authority: string;
  readonly target: string;
  readonly contentType: string | undefined;
  readonly typeChangesWhenParsed: boolean;
  /** The cookies as one header value; empty if there are none. */
  readonly cookie: string;
  /** Cookies included. */
  readonly allHeaders: readonly HeaderFacts[];
  /** Those of `allHeaders` with one name in any case together. */
  readonly groups: readonly { readonly name: string; readonly headers: readonly HeaderFacts[] }[];
  readonly userAgent: string;
  /** The content codings that are accepted, if they are described. */
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
  const cookie = request.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const allHeaders = headerFacts(cookie === '' ? headers : [...headers, { name: 'cookie', value: cookie }]);
  const hasEntityHeader = allHeaders.some((header) => header.isEntityHeader);
  const bodyWithoutType = contentType === undefined && hasOpenType(request);
  return {
    protect: [...new Set(request.placeholders.map(({ text }) => text))],
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
    // Here a client that always names a type makes one up.
    lacksType: bodyWithoutType || (contentType === undefined && body.kind === 'none' && expectsBody(request)),
  };
});

function headerFacts(headers: readonly Pair[]): HeaderFacts[] {
  // One such value is enough: a client parses all of a name together.
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

/** What a client that decodes by itself has to be told, so that it asks for no more than described. */
function codingsOf(headers: readonly Pair[]): readonly string[] | undefined {
  const values = headers
    .filter(({ name }) => name.toLowerCase() === 'accept-encoding')
    .map(({ value }) => value);
  if (values.length === 0) return undefined;
  const isPlain = /^[\w*-]+(?:, [\w*-]+)*$/.test(values.join(', '));
  const codings = new Set(isPlain ? values.join(', ').toLowerCase().split(', ') : []);
  return ['gzip', 'deflate', 'br'].filter((coding) => codings.has(coding));
}
