import { FORMATS } from './formats.ts';
import { isExample, looksChosen, looksGenerated } from './judge.ts';
import { isJwt, isRealJwt, JWT } from './jwt.ts';
import { isCredentialName } from './names.ts';
import type { SecretText } from './texts.ts';

/** A part of a text that looks like a secret. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** What a diagnostic calls it: `bearer token`. */
  readonly noun: string;
  /** Of the field that holds it, if it is known. */
  readonly name?: string;
  /** What its placeholder is called, if not after the field. */
  readonly placeholder?: string;
}

const SCHEME = /\b(bearer|basic|token|apikey|oauth)\s+([\w.~+/=:-]{8,})/gi;
/** `user:password@` of a URL. */
const USER_INFO = /(?<=:\/\/)([^\s:/?#@"'<>]{1,256}):([^\s/?#@"'<>]{1,256})(?=@)/g;
/** The last word of a name that can carry a credential, and the value behind it: in JSON, XML, queries and headers. */
const PAIR =
  /(?:token|secret|passw(?:or)?d|passphrase|pwd|key|sig|signature|sid|session_?id|jwt|assertion|credentials?|auth|authorization)(?:\\?["'])?\s*[:=>]\s*(?:\\?["'])?((?:[^\s"'<>&,;#\\]|\\[^"'nrt]){8,})/gi;

/** One look for what the formats begin with: most texts hold none. */
const FORMAT_MARKER = new RegExp(FORMATS.map(({ marker }) => marker).join('|'));

/** Whether a text can hold what `hitsByFormat` finds. */
export const mayMatchFormat = (text: string): boolean => FORMAT_MARKER.test(text);

/** Where it can hold it. */
export const formatMarks = (text: string): number[] =>
  Array.from(text.matchAll(new RegExp(FORMAT_MARKER, 'g')), ({ index }) => index);

/** What is in a format that a vendor gives its credentials, in any text. */
export function hitsByFormat(text: string): Hit[] {
  if (!mayMatchFormat(text)) return [];
  return FORMATS.flatMap(({ noun, pattern }) =>
    Array.from(text.matchAll(pattern))
      .filter(([found]) => !isExample(found))
      .map((match) => hit(match.index, match[0], noun)),
  );
}

/** What looks like a secret by its shape, its name or what stands before it. */
export function hitsIn({ text, name, list }: SecretText): Hit[] {
  const hits = name === undefined ? [] : hitsByName(text, name, list);
  for (const match of text.matchAll(SCHEME)) hits.push(...schemeHits(match));
  for (const match of text.matchAll(USER_INFO)) {
    const [whole, user, password] = match as unknown as [string, string, string];
    if (isCredential(user) || isCredential(password) || looksChosen(password)) {
      hits.push(hit(match.index, whole, 'user name and password'));
    }
  }
  for (const match of text.matchAll(PAIR)) {
    const value = match[1]!;
    const found = fullName(text, match.index, match[0]);
    if (isCredentialName(found) && !isUuidOfSession(found, value) && isCredential(decodedValue(value))) {
      hits.push({ ...hit(match.index + match[0].length - value.length, value, nounOf(found)), name: found });
    }
  }
  for (const match of text.matchAll(JWT)) {
    if (isRealJwt(match[0])) hits.push(hit(match.index, match[0], 'JSON Web Token'));
  }
  return [...hits, ...hitsByFormat(text)];
}

function hitsByName(text: string, name: string, list: string | undefined): Hit[] {
  const lower = name.toLowerCase();
  if (lower === 'cookie' || lower === 'set-cookie') return cookieHits(text, lower === 'set-cookie');
  if (list === 'cookies')
    return isCredential(decodedValue(text))
      ? [{ ...hit(0, text, 'cookie'), name, placeholder: `${name}Cookie` }]
      : [];
  // Only a signed URL is good for whoever has it.
  const isUrl = list === 'queryString' || list === 'params';
  if (!isCredentialName(name) || (nounOf(name) === 'signature' && !isUrl)) return [];
  // `Digest username="…", response="…"` and its like: each of its values is judged.
  if (/^\s*[\w-]+\s+\w+=/.test(text)) return parameterHits(text, name);
  if (/^\s*basic\s/i.test(text)) return [];
  const scheme = /^\s*(?:(?:bearer|token|apikey|oauth|key)\s+)?/i.exec(text)![0].length;
  const value = text.slice(scheme).trim();
  if (/\s/.test(value)) return [];
  if (isUuidOfSession(name, value)) return [];
  return isCredential(value) ? [{ ...hit(text.indexOf(value, scheme), value, nounOf(name)), name }] : [];
}

/** Of `Set-Cookie` only the first pair is a cookie. */
function cookieHits(text: string, onlyFirst: boolean): Hit[] {
  const hits: Hit[] = [];
  // Exporters join several Set-Cookie headers by line breaks.
  const pair = onlyFirst ? /(?:^|\n)\s*([^=;\s]+)=([^;\n]*)/g : /(?:^|;)\s*([^=;\s]+)=([^;]*)/g;
  for (const match of text.matchAll(pair)) {
    const value = match[2]!.trim();
    if (!isCredential(decodedValue(value))) continue;
    const at = match.index + match[0].indexOf('=') + 1;
    hits.push({
      ...hit(text.indexOf(value, at), value, 'cookie'),
      name: match[1]!,
      placeholder: `${match[1]!}Cookie`,
    });
  }
  return hits;
}

function parameterHits(text: string, name: string): Hit[] {
  return Array.from(text.matchAll(/\b\w+=("?)([^",\s]+)\1/g)).flatMap((match) => {
    const value = match[2]!;
    const at = match.index + match[0].lastIndexOf(value);
    return isCredential(value) ? [{ ...hit(at, value, nounOf(name)), name }] : [];
  });
}

function schemeHits(match: RegExpExecArray): Hit[] {
  const [whole, scheme, value] = match as unknown as [string, string, string];
  const at = match.index + whole.length - value.length;
  if (scheme.toLowerCase() === 'basic') {
    return isRealBasic(value)
      ? [{ ...hit(at, value, 'user name and password'), placeholder: 'credentials' }]
      : [];
  }
  const isBearer = scheme.toLowerCase() === 'bearer';
  const found = hit(at, value, isBearer ? 'bearer token' : 'token');
  return isCredential(value) ? [{ ...found, placeholder: 'accessToken' }] : [];
}

/** RFC 7617: base64 of `user:password`. Some APIs take a key as the user, with no password. */
function isRealBasic(value: string): boolean {
  const pair = /^([^\0-\x1f:]*):([^\0-\x1f]*)$/.exec(Buffer.from(value, 'base64').toString('utf8'));
  if (pair === null) return isCredential(value);
  const [, user, password] = pair as unknown as [string, string, string];
  if (isExample(user) || isExample(value)) return false;
  return isCredential(user) || isCredential(password) || looksChosen(password);
}

/** Sessions of many APIs are resources, with a UUID each, and no credentials. */
function isUuidOfSession(name: string, value: string): boolean {
  return /id$/i.test(name) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

function isCredential(value: string): boolean {
  return isJwt(value) ? isRealJwt(value) : looksGenerated(value);
}

/** The name whose last word `PAIR` found, with the words before it. */
function fullName(text: string, index: number, match: string): string {
  const before = /[\w.-]{0,40}$/.exec(text.slice(Math.max(0, index - 40), index))![0];
  return `${before}${/^\w+/.exec(match)![0]}`;
}

function nounOf(name: string): string {
  if (/passw|pwd|passphrase/i.test(name)) return 'password';
  if (/secret/i.test(name)) return 'secret';
  if (/key$/i.test(name)) return 'key';
  if (/sig(?:nature)?$/i.test(name)) return 'signature';
  if (/token|jwt/i.test(name)) return 'token';
  return 'credential';
}

/** A value without the escapes of a URL, if they are right. */
export function decodedValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const hit = (from: number, text: string, noun: string): Hit => ({ from, to: from + text.length, noun });
