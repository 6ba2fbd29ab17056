// @ts-check
// How System.Net.Http changes what it is given. HttpClient is part of it, and RestSharp is built on it.
/** @import { ClientShape, CommonFacts } from 'gen-snippets' */

/**
 * Fields that both clients need.
 *
 * @satisfies {ClientShape}
 */
export const sharedShape = {
  acceptEncoding: {
    kind: 'object',
    about:
      'the accept-encoding header: the client must decode the response, so it is told the content codings',
    of: {
      codings: {
        kind: 'array',
        about: 'the codings among gzip, deflate and br; empty if the header has weights',
        of: {
          gzip: { kind: 'flag', about: 'whether it is gzip' },
          deflate: { kind: 'flag', about: 'whether it is deflate' },
        },
      },
    },
  },
  hasPartTypes: { kind: 'flag', about: 'whether a part of a multipart form has a content type' },
};

/** @param {CommonFacts} common */
export function sharedFacts({ headers, parts }) {
  return {
    acceptEncoding: acceptEncoding(headers),
    hasPartTypes: parts.some(({ contentType }) => contentType !== undefined),
  };
}

/** @param {CommonFacts['headers']} headers */
function acceptEncoding(headers) {
  const values = headers.filter(({ lowerName }) => lowerName === 'accept-encoding').map(({ value }) => value);
  if (values.length === 0) return undefined;
  const list = values.join(', ').toLowerCase();
  const codings = /^[\w*-]+(?:, [\w*-]+)*$/.test(list) ? list.split(', ') : [];
  return {
    codings: ['gzip', 'deflate', 'br']
      .filter((coding) => codings.includes(coding))
      .map((coding) => ({ gzip: coding === 'gzip', deflate: coding === 'deflate' })),
  };
}

// The patterns are stricter than the grammars of the headers, so that .NET prints a matching value unchanged.
const TOKEN = String.raw`[\w!#$%&'*+.^\x60|~-]+`;
/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, 'u');

const MEDIA_TYPE = whole(String.raw`${TOKEN}/${TOKEN}(?:; ${TOKEN}=(?:${TOKEN}|"[^"\\]*"))*`);
const NO_VALUE = /(?!)/;

/** Headers that .NET parses (RFC 9110, RFC 9111), and the values that it prints unchanged. */
const PARSED = new Map([
  ['accept', whole(`${TOKEN}/${TOKEN}`)],
  ['accept-charset', whole(TOKEN)],
  ['accept-encoding', whole(TOKEN)],
  ['accept-language', whole('[A-Za-z-]+')],
  ['authorization', whole(String.raw`[A-Za-z]+ [^\s",]+`)],
  ['cache-control', whole('no-cache|no-store')],
  ['content-language', whole('[A-Za-z-]+')],
  ['pragma', whole('no-cache')],
  ['user-agent', whole(`${TOKEN}/[0-9.]+`)],
  ['allow', NO_VALUE],
  ['content-disposition', NO_VALUE],
  ['content-encoding', NO_VALUE],
  ['content-length', NO_VALUE],
  ['content-location', NO_VALUE],
  ['content-md5', NO_VALUE],
  ['content-range', NO_VALUE],
  ['date', NO_VALUE],
  ['expect', NO_VALUE],
  ['expires', NO_VALUE],
  ['from', NO_VALUE],
  ['if-match', NO_VALUE],
  ['if-modified-since', NO_VALUE],
  ['if-none-match', NO_VALUE],
  ['if-range', NO_VALUE],
  ['if-unmodified-since', NO_VALUE],
  ['last-modified', NO_VALUE],
  ['max-forwards', NO_VALUE],
  ['proxy-authorization', NO_VALUE],
  ['range', NO_VALUE],
  ['referer', NO_VALUE],
  ['via', NO_VALUE],
  ['warning', NO_VALUE],
]);

/**
 * The names, in lower case, of the headers that .NET would reject or print differently. It parses all headers of one
 * name together, so one such value is enough, and takes a single authorization header.
 *
 * @param {CommonFacts['headerGroups']} groups
 */
export function headersThatChange(groups) {
  const changed = groups.filter(
    ({ lowerName, headers }) =>
      headers.some(({ value }) => PARSED.get(lowerName)?.test(value) === false) ||
      (lowerName === 'authorization' && headers.length > 1),
  );
  return new Set(changed.map(({ lowerName }) => lowerName));
}

/**
 * Whether .NET would reject a content type or print it differently.
 *
 * @param {string} contentType
 */
export const typeChanges = (contentType) => !MEDIA_TYPE.test(contentType);

/**
 * Whether MultipartFormDataContent would send other headers for a part: it changes names with quotes, backslashes,
 * control or non-ASCII characters.
 *
 * @param {CommonFacts['parts'][number]} part
 */
export function partChanges({ name, fileName = name, contentType }) {
  const isPlain = [name, fileName].every((text) => /^[ !#-[\]-~]+$/.test(text));
  return !isPlain || (contentType !== undefined && typeChanges(contentType));
}
