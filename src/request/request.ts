import type { JsonNode } from '../base/json/index.ts';

/**
 * One HTTP request as it has to arrive, without loss: pairs keep their order and
 * repeats, numbers their digits, placeholders their bytes. It is frozen.
 */
export interface Request {
  /** The method in the case that goes on the wire: `GET`, `PURGE`. */
  readonly method: string;
  readonly url: Url;
  /** As sent, without `cookie`, without what a client sets itself, with the content type of the body. */
  readonly headers: readonly Pair[];
  /** Values as sent: encoded where a cookie could not carry them. */
  readonly cookies: readonly Pair[];
  readonly body: Body;
  readonly placeholders: readonly Placeholder[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** A URL in the parts as written. Outside placeholders every character is legal in its part (RFC 3986). */
export interface Url {
  readonly scheme: 'http' | 'https';
  /** Letter case as written; IPv6 in brackets. */
  readonly host: string;
  /** Digits or a placeholder; empty for the default of the scheme. */
  readonly port: string;
  /** Begins with a slash. */
  readonly path: string;
  /** Without the question mark; empty if there is none. */
  readonly query: string;
}

export type Body = NoBody | TextBody | JsonBody | FormBody | MultipartBody | FileBody;

export interface NoBody {
  readonly kind: 'none';
}

/** Text that is sent byte for byte in UTF-8: XML, plain text, or what only claims to be something else. */
export interface TextBody {
  readonly kind: 'text';
  readonly text: string;
}

export interface JsonBody {
  readonly kind: 'json';
  /** The JSON as the writer wrote it. */
  readonly text: string;
  readonly value: JsonNode;
}

/** `application/x-www-form-urlencoded`; the pairs are decoded. */
export interface FormBody {
  readonly kind: 'form';
  readonly fields: readonly Pair[];
}

/** `multipart/form-data`; the client chooses the boundary. */
export interface MultipartBody {
  readonly kind: 'multipart';
  readonly parts: readonly Part[];
}

/** A field, an upload of a file that is read when the sample runs, or an upload whose content is here. */
export interface Part {
  readonly name: string;
  readonly contentType?: string;
  /** Name that is sent; a part with it is an upload. */
  readonly fileName?: string;
  /** File that is read at run time, relative to the reader's folder. */
  readonly path?: string;
  /** Content; absent for a file that is read at run time. */
  readonly value?: string;
}

/** The bytes of a file, as they are; it is read when the sample runs. */
export interface FileBody {
  readonly kind: 'file';
  /** Relative to the reader's folder. */
  readonly path: string;
}

export type PlaceholderPosition = 'host' | 'path' | 'query' | 'header' | 'cookie' | 'body';

/** A text that the reader replaces, as the writer wrote it. */
export interface Placeholder {
  /** With its brackets: `{yourDomain}`, `${account.namespace}`, `ORG_ID`, `:id`. */
  readonly text: string;
  /** Without them: `yourDomain`. */
  readonly name: string;
  readonly position: PlaceholderPosition;
}

/** The URL in one piece. */
export function urlText(url: Url): string {
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

/** What stands in the request line: path and query. */
export function urlTarget(url: Url): string {
  return url.query === '' ? url.path : `${url.path}?${url.query}`;
}

/** The value of the content-type header, if there is one. */
export function contentTypeOf(request: Request): string | undefined {
  return request.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
}
