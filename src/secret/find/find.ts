import { isExample } from '../../base/credential/index.ts';
import { parseJson, type JsonNode } from '../../base/json/index.ts';
import { escapeRegExp } from '../../base/reg-exp.ts';
import {
  decodedValue,
  matchSecrets,
  matchVendorFormats,
  mayMatchVendorFormat,
  vendorFormatIndexes,
} from './matches.ts';
import type { SecretMatch } from './match.ts';
import { matchPreset, mayMatchPreset, presetIndexes } from './secretlint.ts';
import { stringsOf, undecoded, type ScannedString, type SourceRange } from './strings.ts';

/** A secret in a file. */
export interface Secret extends SourceRange {
  /** Percent-decoded, to compare secrets. It must not get into a message. */
  readonly value: string;
  /** Kind of secret, for messages: `bearer token`. */
  readonly kind: string;
  /** Name of the field, header, cookie or parameter that contains it. */
  readonly name?: string;
  /** Name for its placeholder; without it, the name or the kind is used. */
  readonly placeholder?: string;
}

interface Occurrence {
  readonly string: ScannedString;
  readonly match: SecretMatch;
}

/** Secret values, without their position. */
export type SecretValues = ReadonlyMap<string, SecretMatch>;

/** All secrets of a document in source order, including other occurrences of the same values. */
export async function findSecrets(raw: string, root: JsonNode): Promise<Secret[]> {
  const strings = stringsOf(raw, root);
  const found = strings.flatMap((string) => matchSecrets(string).map((match) => ({ string, match })));
  found.push(...(await presetOccurrences(strings)));
  const values = new Map(found.map((occurrence) => [valueOf(occurrence), occurrence.match]));
  return inSourceOrder([...found, ...occurrencesOf(values, strings)]);
}

/**
 * Secrets in vendor formats only. They are real even in documents whose other values are examples,
 * such as OpenAPI descriptions.
 */
export async function findVendorSecrets(raw: string, root: JsonNode | undefined): Promise<SecretValues> {
  return vendorSecrets(undecoded(raw), root === undefined ? [] : stringsOf(raw, root));
}

/** Like `findVendorSecrets` for JSON that was printed here. Parses only the strings that may contain a secret. */
export async function findVendorSecretsInJson(json: string): Promise<SecretValues> {
  const strings = `[${[...suspectStrings(json)].join(',')}]`;
  return vendorSecrets(undecoded(json), stringsOf(strings, parseJson(strings)));
}

/** @param strings the decoded strings of `whole` */
async function vendorSecrets(whole: ScannedString, strings: readonly ScannedString[]): Promise<SecretValues> {
  const all = [whole, ...strings];
  const found = all.flatMap((string) => matchVendorFormats(string.value).map((match) => ({ string, match })));
  found.push(...(await presetOccurrences(all)));
  // A value with escapes is also found decoded, in its string.
  const isDecoded = (occurrence: Occurrence): boolean =>
    occurrence.string !== whole || !valueOf(occurrence).includes('\\');
  return new Map(
    found.filter(isDecoded).map((occurrence) => [withoutFullStop(valueOf(occurrence)), occurrence.match]),
  );
}

/** Removes the full stop of a sentence, which may be missing in the file: pages add it. */
function withoutFullStop(value: string): string {
  let end = value.length;
  while (value[end - 1] === '.') end--;
  return value.slice(0, end);
}

/** The JSON strings, with quotes and escapes, that contain a marker of a vendor format. */
function suspectStrings(json: string): Set<string> {
  const strings = new Set<string>();
  for (const index of [...vendorFormatIndexes(json), ...presetIndexes(json)]) {
    const start = nextQuote(json, index, -1);
    const end = nextQuote(json, index, 1);
    if (start !== -1 && end !== -1) strings.add(json.slice(start, end + 1));
  }
  return strings;
}

