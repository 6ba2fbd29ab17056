import { findPlaceholders } from '../request/index.ts';
import { LEET, PAIRS, PUBLISHED, VETO, WORDS } from './examples.ts';

/** Shortest text that can be told from a word: shorter ones are taken for examples. */
export const SHORTEST = 16;
/** In a longer text chance writes a word of four letters. */
const SHORT = 100;
/** More of a token than this tells nothing new. */
const JUDGED = 96;
const WORD = new RegExp(`(?<![a-z0-9])(?:${WORDS})(?:s|[0-9]{1,4})?(?![a-z0-9])`, 'gi');
/** Fewest changes between letters and digits, or from small to capital letters, per character. Camel case has 0.17. */
const CHANGES = 0.2;
/** Most pairs of letters that are common ones: words have more than half, chance has a fifth. */
const COMMON = { alone: 0.38, withChanges: 0.5, atLeast: 8 };
const MIN_ENTROPY = 2.75;

/**
 * Whether a text looks like a credential that a machine made, and not like one that a
 * writer made up: long enough, without words that say so, neither counted up nor
 * repeated, and as mixed as chance makes it.
 */
export function looksGenerated(text: string): boolean {
  if (text.length < SHORTEST || isExample(text)) return false;
  return withoutPlaceholders(text)
    .split(/[^\w+/=~-]+/)
    .some((piece) => isRandom(piece.replace(WORD, '')));
}

/**
 * Whether a text looks like the password of a person. Nothing but words, counting and
 * repeats tells an example from it, so letters alone are taken for an example.
 */
export function looksChosen(password: string): boolean {
  if (isExample(password)) return false;
  const spelled = password.replace(/[^A-Za-z]/g, (character) => LEET[character] ?? character);
  const left = password.replace(WORD, '');
  if (left.length < 6 || spelled.replace(WORD, '').length < 6) return false;
  return /[0-9]/.test(left) && /[A-Za-z]/.test(left) && !isCounted(left);
}

/** Whether a value says itself that it is an example, or is published as one. */
export function isExample(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    PUBLISHED.has(text) ||
    VETO.some((word) => (word.length > 4 || text.length <= SHORT) && lower.includes(word)) ||
    PUBLISHED.has(text.replace(/^[a-z]+_(?:[a-z]+_)?/, '')) ||
    isCounted(text)
  );
}

/** The text without its placeholders: `{token}` is no credential, and neither is `YOUR_TOKEN`. */
function withoutPlaceholders(text: string): string {
  let rest = text;
  for (const placeholder of findPlaceholders(text, 'header')) rest = rest.replace(placeholder.text, ' ');
  return rest;
}

function isRandom(text: string): boolean {
  const sample = text.slice(0, JUDGED);
  if (sample.length < SHORTEST || isExample(sample) || isRepeated(sample)) return false;
  return entropy(sample) >= MIN_ENTROPY && isMixed(sample);
}

/** Words keep their kind of letter, and are made of common pairs of letters; chance does neither. */
export function isMixed(text: string): boolean {
  const lower = text.toLowerCase();
  let pairs = 0;
  let common = 0;
  for (let index = 1; index < lower.length; index++) {
    const pair = lower.slice(index - 1, index + 1);
    // Of hexadecimal digits too many are common pairs.
    if (!/[a-z]{2}/.test(pair) || /[a-f]{2}/.test(pair)) continue;
    pairs++;
    if (PAIRS.has(pair)) common++;
  }
  if (pairs < COMMON.atLeast) return isChanging(text);
  return common / pairs < (isChanging(text) ? COMMON.withChanges : COMMON.alone);
}

/** Whether letters, digits and capitals follow on each other as often as chance makes them. */
export function isChanging(text: string): boolean {
  const changes = text.match(/(?<=[a-z])[A-Z0-9]|(?<=[A-Z])[0-9]|(?<=[0-9])[A-Za-z]/g)?.length ?? 0;
  return changes / (text.length - 1) >= CHANGES;
}

/** `0123456789`, `abcdef123456`, `aaaa`: most characters are the one before, or its neighbour. */
function isCounted(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index++) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps++;
  }
  return steps / (text.length - 1) > 0.4;
}

/** `abc1abc1abc1`: few of its pairs of characters are new. */
function isRepeated(text: string): boolean {
  const pairs = new Set<string>();
  for (let index = 1; index < text.length; index++) pairs.add(text.slice(index - 1, index + 1));
  return pairs.size / (text.length - 1) < 0.6;
}

/** Bits a character (Shannon). */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
