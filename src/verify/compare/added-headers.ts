import type { Request } from '../../request/index.ts';

interface AddedHeader {
  /** Matches every value that is allowed. */
  readonly values: RegExp;
  readonly reason: string;
  /** Is the header allowed with a body only? */
  readonly needsBody?: boolean;
}

/** Headers that clients add by themselves. Any other header that was not described, and any other value, is wrong. */
export const ADDED_HEADERS: Readonly<Record<string, AddedHeader>> = {
  host: {
    values: /^127\.0\.0\.1:\d+$/,
    reason: 'the origin of the recorder (RFC 9110 §7.2)',
  },
  'content-length': {
    values: /^\d+$/,
    reason: 'frames the body (RFC 9110 §8.6); the recorder reads the body by it',
  },
  'transfer-encoding': {
    values: /^chunked$/i,
    reason: 'frames a body of unknown length (RFC 9112 §7.1); the recorder decodes it',
    needsBody: true,
  },
  expect: {
    values: /^100-continue$/i,
    reason: 'asks before a large body is sent (RFC 9110 §10.1.1)',
    needsBody: true,
  },
  connection: {
    values: /^(?:close|keep-alive|Upgrade, HTTP2-Settings)$/i,
    reason: 'concerns this connection only (RFC 9110 §7.6.1)',
  },
  upgrade: {
    values: /^h2c$/,
    reason: 'offers HTTP/2 on a connection without TLS, which a server ignores or accepts (RFC 9110 §7.8)',
  },
  'http2-settings': {
    values: /^[\w-]+$/,
    reason: 'belongs to `upgrade: h2c`',
  },
  'accept-encoding': {
    values:
      /^(?:gzip|compress|deflate|br|zstd|identity)(?:;q=[\d.]+)?(?:, ?(?:gzip|compress|deflate|br|zstd|identity)(?:;q=[\d.]+)?)*$/,
    reason: 'compressions of the response, which the client undoes',
  },
  accept: {
    values:
      /^(?:\*\/\*|application\/json, text\/plain, \*\/\*|application\/json, text\/json, text\/x-json, text\/javascript, application\/xml, text\/xml)$/,
    reason: 'any type, or the types that Axios and RestSharp prefer; a call that depends on it describes it',
  },
  'accept-language': {
    values: /^(?:\*|en)$/,
    reason: 'any language, or that of the machine (URLSession); a call that depends on it describes it',
  },
  'sec-fetch-mode': {
    values: /^cors$/,
    reason: 'describes the mode of fetch to browsers and servers of web pages (Fetch Metadata)',
  },
  'user-agent': {
    values: /^[\x20-\x7e]+$/,
    reason: 'names the client and its version (RFC 9110 §10.1.5)',
  },
};

/** May a client add this header to a request that does not describe it? */
export function isAddedByClient(name: string, value: string, { body }: Request): boolean {
  const added = Object.hasOwn(ADDED_HEADERS, name) ? ADDED_HEADERS[name] : undefined;
  if (added === undefined || !added.values.test(value)) return false;
  return added.needsBody !== true || body.kind !== 'none';
}
