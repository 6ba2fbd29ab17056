import type { HarPair } from './har.ts';
import type { HarPath, Reporter } from './report.ts';
import type { Pair, Url } from './request.ts';
import { urlAuthority } from './request.ts';

/** RFC 9110 §5.6.2. */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** What a client or a connection sets itself (RFC 9110 §7.6.1, RFC 9112 §6). */
const SET_BY_CLIENT = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** What a cookie value cannot hold (RFC 6265 §4.1.1), less what servers take in practice: space, quote, comma, backslash. */
const NOT_IN_COOKIE = /[\x00-\x1f;\x7f-\uffff]/g;

export interface HeadersAndCookies {
  readonly headers: readonly Pair[];
  readonly cookies: readonly Pair[];
}

/** The headers and cookies that go out, without those that a client sets itself. */
export function buildHeaders(
  described: readonly HarPair[],
  cookies: readonly HarPair[],
  url: Url,
  reporter: Reporter,
): HeadersAndCookies {
  const headers: Pair[] = [];
  const fromHeader: Pair[] = [];
  described.forEach(({ name, value }, index) => {
    const path: HarPath = ['headers', index, 'value'];
    // HTTP/2 pseudo-headers are the request line in another form.
    if (name.startsWith(':')) return;
    const lower = name.toLowerCase();
    if (SET_BY_CLIENT.has(lower)) return;
    if (lower === 'host') {
      warnOfOtherHost(value, url, path, reporter);
      return;
    }
    checkName(name, index, reporter);
    const trimmed = checkValue(value, path, reporter);
    if (lower === 'cookie') fromHeader.push(...splitCookies(trimmed));
    else headers.push({ name, value: trimmed });
  });
  return { headers, cookies: mergeCookies(fromHeader, cookies, reporter) };
}

function checkName(name: string, index: number, reporter: Reporter): void {
  if (TOKEN.test(name)) return;
  throw reporter.error(
    'header-name',
    `${JSON.stringify(name)} cannot be a header name`,
    ['headers', index, 'name'],
    {
      expected: 'letters, digits and hyphens',
      hint: 'a colon, a space or brackets belong to the value, or nowhere',
    },
  );
}

/** The value without the white space round it, which HTTP does not carry. */
function checkValue(value: string, path: HarPath, reporter: Reporter): string {
  const bad = /[\x00-\x08\x0a-\x1f\x7f]/.exec(value);
  if (bad !== null) {
    const what = bad[0] === '\n' || bad[0] === '\r' ? 'a line break' : 'a control character';
    throw reporter.error('header-value', `the header value holds ${what}`, path, {
      index: bad.index,
      expected: 'a value on one line',
      hint: 'remove it: HTTP forbids it, and it would let data add headers of its own',
    });
  }
  return value.replace(/^[ \t]+|[ \t]+$/g, '');
}

function warnOfOtherHost(value: string, url: Url, path: HarPath, reporter: Reporter): void {
  if (value.toLowerCase() === urlAuthority(url).toLowerCase()) return;
  reporter.warn('header-dropped', `the host header says ${value}, and the URL ${urlAuthority(url)}`, path, {
    hint: 'the host of the URL is sent; write the right one there',
  });
}

function splitCookies(value: string): Pair[] {
  return value
    .split(/; */)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals === -1
        ? { name: piece, value: '' }
        : { name: piece.slice(0, equals), value: piece.slice(equals + 1) };
    });
}

/** Exporters list the cookies of the header again, so only what the header lacks is added. */
function mergeCookies(
  fromHeader: readonly Pair[],
  described: readonly HarPair[],
  reporter: Reporter,
): Pair[] {
  const merged = [...fromHeader];
  described.forEach(({ name, value }, index) => {
    if (!TOKEN.test(name)) {
      throw reporter.error(
        'cookie-name',
        `${JSON.stringify(name)} cannot be a cookie name`,
        ['cookies', index, 'name'],
        {
          expected: 'letters, digits, hyphens and underscores',
        },
      );
    }
    const encoded = value.replace(NOT_IN_COOKIE, encodeLoneSafe).replace(/^ +| +$/g, encodeURIComponent);
    const isThere = fromHeader.some(
      (other) => other.name === name && (other.value === value || other.value === encoded),
    );
    if (!isThere) merged.push({ name, value: encoded });
  });
  return merged;
}

/** encodeURIComponent for one UTF-16 unit at a time would throw in the middle of a pair. */
function encodeLoneSafe(unit: string, offset: number, text: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdbff) return encodeURIComponent(text.slice(offset, offset + 2));
  return code >= 0xdc00 && code <= 0xdfff ? '' : encodeURIComponent(unit);
}
