import { deepFreeze } from '../../base/deep-freeze.ts';
import { memoizeByObject } from '../../base/memo.ts';
import {
  contentTypeOf,
  cookieHeader,
  encodeFormValue,
  formatUrl,
  mapOutsidePlaceholders,
  urlAuthority,
  urlOrigin,
  urlTarget,
  type Pair,
  type Part,
  type Request,
} from '../../request/index.ts';
import { hasOpenType, isEntityHeader, isNonAscii } from './features.ts';

/** Facts about a request that every client may need: the second argument of `facts` in a client file. */
export interface CommonFacts {
  readonly url: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Host and port. */
  readonly authority: string;
  /** Path and query. */
  readonly target: string;
  /** All headers in order, with the content type; the cookies are the last one. */
  readonly headers: readonly HeaderFacts[];
  /** The headers grouped by name, ignoring case. */
  readonly headerGroups: readonly HeaderGroup[];
  /** Value of the content-type header; undefined if there is none. */
  readonly contentType: string | undefined;
  /** Whether there is a text body or a file, but no content type. */
  readonly bodyWithoutType: boolean;
  /** Fields of a urlencoded form; empty for other bodies. */
  readonly fields: readonly FieldFacts[];
  /** Parts of a multipart form; empty for other bodies. */
  readonly parts: readonly PartFacts[];
  /** Whether the names can be keys of one map: none occurs twice, and the language changes none. */
  readonly fitsMap: (pairs: readonly { readonly name: string }[]) => boolean;
}

export interface HeaderFacts extends Pair {
  /** The name in lower case. */
  readonly lowerName: string;
  readonly nonAscii: boolean;
  /** Whether it describes the body, as `content-language` does; false for the content type. */
  readonly isEntityHeader: boolean;
}

export interface HeaderGroup {
  /** The name of the first header. */
  readonly name: string;
  readonly lowerName: string;
  readonly headers: readonly HeaderFacts[];
}

export interface FieldFacts extends Pair {
  /** The name, urlencoded outside placeholders. */
  readonly encodedName: string;
  readonly encodedValue: string;
}

export interface PartFacts extends Part {
  /** `form-data; name="…"; filename="…"`, escaped as browsers do. */
  readonly disposition: string;
}

/** The facts that do not depend on the language, computed once for each request and frozen like it. */
export interface RequestFacts extends Omit<CommonFacts, 'fitsMap'> {
  /** With their brackets, without duplicates. */
  readonly placeholders: readonly string[];
  /** Value of the cookie header; empty if there are no cookies. */
  readonly cookie: string;
}

export const factsOf = memoizeByObject((request: Request): RequestFacts => {
  const { url, body } = request;
  const contentType = contentTypeOf(request);
  const cookie = cookieHeader(request.cookies);
  const cookies = cookie === '' ? [] : [{ name: 'cookie', value: cookie }];
  const headers = [...request.headers, ...cookies].map(headerFacts);
  return deepFreeze({
    placeholders: [...new Set(request.placeholders.map(({ text }) => text))],
    url: formatUrl(url),
    origin: urlOrigin(url),
    authority: urlAuthority(url),
    target: urlTarget(url),
    cookie,
    headers,
    headerGroups: groupByName(headers),
    contentType,
    bodyWithoutType: contentType === undefined && hasOpenType(request),
    fields: body.kind === 'form' ? body.fields.map(fieldFacts) : [],
    parts: body.kind === 'multipart' ? body.parts.map(partFacts) : [],
  });
});

function headerFacts({ name, value }: Pair): HeaderFacts {
  const lowerName = name.toLowerCase();
  return { name, lowerName, value, nonAscii: isNonAscii(value), isEntityHeader: isEntityHeader(lowerName) };
}

function groupByName(headers: readonly HeaderFacts[]): HeaderGroup[] {
  const groups = new Map<string, HeaderFacts[]>();
  for (const header of headers) {
    const group = groups.get(header.lowerName);
    if (group === undefined) groups.set(header.lowerName, [header]);
    else group.push(header);
  }
  return Array.from(groups, ([lowerName, group]) => ({ name: group[0]!.name, lowerName, headers: group }));
}

function fieldFacts({ name, value }: Pair): FieldFacts {
  const encode = (text: string): string => mapOutsidePlaceholders(text, 'body', encodeFormValue);
  return { name, value, encodedName: encode(name), encodedValue: encode(value) };
}

/** Escapes as browsers do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function partFacts(part: Part): PartFacts {
  const escape = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
  const file = part.fileName === undefined ? '' : `; filename="${escape(part.fileName)}"`;
  return { ...part, disposition: `form-data; name="${escape(part.name)}"${file}` };
}
