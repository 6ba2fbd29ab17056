import { isExample, looksGenerated, looksLikePassword } from './heuristics.ts';
import { isJwt, isRealJwt, JWT } from './jwt.ts';
import { isCredentialName } from './names.ts';
import type { ScannedString } from './strings.ts';
import { VENDOR_FORMATS } from './vendor-formats.ts';

/** A part of a string that looks like a secret. */
export interface SecretMatch {
  /** UTF-16 index in the string. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Kind of secret, for messages: `bearer token`. */
  readonly kind: string;
  /** Name of the field, header, cookie or parameter that contains it. */
  readonly name?: string;
  /** Name for its placeholder; without it, the name of the field is used. */
  readonly placeholder?: string;
}

const SCHEME = /\b(bearer|basic|token|apikey|oauth)\s+([\w.~+/=:-]{8,})/gi;
/** `user:password@` in a URL. */
const USER_INFO = /(?<=:\/\/)([^\s:/?#@"'<>]{1,256}):([^\s/?#@"'<>]{1,256})(?=@)/g;
/** The last word of a credential's name and the value after it, in JSON, XML, queries and headers. */
const NAME_AND_VALUE =
  /(?:token|secret|passw(?:or)?d|passphrase|pwd|key|sig|signature|sid|session_?id|jwt|assertion|credentials?|auth|authorization)(?:\\?["'])?\s*[:=>]\s*(?:\\?["'])?((?:[^\s"'<>&,;#\\]|\\[^"'nrt]){8,})/gi;

/** One pattern for the markers of all formats, because most strings contain none. */
const FORMAT_MARKER = new RegExp(VENDOR_FORMATS.map(({ marker }) => marker).join('|'));

/** A fast check that is true for every string in which `matchVendorFormats` finds something. */
export const mayMatchVendorFormat = (text: string): boolean => FORMAT_MARKER.test(text);

/** UTF-16 indexes at which a vendor format may match. */
export const vendorFormatIndexes = (text: string): number[] =>
  Array.from(text.matchAll(new RegExp(FORMAT_MARKER, 'g')), ({ index }) => index);

/** Credentials in the format of a vendor. */
export function matchVendorFormats(text: string): SecretMatch[] {
  if (!mayMatchVendorFormat(text)) return [];
  return VENDOR_FORMATS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern))
      .filter(([found]) => !isExample(found))
      .map((match) => matchAt(match.index, match[0], kind)),
  );
}

/** Secrets by their format, their name or the text before them. */
export function matchSecrets({ value: text, name, collection }: ScannedString): SecretMatch[] {
  const matches = name === undefined ? [] : matchByName(text, name, collection);
  for (const match of text.matchAll(SCHEME)) matches.push(...matchScheme(match));
  for (const match of text.matchAll(USER_INFO)) {
    const [whole, user, password] = match as unknown as [string, string, string];
    if (isCredential(user) || isCredential(password) || looksLikePassword(password)) {
      matches.push(matchAt(match.index, whole, 'user name and password'));
    }
  }
  for (const match of text.matchAll(NAME_AND_VALUE)) {
    const value = match[1]!;
    const found = wholeName(text, match.index, match[0]);
    if (isCredentialName(found) && !isSessionUuid(found, value) && isCredential(decodedValue(value))) {
      const from = match.index + match[0].length - value.length;
      matches.push({ ...matchAt(from, value, kindOf(found)), name: found });
    }
  }
  for (const match of text.matchAll(JWT)) {
    if (isRealJwt(match[0])) matches.push(matchAt(match.index, match[0], 'JSON Web Token'));
  }
  return [...matches, ...matchVendorFormats(text)];
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
  if (!isCredentialName(name) || (kindOf(name) === 'signature' && !isInUrl)) return [];
  // `Digest username="…", response="…"` and similar schemes.
  if (/^\s*[\w-]+\s+\w+=/.test(text)) return matchParameters(text, name);
  if (/^\s*basic\s/i.test(text)) return [];
  const scheme = /^\s*(?:(?:bearer|token|apikey|oauth|key)\s+)?/i.exec(text)![0].length;
  const value = text.slice(scheme).trim();
  if (/\s/.test(value)) return [];
  if (isSessionUuid(name, value)) return [];
  return isCredential(value) ? [{ ...matchAt(text.indexOf(value, scheme), value, kindOf(name)), name }] : [];
}

function matchCookies(text: string, isSetCookie: boolean): SecretMatch[] {
  const matches: SecretMatch[] = [];
  // In `Set-Cookie` only the first pair is a cookie. Exporters join several Set-Cookie headers by line breaks.
  const pair = isSetCookie ? /(?:^|\n)\s*([^=;\s]+)=([^;\n]*)/g : /(?:^|;)\s*([^=;\s]+)=([^;]*)/g;
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
  const pair = /^([^\0-\x1f:]*):([^\0-\x1f]*)$/.exec(Buffer.from(value, 'base64').toString('utf8'));
  if (pair === null) return isCredential(value);
  const [, user, password] = pair as unknown as [string, string, string];
  if (isExample(user) || isExample(value)) return false;
  return isCredential(user) || isCredential(password) || looksLikePassword(password);
}

/** In many APIs a session is a resource whose id is a UUID, which is not a credential. */
function isSessionUuid(name: string, value: string): boolean {
  return /id$/i.test(name) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
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

const matchAt = (from: number, text: string, kind: string): SecretMatch => ({
  from,
  to: from + text.length,
  kind,
});
