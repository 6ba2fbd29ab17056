import { Diagnostic, didYouMean } from '../base/diagnostic/index.ts';

interface Word {
  readonly english: string;
  /** Where the word is used, for the docs. */
  readonly usedFor: string;
  /** Whether a translation may leave out the `{name}` slots. */
  readonly slotsAreOptional?: true;
}

/**
 * The words that pages add to the writer's own. A `{name}` is a slot for a value, which a translation must
 * contain too. Words that are used in descriptions are Markdown, the others plain text.
 */
export const WORDS = {
  lang: { english: 'en', usedFor: 'language tag of an HTML document' },
  request: { english: 'Request', usedFor: 'heading of the samples' },
  parameters: { english: 'Parameters', usedFor: 'heading of the parameter table' },
  value: { english: 'Value', usedFor: 'column of the parameter table' },
  description: { english: 'Description', usedFor: 'column of the parameter table' },
  optional: { english: 'Optional.', usedFor: 'after the description of an optional parameter' },
  example: { english: 'Example: {value}', usedFor: 'after the description of a parameter' },
  responses: { english: 'Response status codes', usedFor: 'heading of the status table' },
  statusCode: { english: 'Status code', usedFor: 'column of the status table' },
  errorCode: { english: 'Error code', usedFor: 'column of the status table' },
  message: { english: 'Message', usedFor: 'column of the status table' },
  cause: { english: 'Cause', usedFor: 'column of the status table' },
  verified: { english: 'Verified with {tools}.', usedFor: 'below a sample, with `--verified`' },
  always: { english: 'Always {value}.', usedFor: 'OpenAPI: the only allowed value' },
  oneOf: { english: 'One of {values}.', usedFor: 'OpenAPI: the allowed values' },
  default: { english: 'Default: {value}.', usedFor: 'OpenAPI: default value of a parameter' },
  accessToken: { english: 'Access token.', usedFor: 'OpenAPI: bearer token without a description' },
  scopes: { english: 'It carries the scopes {scopes}.', usedFor: 'OpenAPI: scopes that the token needs' },
  scope: {
    english: 'It carries the scope {scope}.',
    usedFor: 'OpenAPI: the only scope that the token needs',
  },
  apiKey: { english: 'API key.', usedFor: 'OpenAPI: API key without a description' },
  basic: { english: 'Base64 of `username:password`.', usedFor: 'OpenAPI: credentials of the Basic scheme' },
  credentials: {
    english: 'Credentials of the {scheme} scheme.',
    usedFor: 'OpenAPI: credentials of another scheme',
  },
  host: {
    english: 'Host of the API; the description does not say it.',
    usedFor: 'OpenAPI: host of a description without servers',
  },
  secret: {
    english: 'Your {kind}. Keep it secret.',
    usedFor: 'placeholder that `--redact` added; the kind is in English, and may be left out',
    slotsAreOptional: true,
  },
} as const satisfies Record<string, Word>;

export type WordName = keyof typeof WORDS;
export type Words = Readonly<Record<WordName, string>>;
/** Translations of some words. */
export type GivenWords = { readonly [K in WordName]?: string | undefined };

export const WORD_NAMES = Object.keys(WORDS) as readonly WordName[];

const ENGLISH = Object.fromEntries(WORD_NAMES.map((name) => [name, WORDS[name].english])) as Words;

/**
 * All words: the given translations, English for the rest.
 *
 * @throws Diagnostic if a word does not exist or its translation is invalid
 */
export function completeWords(given: GivenWords = {}): Words {
  for (const [name, text] of Object.entries(given)) {
    if (text === undefined) continue;
    const wordName = WORD_NAMES.find((word) => word === name);
    const expected = wordName === undefined ? `one of ${WORD_NAMES.join(', ')}` : expectedOf(wordName, text);
    if (expected === undefined) continue;
    throw new Diagnostic(
      'option-invalid',
      wordName === undefined
        ? `there is no word ${name}`
        : `the word ${name} cannot be ${JSON.stringify(text)}`,
      { expected, hint: wordName === undefined ? didYouMean(name, WORD_NAMES) : undefined },
    );
  }
  const translations = Object.entries(given).filter(([, text]) => text !== undefined);
  return { ...ENGLISH, ...(Object.fromEntries(translations) as GivenWords) } as Words;
}

/** Regular expression that the translation of a word must match: it must contain the slots of all values. */
export function patternOf(name: WordName): string {
  if (name === 'lang') return '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$';
  const slots = slotsOf(name).map((slot) => slot.replace(/[{}]/g, String.raw`\$&`));
  if (slots.length === 0) return String.raw`\S`;
  return `^${slots.map((slot) => String.raw`(?=[\s\S]*${slot})`).join('')}`;
}

function slotsOf(name: WordName): readonly string[] {
  const word: Word = WORDS[name];
  return (word.slotsAreOptional ? undefined : word.english.match(/\{\w+\}/g)) ?? [];
}

/** Checks the translation of a word. Returns what was expected if it is invalid, undefined if it is valid. */
export function expectedOf(name: WordName, text: string): string | undefined {
  if (new RegExp(patternOf(name), 'u').test(text)) return undefined;
  if (text.trim() === '') return 'a string that is not empty';
  if (name === 'lang') return 'a language tag such as fr or pt-BR';
  return `a string that contains ${slotsOf(name).join(' and ')}`;
}

/** Replaces the `{name}` slots of a word by values. */
export const interpolate = (word: string, values: Readonly<Record<string, string>>): string =>
  word.replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(values, name) ? values[name]! : slot));
