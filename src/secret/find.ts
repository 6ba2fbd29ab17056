import { parseJson, type JsonNode } from '../base/json/index.ts';
import { isExample } from './judge.ts';
import { decodedValue, formatMarks, hitsByFormat, hitsIn, mayMatchFormat, type Hit } from './rules.ts';
import { matchPreset, mayMatchPreset, presetMarks } from './secretlint.ts';
import { plainText, textsOf, type SecretText, type Spot } from './texts.ts';

/** A secret in a file. */
export interface Secret extends Spot {
  /** The secret itself, without the escapes of a URL: for comparison, never for a message. */
  readonly value: string;
  /** What a diagnostic calls it. */
  readonly noun: string;
  /** Of the field that holds it. */
  readonly name?: string;
  /** What its placeholder is called, if not after the field or the noun. */
  readonly placeholder?: string;
}

interface Found {
  readonly text: SecretText;
  readonly hit: Hit;
}

/**
 * The secrets of a document, in its order. One that stands there several times is there
 * as often, also where nothing but its value tells it.
 */
export async function findSecrets(raw: string, root: JsonNode): Promise<Secret[]> {
  const texts = textsOf(raw, root);
  const found = texts.flatMap((text) => hitsIn(text).map((hit) => ({ text, hit })));
  found.push(...(await presetHits(texts)));
  return inOrder([...found, ...repeats(texts, found)]);
}

/** What is known to be a secret, by the text that it stands there as. */
export type Known = ReadonlyMap<string, Hit>;

/** What of a text is in a format of a vendor: for examples, which are documentation already. */
export async function knownByFormat(raw: string, root: JsonNode | undefined): Promise<Known> {
  return known(plainText(raw), root === undefined ? [] : textsOf(raw, root));
}

/** The same for JSON of our own: only the strings that can hold something are parsed. */
export async function knownInJson(json: string): Promise<Known> {
  const strings = `[${[...markedStrings(json)].join(',')}]`;
  return known(plainText(json), textsOf(strings, parseJson(strings)));
}

/** @param strings the strings of the text, without escapes */
async function known(whole: SecretText, strings: readonly SecretText[]): Promise<Known> {
  const texts = [whole, ...strings];
  const found = texts.flatMap((text) => hitsByFormat(text.text).map((hit) => ({ text, hit })));
  found.push(...(await presetHits(texts)));
  // With its escapes it is found in the string that it stands in as well, and without them.
  const isBare = (each: Found): boolean => each.text !== whole || !valueOf(each).includes('\\');
  return new Map(found.filter(isBare).map((each) => [withoutStop(valueOf(each)), each.hit]));
}

/** A full stop at the end belongs to the sentence, and need not stand in the file: pages end sentences. */
const withoutStop = (value: string): string => value.replace(/\.+$/, '');

/** The strings of JSON, as they are written there, that hold what formats begin with. */
function markedStrings(json: string): Set<string> {
  const strings = new Set<string>();
  for (const index of [...formatMarks(json), ...presetMarks(json)]) {
    const start = quoteFrom(json, index, -1);
    const end = quoteFrom(json, index, 1);
    if (start !== -1 && end !== -1) strings.add(json.slice(start, end + 1));
  }
  return strings;
}

/** The next quote in a direction that no escape stands before. */
function quoteFrom(json: string, index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < json.length; at += step) {
    if (json[at] !== '"') continue;
    let slashes = 0;
    while (json[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/** Where what is known stands in a text, in its order: in its strings, and in comments between them. */
export function placesOf(known: Known, raw: string, root: JsonNode | undefined): Secret[] {
  const inStrings = root === undefined ? [] : inOrder(occurrences(textsOf(raw, root), known));
  const between = inOrder(occurrences([plainText(raw)], known)).filter(
    ({ start, end }) => !inStrings.some((secret) => start < secret.end && secret.start < end),
  );
  return [...inStrings, ...between].toSorted((a, b) => a.start - b.start);
}

/** Whether a text can hold what is in a format of a vendor: a look that costs next to nothing. */
export const mayHoldFormat = (text: string): boolean => mayMatchFormat(text) || mayMatchPreset(text);

/** One call for all texts: each call sets every rule up anew. */
async function presetHits(texts: readonly SecretText[]): Promise<Found[]> {
  const candidates = texts.filter(({ text }) => mayMatchPreset(text));
  if (candidates.length === 0) return [];
  const separator = '\n\n';
  const matches = await matchPreset(candidates.map(({ text }) => text).join(separator));
  const found: Found[] = [];
  let offset = 0;
  for (const text of candidates) {
    const end = offset + text.text.length;
    for (const { from, to, noun } of matches) {
      if (from < offset || from >= end) continue;
      const each = { text, hit: { from: from - offset, to: Math.min(to, end) - offset, noun } };
      if (!isExample(valueOf(each))) found.push(each);
    }
    offset = end + separator.length;
  }
  return found;
}

/** All places of what was found. */
function repeats(texts: readonly SecretText[], found: readonly Found[]): Found[] {
  return occurrences(texts, new Map(found.map((each) => [valueOf(each), each.hit])));
}

/** In a URL and outside one. */
function occurrences(texts: readonly SecretText[], known: Known): Found[] {
  const hits = new Map<string, Hit>();
  for (const [value, hit] of known) {
    const decoded = decodedValue(value);
    for (const form of [value, decoded, encodeURIComponent(decoded)]) hits.set(form, hit);
  }
  if (hits.size === 0) return [];
  const forms = [...hits.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    forms.map((form) => form.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&')).join('|'),
    'g',
  );
  return texts.flatMap((text) =>
    Array.from(text.text.matchAll(pattern), ({ 0: value, index }) => ({
      text,
      hit: { ...hits.get(value)!, from: index, to: index + value.length },
    })),
  );
}

const valueOf = ({ text, hit }: Found): string => text.text.slice(hit.from, hit.to);

/** In the order of the file. Of those that overlap the longer one stays, with the name that either knows. */
function inOrder(found: readonly Found[]): Secret[] {
  const secrets = found.map((each): Secret => {
    const { from, to, ...hit } = each.hit;
    return { ...hit, ...each.text.spotOf(from, to), value: decodedValue(valueOf(each)) };
  });
  const kept: Secret[] = [];
  for (const secret of secrets.toSorted((a, b) => a.start - b.start || a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || secret.host !== last.host || secret.from >= last.to) kept.push(secret);
    else kept[kept.length - 1] = joined(last, secret);
  }
  return kept;
}

/** Words that say less than any other. */
const VAGUE = new Set(['credential', 'token', 'key', 'secret']);

function joined(a: Secret, b: Secret): Secret {
  const [longer, other] = b.to - b.from > a.to - a.from ? [b, a] : [a, b];
  return {
    ...other,
    ...longer,
    noun: VAGUE.has(longer.noun) ? other.noun : longer.noun,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}
