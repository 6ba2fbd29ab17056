import { COMMON_BIGRAMS, COMMON_WORDS, EXAMPLE_MARKERS, LEETSPEAK, PUBLISHED_EXAMPLES } from './examples.ts';

/** Shorter strings cannot be distinguished from words, so they count as examples. */
const MIN_LENGTH = 16;
/** Only characters up to here are judged; the rest of a token adds no information. */
const MAX_JUDGED_LENGTH = 96;
/** In longer strings, a marker of four letters can occur by chance. */
const MAX_LENGTH_FOR_SHORT_MARKERS = 100;
const COMMON_WORD = new RegExp(`(?<![a-z0-9])(?:${COMMON_WORDS})(?:s|[0-9]{1,4})?(?![a-z0-9])`, 'gi');
/** Minimum of changes between letters and digits, or from lower to upper case, per character. Camel case has 0.17. */
const MIN_CLASS_CHANGES = 0.2;
/** Maximum share of bigrams that are common in English. Words have more than 0.5, random letters 0.2. */
const MAX_COMMON_BIGRAMS = 0.38;
const MAX_COMMON_BIGRAMS_WITH_CLASS_CHANGES = 0.5;
/** With fewer bigrams their share says nothing. */
const MIN_BIGRAMS = 8;
/** Bits per character. */
const MIN_ENTROPY = 2.75;

/**
 * Whether a string looks like a random credential and not like an example that a writer invented: long enough,
 * without words that mark examples, neither sequential nor repetitive, and random in its letters and digits.
 */
export function looksGenerated(text: string): boolean {
  if (text.length < MIN_LENGTH || isExample(text)) return false;
  return text.split(/[^\w+/=~-]+/).some((piece) => isRandom(piece.replace(COMMON_WORD, '')));
}

/**
 * Whether a string looks like a real password of a person. Only words, sequences and repetition distinguish an
 * example from it, so letters alone count as an example.
 */
export function looksLikePassword(password: string): boolean {
  if (isExample(password)) return false;
  const spelled = password.replace(/[^A-Za-z]/g, (character) => LEETSPEAK[character] ?? character);
  const rest = password.replace(COMMON_WORD, '');
  if (rest.length < 6 || spelled.replace(COMMON_WORD, '').length < 6) return false;
  return /[0-9]/.test(rest) && /[A-Za-z]/.test(rest) && !isSequential(rest);
}

/** Whether a value is marked as an example, published as one, or sequential. */
export function isExample(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    EXAMPLE_MARKERS.some(
      (marker) =>
        (marker.length > 4 || text.length <= MAX_LENGTH_FOR_SHORT_MARKERS) && lower.includes(marker),
    ) ||
    PUBLISHED_EXAMPLES.some((example) => text.endsWith(example)) ||
    isSequential(lower)
  );
}

function isRandom(text: string): boolean {
  const judged = text.slice(0, MAX_JUDGED_LENGTH);
  if (judged.length < MIN_LENGTH || isExample(judged) || isRepetitive(judged)) return false;
  return entropy(judged) >= MIN_ENTROPY && hasRandomLetters(judged);
}

/** Words keep to one class of characters and consist of common bigrams; random strings do neither. */
export function hasRandomLetters(text: string): boolean {
  const lower = text.toLowerCase();
  let bigrams = 0;
  let common = 0;
  for (let index = 1; index < lower.length; index++) {
    const bigram = lower.slice(index - 1, index + 1);
    // Among hexadecimal digits too many bigrams are common ones.
    if (!/[a-z]{2}/.test(bigram) || /[a-f]{2}/.test(bigram)) continue;
    bigrams++;
    if (COMMON_BIGRAMS.has(bigram)) common++;
  }
  const changes = changesClassOften(text);
  if (bigrams < MIN_BIGRAMS) return changes;
  return common / bigrams < (changes ? MAX_COMMON_BIGRAMS_WITH_CLASS_CHANGES : MAX_COMMON_BIGRAMS);
}

/** Whether lower case, upper case and digits alternate as often as in random strings. */
export function changesClassOften(text: string): boolean {
  const changes = text.match(/(?<=[a-z])[A-Z0-9]|(?<=[A-Z])[0-9]|(?<=[0-9])[A-Za-z]/g)?.length ?? 0;
  return changes / (text.length - 1) >= MIN_CLASS_CHANGES;
}

/**
 * `0123456789`, `abcdef123456`, `aaaa` and `a1b2c3d4`: many characters equal the previous one, or the one before
 * it, or its neighbour in the alphabet.
 */
function isSequential(text: string): boolean {
  return shareOfSteps(text, 1) > 0.4 || (text.length >= MIN_LENGTH && shareOfSteps(text, 2) > 0.75);
}

function shareOfSteps(text: string, distance: number): number {
  let steps = 0;
  for (let index = distance; index < text.length; index++) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - distance)) <= 1) steps++;
  }
  return steps / (text.length - distance);
}

/** `abc1abc1abc1`: few of the bigrams are distinct. */
export function isRepetitive(text: string): boolean {
  const bigrams = new Set<string>();
  for (let index = 1; index < text.length; index++) bigrams.add(text.slice(index - 1, index + 1));
  return bigrams.size / (text.length - 1) < 0.6;
}

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
