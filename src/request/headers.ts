import type { HarDiagnostics, HarPath } from './har-diagnostics.ts';
import type { HarPair } from './har.ts';
import type { Pair, Url } from './request.ts';
import { urlAuthority } from './request.ts';
import { pairsToAdd } from './two-sources.ts';

/** RFC 9110 §5.6.2. */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Headers of the connection or the framing (RFC 9110 §7.6.1, RFC 9112 §6), which every client sets itself. */
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
/** RFC 6265 §4.1.1 also forbids space, quote, comma and backslash, but servers accept them. */
const FORBIDDEN_IN_COOKIE = /[\x00-\x1f;\x7f-\uffff]/g;

interface HeadersAndCookies {
  readonly headers: readonly Pair[];
  readonly cookies: readonly Pair[];
}

/** The headers and cookies to send, without the headers that a client sets itself. */
export function buildHeaders(
  described: readonly HarPair[],
  cookies: readonly HarPair[],
  url: Url,
  diagnostics: HarDiagnostics,
): HeadersAndCookies {
  const headers: Pair[] = [];
  const fromHeader: Pair[] = [];
  described.forEach(({ name, value }, index) => {
    const path: HarPath = ['headers', index, 'value'];
    // HTTP/2 pseudo-headers repeat the method and the URL.
    if (name.startsWith(':')) return;
    const lower = name.toLowerCase();
    if (SET_BY_CLIENT.has(lower)) return;
    if (lower === 'host') {
      warnIfHostDiffers(value, url, path, diagnostics);
      return;
    }
    checkName(name, index, diagnostics);
    const trimmed = checkValue(value, path, diagnostics);
    if (lower === 'cookie') fromHeader.push(...splitCookies(trimmed));
    else headers.push({ name, value: trimmed });
  });
  return { headers, cookies: mergeCookies(fromHeader, cookies, diagnostics) };
}

function checkName(name: string, index: number, diagnostics: HarDiagnostics): void {
  if (TOKEN.test(name)) return;
  throw diagnostics.error(
    'header-name',
    `${JSON.stringify(name)} is not a valid header name`,
    ['headers', index, 'name'],
    {
      expected: 'letters, digits and hyphens',
      hint: 'remove colons, spaces and brackets, or move them into the value',
    },
  );
}

/** Returns the value without surrounding white space, which HTTP does not transmit (RFC 9110 §5.5). */
function checkValue(value: string, path: HarPath, diagnostics: HarDiagnostics): string {
  const bad = /[\x00-\x08\x0a-\x1f\x7f]/.exec(value);
  if (bad !== null) {
    const what = bad[0] === '\n' || bad[0] === '\r' ? 'a line break' : 'a control character';
    throw diagnostics.error('header-value', `the header value contains ${what}`, path, {
      index: bad.index,
      expected: 'a value on one line',
      hint: 'remove it: HTTP forbids it, because it could add headers to the request',
    });
  }
  return value.replace(/^[ \t]+|[ \t]+$/g, '');
}

function warnIfHostDiffers(value: string, url: Url, path: HarPath, diagnostics: HarDiagnostics): void {
  if (value.toLowerCase() === urlAuthority(url).toLowerCase()) return;
  diagnostics.warn(
    'header-dropped',
    `the host header is ${value}, but the host of the URL is ${urlAuthority(url)}`,
    path,
    { hint: 'the host of the URL is sent; correct the URL, or remove the header' },
  );
}

function splitCookies(value: string): Pair[] {
  return value
    .split(/; */)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      // Browsers send a cookie without a name as its value alone (RFC 6265bis, section 5.8.3).
      return equals === -1
        ? { name: '', value: piece }
        : { name: piece.slice(0, equals), value: piece.slice(equals + 1) };
    });
}

/** The cookies of the header, then those that only `cookies` has. */
function mergeCookies(
  fromHeader: readonly Pair[],
  listed: readonly HarPair[],
  diagnostics: HarDiagnostics,
): Pair[] {
  const indexed = listed.map((cookie, index) => ({ ...cookie, index }));
  // Exporters list a cookie without a name as a name without a value.
  const nameless = new Set(fromHeader.filter(({ name }) => name === '').map(({ value }) => value));
  const repeated = indexed.filter(({ name, value }) => !(value === '' && nameless.has(name)));
  const added = pairsToAdd('cookies', fromHeader, repeated, diagnostics).flatMap(({ name, value, index }) => {
    if (TOKEN.test(name)) return [{ name, value: encodeCookie(value) }];
    const details = { expected: 'letters, digits, hyphens and underscores' };
    const path: HarPath = ['cookies', index, 'name'];
    if (fromHeader.length === 0) {
      throw diagnostics.error(
        'cookie-name',
        `${JSON.stringify(name)} is not a valid cookie name`,
        path,
        details,
      );
    }
    diagnostics.warn(
      'cookie-two-sources',
      `cookies has ${JSON.stringify(name)}, which is not in the cookie header and is not a valid name`,
      path,
      { ...details, hint: 'the cookie header is sent without it; remove it' },
    );
    return [];
  });
  return [...fromHeader, ...added];
}

const encodeCookie = (value: string): string =>
  value.replace(FORBIDDEN_IN_COOKIE, encodeUnit).replace(/^ +| +$/g, encodeURIComponent);

/** Encodes a surrogate pair at its first unit, because `encodeURIComponent` throws for half a pair. */
function encodeUnit(unit: string, offset: number, value: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdbff) return encodeURIComponent(value.slice(offset, offset + 2));
  return code >= 0xdc00 && code <= 0xdfff ? '' : encodeURIComponent(unit);
}
