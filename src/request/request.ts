import type { JsonNode } from '../base/json/index.ts';

/**
 * One HTTP request as it must arrive at the server. Nothing is lost: pairs keep their order and
 * repeats, numbers their digits, placeholders their bytes. The object is deeply frozen.
 */
export interface Request {
  /** Method in the case that is sent: `GET`, `PURGE`. */
  readonly method: string;
  readonly url: Url;
  /** Headers as sent, with the content type of the body; without `cookie` and without headers that a client sets itself. */
  readonly headers: readonly Pair[];
  /** Values as sent: percent-encoded where a cookie cannot contain the character. The name may be empty. */
  readonly cookies: readonly Pair[];
  readonly body: Body;
  readonly placeholders: readonly Placeholder[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** The parts of a URL. Outside placeholders every character is legal in its part (RFC 3986). */
export interface Url {
  readonly scheme: 'http' | 'https';
  /** Letter case as in the input; IPv6 in brackets. */
  readonly host: string;
  /** Digits or a placeholder; empty for the default port of the scheme. */
  readonly port: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Without the question mark; empty if there is no query. */
  readonly query: string;
}

export type Body = NoBody | TextBody | JsonBody | FormBody | MultipartBody | FileBody;

export interface NoBody {
  readonly kind: 'none';
}

/** A string that is sent unchanged as UTF-8: XML, plain text, or a body that does not parse as its content type. */
export interface TextBody {
  readonly kind: 'text';
  readonly text: string;
}

export interface JsonBody {
  readonly kind: 'json';
  /** JSON source, unchanged. */
  readonly text: string;
  readonly value: JsonNode;
}

/** `application/x-www-form-urlencoded`; names and values are decoded. */
export interface FormBody {
  readonly kind: 'form';
  readonly fields: readonly Pair[];
}

/** `multipart/form-data`; the client chooses the boundary. */
export interface MultipartBody {
  readonly kind: 'multipart';
  readonly parts: readonly Part[];
}

/** A part of a multipart body: a field, an upload read from a file, or an upload with its content inline. */
export interface Part {
  readonly name: string;
  readonly contentType?: string;
  /** File name that is sent. A part that has one is an upload. */
  readonly fileName?: string;
  /** Path of the file, read when the sample runs, relative to the working directory of the sample. */
  readonly path?: string;
  /** Content; undefined for a file that is read when the sample runs. */
  readonly value?: string;
}

/** The unchanged bytes of a file, read when the sample runs. */
export interface FileBody {
  readonly kind: 'file';
  /** Relative to the working directory of the sample. */
  readonly path: string;
}

/** The part of the request that contains a placeholder. */
export type PlaceholderLocation = 'host' | 'path' | 'query' | 'header' | 'cookie' | 'body';

/** A piece of a value that the reader of the docs replaces with their own. */
export interface Placeholder {
  /** With its brackets: `{yourDomain}`, `${account.namespace}`, `ORG_ID`, `:id`. */
  readonly text: string;
  /** Without brackets: `yourDomain`. */
  readonly name: string;
  readonly location: PlaceholderLocation;
}

/** Value of the cookie header; empty if there are no cookies. A cookie without a name is its value alone. */
export const cookieHeader = (cookies: readonly Pair[]): string =>
  cookies.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');

/** The whole URL as one string. */
export function formatUrl(url: Url): string {
  return `${urlOrigin(url)}${urlTarget(url)}`;
}

/** Scheme, host and port: `https://api.example.com:8443`. */
export function urlOrigin(url: Url): string {
  return `${url.scheme}://${urlAuthority(url)}`;
}

/** Host and port: `api.example.com:8443`. */
export function urlAuthority(url: Url): string {
  return url.port === '' ? url.host : `${url.host}:${url.port}`;
}

/** Path and query, the target of the request line (RFC 9112 §3.2.1): `/pets?limit=1`. */
export function urlTarget(url: Url): string {
  return url.query === '' ? url.path : `${url.path}?${url.query}`;
}

/** Value of the content-type header; undefined if there is none. */
export function contentTypeOf(request: Request): string | undefined {
  return request.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
}
