import type { JsonNode } from '../json/index.ts';
import { isExample } from './judge.ts';
import { decodedValue, hitsByFormat, hitsIn, mayMatchFormat, type Hit } from './rules.ts';
import { matchPreset, mayMatchPreset } from './secretlint.ts';
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

/** The secrets of a text that are in a format of a vendor: for examples, which are documentation already. */
export async function findSecretsByFormat(raw: string): Promise<Secret[]> {
  const text = plainText(raw);
  const found = hitsByFormat(raw).map((hit) => ({ text, hit }));
  return inOrder([...found, ...(await presetHits([text]))]);
}

/** Whether a text can hold what `findSecretsByFormat` finds: a look that costs next to nothing. */
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

/** The other places of what was found, in a URL and outside one. */
function repeats(texts: readonly SecretText[], found: readonly Found[]): Found[] {
  const hits = new Map<string, Hit>();
  for (const each of found) {
    const value = valueOf(each);
    const decoded = decodedValue(value);
    for (const form of [value, decoded, encodeURIComponent(decoded)]) hits.set(form, each.hit);
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
