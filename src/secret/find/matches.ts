import {
  isExample,
  isMadeUp,
  looksLikePassword,
  VENDOR_FORMATS,
  VENDOR_MARKERS,
} from '../../base/credential/index.ts';
import { looksGenerated } from './heuristics.ts';
import { isJwt, isRealJwt, JWT } from './jwt.ts';
import { matchAt, type SecretMatch } from './match.ts';
import { multipartFields } from './multipart.ts';
import { isCredentialName, isCredentialParameter } from './names.ts';
import { matchPrivateKeys } from './private-keys.ts';
import { base64Documents, type ScannedString } from './strings.ts';

const SCHEME = /\b(bearer|basic|token|apikey|oauth)\s+([\w.~+/=:-]{8,})/gi;
/** `Authorization: <scheme> <credential>` in prose, commands and logs. */
const AUTHORIZATION_LINE =
  /authorization(?:\\?["'])?\s{0,9}[:=]\s{0,9}(?:\\?["'])?[a-z][\w.-]{0,40}[ \t]{1,9}([\w.~+/=:-]{8,})/gi;
/** A parameter of a URL or form. */
const PARAMETER = /(?:^|[?&;])([\w.-]{1,60})=([^\s"'<>&;#\\]{8,})/g;
/** `user:password@` in a URL. */
const USER_INFO = /(?<=:\/\/)([^\s:/?#@"'<>]{1,256}):([^\s/?#@"'<>]{1,256})(?=@)/g;
/** The last word of a credential's name and the value after it, in JSON, XML, queries and headers. */
const NAME_AND_VALUE =
  /(?:token|secret|passw(?:or)?d|passphrase|pwd|key|sig|signature|sid|session_?id|sess|session|jwt|assertion|credentials?|auth|authorization)(?:\\?["'])?\s{0,9}[:=>]\s{0,9}(?:\\?["'])?((?:[^\s"'<>&,;#\\]|\\[^"'nrt]){8,})/gi;

const PRIVATE_KEY_MARKERS = ['---- ?BEGIN', 'PuTTY-User-Key-File'];
const FORMAT_MARKERS = [...VENDOR_MARKERS, ...PRIVATE_KEY_MARKERS].map((source) => new RegExp(source));

/** A fast check that is true for every string in which `matchVendorFormats` finds something. */
export const mayMatchVendorFormat = (text: string): boolean =>
  FORMAT_MARKERS.some((marker) => marker.test(text));

/** UTF-16 indexes at which a vendor format may match. */
export const vendorFormatIndexes = (text: string): number[] =>
  FORMAT_MARKERS.flatMap((marker) =>
    Array.from(text.matchAll(new RegExp(marker, 'g')), ({ index }) => index),
  );

/** Credentials in the format of a vendor. */
export function matchVendorFormats(text: string): SecretMatch[] {
  if (!mayMatchVendorFormat(text)) return [];
  const matches = matchPrivateKeys(text);
  for (const format of VENDOR_FORMATS) {
    for (const { 0: found, index } of text.matchAll(format.pattern)) {
      if (!isMadeUp(found, format)) matches.push(matchAt(index, found, format.kind));
    }
  }
  return matches;
}

/** JSON in base64 that is nested deeper is not searched. */
const MAX_BASE64_DEPTH = 3;

/** Secrets by their format, their name or the text before them. */
export function matchSecrets(string: ScannedString, depth = 0): SecretMatch[] {
  const { value: text, name, collection } = string;
  return [
    ...(name === undefined ? [] : matchByName(text, name, collection)),
    ...Array.from(text.matchAll(SCHEME)).flatMap(matchScheme),
    ...matchUserInfo(text),
    ...matchNamesInText(text),
    ...matchParametersOfUrl(text),
    ...matchAuthorizationLines(text),
    ...multipartFields(text).flatMap(({ name: field, value, from }) =>
      matchByName(value, field, 'params').map((match) => moved(match, from)),
    ),
    ...Array.from(text.matchAll(JWT))
      .filter(([found]) => isRealJwt(found))
      .map((match) => matchAt(match.index, match[0], 'JSON Web Token')),
    ...matchVendorFormats(text),
    ...(depth < MAX_BASE64_DEPTH ? matchBase64(text, depth + 1) : []),
  ];
}

const moved = (match: SecretMatch, by: number): SecretMatch => ({
  ...match,
  from: match.from + by,
  to: match.to + by,
});

/** JSON in base64 with a secret inside is a secret as a whole. */
function matchBase64(text: string, depth: number): SecretMatch[] {
  return base64Documents(text).flatMap(({ from, to, strings }) => {
    for (const string of strings) {
      const [inner] = matchSecrets(string, depth);
      if (inner !== undefined) return [{ from, to, kind: inner.kind, placeholder: inner.name ?? inner.kind }];
    }
    return [];
  });
}

function matchUserInfo(text: string): SecretMatch[] {
  return Array.from(text.matchAll(USER_INFO)).flatMap((match) => {
    const [whole, user, password] = match as unknown as [string, string, string];
    return isCredential(user) || isCredential(password) || looksLikePassword(password)
      ? [matchAt(match.index, whole, 'user name and password')]
      : [];
  });
}

function matchNamesInText(text: string): SecretMatch[] {
  return Array.from(text.matchAll(NAME_AND_VALUE)).flatMap((match) => {
    const value = match[1]!;
    const found = wholeName(text, match.index, match[0]);
    if (!isCredentialName(found) || isSessionUuid(found, value) || !isCredential(decodedValue(value)))
      return [];
    const from = match.index + match[0].length - value.length;
    return [{ ...matchAt(from, value, kindOf(found)), name: found }];
  });
}

function matchParametersOfUrl(text: string): SecretMatch[] {
  return Array.from(text.matchAll(PARAMETER)).flatMap((match) => {
    const [whole, name, value] = match as unknown as [string, string, string];
    if (!isCredentialParameter(name) || isSessionUuid(name, value) || !isCredential(decodedValue(value)))
      return [];
    return [{ ...matchAt(match.index + whole.length - value.length, value, kindOf(name)), name }];
  });
}

function matchAuthorizationLines(text: string): SecretMatch[] {
  return Array.from(text.matchAll(AUTHORIZATION_LINE)).flatMap((match) => {
    const value = match[1]!;
    return isCredential(value)
      ? [{ ...matchAt(match.index + match[0].length - value.length, value, 'token'), name: 'Authorization' }]
      : [];
  });
}

function matchByName(text: string, name: string, collection: string | undefined): SecretMatch[] {
  const lower = name.toLowerCase();
  if (lower === 'cookie' || lower === 'set-cookie') return matchCookies(text, lower === 'set-cookie');
  if (collection === 'cookies')
    return isCredential(decodedValue(text))
      ? [{ ...matchAt(0, text, 'cookie'), name, placeholder: `${name}Cookie` }]
      : [];
  // A signature is a credential only in a signed URL, which anybody can use.
  const isInUrl = collection === 'queryString' || collection === 'params';
  if (isInUrl ? !isCredentialParameter(name) : !isCredentialName(name) || kindOf(name) === 'signature')
    return [];
  // `Digest username="…", response="…"` and similar schemes.
  if (/^\s{0,9}[\w-]{1,60}\s{1,9}\w{1,60}=/.test(text)) return matchParameters(text, name);
  if (/^\s{0,9}basic\s/i.test(text)) return [];
  const scheme = (AUTHORIZATION.has(lower) ? ANY_SCHEME : KNOWN_SCHEME).exec(text)![0].length;
  const value = text.slice(scheme).trim();
  if (/\s/.test(value) || isSessionUuid(name, value) || !isCredential(value)) return [];
  return [{ ...matchAt(text.indexOf(value, scheme), value, kindOf(name)), name }];
}

const AUTHORIZATION = new Set(['authorization', 'proxy-authorization', 'x-authorization']);
/** RFC 9110: a scheme is one word. */
const ANY_SCHEME = /^\s{0,9}(?:[\w.+-]{1,60}\s{1,9})?/;
const KNOWN_SCHEME = /^\s{0,9}(?:(?:bearer|token|apikey|oauth|key)\s{1,9})?/i;

function matchCookies(text: string, isSetCookie: boolean): SecretMatch[] {
  const matches: SecretMatch[] = [];
  // In `Set-Cookie` only the first pair is a cookie. Exporters join several Set-Cookie headers by line breaks.
  const pair = isSetCookie
    ? /(?:^|\n)[ \t]{0,9}([^=;\s]{1,200})=([^;\n]*)/g
    : /(?:^|;)\s{0,9}([^=;\s]{1,200})=([^;]*)/g;
  for (const match of text.matchAll(pair)) {
    const value = match[2]!.trim();
    if (!isCredential(decodedValue(value))) continue;
    const afterEquals = match.index + match[0].indexOf('=') + 1;
    matches.push({
      ...matchAt(text.indexOf(value, afterEquals), value, 'cookie'),
      name: match[1]!,
      placeholder: `${match[1]!}Cookie`,
    });
  }
  return matches;
}

function matchParameters(text: string, name: string): SecretMatch[] {
  return Array.from(text.matchAll(/\b\w+=("?)([^",\s]+)\1/g)).flatMap((match) => {
    const value = match[2]!;
    const from = match.index + match[0].lastIndexOf(value);
    return isCredential(value) ? [{ ...matchAt(from, value, kindOf(name)), name }] : [];
  });
}

function matchScheme(match: RegExpExecArray): SecretMatch[] {
  const [whole, scheme, value] = match as unknown as [string, string, string];
  const from = match.index + whole.length - value.length;
  if (scheme.toLowerCase() === 'basic') {
    return isRealBasic(value)
      ? [{ ...matchAt(from, value, 'user name and password'), placeholder: 'credentials' }]
      : [];
  }
  const isBearer = scheme.toLowerCase() === 'bearer';
  const found = matchAt(from, value, isBearer ? 'bearer token' : 'token');
  return isCredential(value) ? [{ ...found, placeholder: 'accessToken' }] : [];
}

/** RFC 7617: base64 of `user:password`. Some APIs accept a key as the user, without a password. */
function isRealBasic(value: string): boolean {
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  if (matchVendorFormats(decoded).length > 0) return true;
  const pair = /^([^\0-\x1f:]*):([^\0-\x1f]*)$/.exec(decoded);
  if (pair === null) return isCredential(value);
  const [, user, password] = pair as unknown as [string, string, string];
  if (isExample(user) || isExample(value)) return false;
  return isCredential(user) || isCredential(password) || looksLikePassword(password);
}

/** In many APIs a session is a resource whose id is a UUID, which is not a credential. */
function isSessionUuid(name: string, value: string): boolean {
  return /(?:id|session)$/i.test(name) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function isCredential(value: string): boolean {
  return isJwt(value) ? isRealJwt(value) : looksGenerated(value);
}

/** The whole name that ends with the word that `NAME_AND_VALUE` matched. */
function wholeName(text: string, index: number, match: string): string {
  const before = /[\w.-]{0,40}$/.exec(text.slice(Math.max(0, index - 40), index))![0];
  return `${before}${/^\w+/.exec(match)![0]}`;
}

function kindOf(name: string): string {
  if (/passw|pwd|passphrase/i.test(name)) return 'password';
  if (/secret/i.test(name)) return 'secret';
  if (/key$/i.test(name)) return 'key';
  if (/sig(?:nature)?$/i.test(name)) return 'signature';
  if (/token|jwt/i.test(name)) return 'token';
  if (/^code$/i.test(name)) return 'code';
  return 'credential';
}

/** Percent-decodes a value; an invalid escape leaves it unchanged. */
export function decodedValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