/** Index of the next unescaped quote in a direction, or -1. */
function nextQuote(json: string, start: number, step: 1 | -1): number {
  for (let index = start; index >= 0 && index < json.length; index += step) {
    if (json[index] !== '"') continue;
    let backslashes = 0;
    while (json[index - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return index;
  }
  return -1;
}

/** Occurrences of secret values in a file, in source order: in its strings, and in comments between them. */
export function locateSecrets(values: SecretValues, raw: string, root: JsonNode | undefined): Secret[] {
  const inStrings = root === undefined ? [] : inSourceOrder(occurrencesOf(values, stringsOf(raw, root)));
  const between = notOverlapping(inSourceOrder(occurrencesOf(values, [undecoded(raw)])), inStrings);
  return [...inStrings, ...between].toSorted((a, b) => a.start - b.start);
}

/** The secrets that overlap none of the others; both lists are in source order. */
function notOverlapping(secrets: readonly Secret[], others: readonly Secret[]): Secret[] {
  let next = 0;
  return secrets.filter(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next++;
    const other = others[next];
    return other === undefined || other.start >= end;
  });
}

/** A fast check that is true for every text with a secret in a vendor format. */
export const mayContainVendorSecret = (text: string): boolean =>
  mayMatchVendorFormat(text) || mayMatchPreset(text);

/** Runs the preset once over all strings, because each run sets up every rule. */
async function presetOccurrences(strings: readonly ScannedString[]): Promise<Occurrence[]> {
  const candidates = strings.filter(({ value }) => mayMatchPreset(value));
  if (candidates.length === 0) return [];
  const separator = '\n\n';
  const matches = await matchPreset(candidates.map(({ value }) => value).join(separator));
  const found: Occurrence[] = [];
  const inOrder = matches.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let offset = 0;
  for (const string of candidates) {
    const end = offset + string.value.length;
    for (; next < inOrder.length && inOrder[next]!.from < end; next++) {
      const { from, to, kind } = inOrder[next]!;
      // Between two strings there is nothing to find.
      if (from < offset) continue;
      const occurrence = { string, match: { from: from - offset, to: Math.min(to, end) - offset, kind } };
      if (!isExample(valueOf(occurrence))) found.push(occurrence);
    }
    offset = end + separator.length;
  }
  return found;
}

/** Occurrences of secret values, plain or percent-encoded. */
function occurrencesOf(values: SecretValues, strings: readonly ScannedString[]): Occurrence[] {
  const matchByForm = new Map<string, SecretMatch>();
  for (const [value, match] of values) {
    const decoded = decodedValue(value);
    for (const form of [value, decoded, encodedValue(decoded)]) matchByForm.set(form, match);
  }
  if (matchByForm.size === 0) return [];
  const longestFirst = [...matchByForm.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'g');
  return strings.flatMap((string) =>
    Array.from(string.value.matchAll(pattern), ({ 0: form, index }) => ({
      string,
      match: { ...matchByForm.get(form)!, from: index, to: index + form.length },
    })),
  );
}

/** Percent-encodes a value. Half of a surrogate pair, which has no encoding, becomes U+FFFD. */
const encodedValue = (value: string): string =>
  encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd'));

const valueOf = ({ string, match }: Occurrence): string => string.value.slice(match.from, match.to);

/** Sorts by position, and merges overlapping occurrences. */
function inSourceOrder(occurrences: readonly Occurrence[]): Secret[] {
  const secrets = occurrences.map((occurrence): Secret => {
    const { from, to, ...match } = occurrence.match;
    return { ...match, ...occurrence.string.rangeOf(from, to), value: decodedValue(valueOf(occurrence)) };
  });
  const merged: Secret[] = [];
  for (const secret of secrets.toSorted((a, b) => a.start - b.start || a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last === undefined || secret.container !== last.container || secret.from >= last.to)
      merged.push(secret);
    else merged[merged.length - 1] = merge(last, secret);
  }
  return merged;
}

/** Kinds that are less specific than any other. */
const GENERIC_KINDS = new Set(['credential', 'token', 'key', 'secret']);

/** The longer secret, with the name and the more specific kind of either. */
function merge(a: Secret, b: Secret): Secret {
  const [longer, other] = b.to - b.from > a.to - a.from ? [b, a] : [a, b];
  return {
    ...other,
    ...longer,
    kind: GENERIC_KINDS.has(longer.kind) ? other.kind : longer.kind,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}
