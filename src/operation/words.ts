import { Diagnostic, didYouMean } from '../base/diagnostic/index.ts';

interface Word {
  readonly english: string;
  /** What it stands for, or where. */
  readonly about: string;
  /** May another text leave its values out? */
  readonly mayLack?: true;
}

/**
 * What pages say of their own. A `{name}` is where a value stands; a text of another language must have it too.
 * Those of descriptions are Markdown, the others plain text.
 */
export const WORDS = {
  lang: { english: 'en', about: 'tag of the language, for a whole document of HTML' },
  request: { english: 'Request', about: 'heading of the samples' },
  parameters: { english: 'Parameters', about: 'heading of the table of values' },
  value: { english: 'Value', about: 'column of that table' },
  description: { english: 'Description', about: 'column of that table' },
  optional: { english: 'Optional.', about: 'behind the description of a value that may be left out' },
  example: { english: 'Example: {value}', about: 'behind the description of a value' },
  responses: { english: 'Response status codes', about: 'heading of the table of status codes' },
  statusCode: { english: 'Status code', about: 'column of that table' },
  errorCode: { english: 'Error code', about: 'column of that table' },
  message: { english: 'Message', about: 'column of that table' },
  cause: { english: 'Cause', about: 'column of that table' },
  verified: { english: 'Verified with {tools}.', about: 'below a sample, with `--verified`' },
  always: { english: 'Always {value}.', about: 'of OpenAPI: the only value that is allowed' },
  oneOf: { english: 'One of {values}.', about: 'of OpenAPI: the values that are allowed' },
  default: { english: 'Default: {value}.', about: 'of OpenAPI: the value of what is left out' },
  accessToken: { english: 'Access token.', about: 'of OpenAPI: a bearer token that nothing describes' },
  scopes: { english: 'It carries the scopes {scopes}.', about: 'of OpenAPI: several scopes of a token' },
  scope: { english: 'It carries the scope {scope}.', about: 'of OpenAPI: the only scope of a token' },
  apiKey: { english: 'API key.', about: 'of OpenAPI: a key that nothing describes' },
  basic: { english: 'Base64 of `username:password`.', about: 'of OpenAPI: credentials of Basic' },
  credentials: {
    english: 'Credentials of the {scheme} scheme.',
    about: 'of OpenAPI: credentials of another scheme',
  },
  host: {
    english: 'Host of the API; the description does not say it.',
    about: 'of OpenAPI: the host of a description without servers',
  },
  secret: {
    english: 'Your {kind}. Keep it secret.',
    about: 'what `--redact` replaced; the kind is in English, and may be left out',
    mayLack: true,
  },
} as const satisfies Record<string, Word>;

export type WordName = keyof typeof WORDS;
/** A text for each. */
export type Words = Readonly<Record<WordName, string>>;
/** Some of them, in the language of a documentation. */
export type GivenWords = { readonly [K in WordName]?: string | undefined };

export const WORD_NAMES = Object.keys(WORDS) as readonly WordName[];

/** The texts of our own, in English. */
const ENGLISH = Object.fromEntries(WORD_NAMES.map((name) => [name, WORDS[name].english])) as Words;

/**
 * A text for each word: the given one, or ours.
 *
 * @throws Diagnostic if there is no such word, or a text lacks the place of a value
 */
export function wordsOf(given: GivenWords = {}): Words {
  for (const [name, text] of Object.entries(given)) {
    if (text === undefined) continue;
    const known = WORD_NAMES.find((word) => word === name);
    const expected = known === undefined ? `one of ${WORD_NAMES.join(', ')}` : expectedOf(known, text);
    if (expected === undefined) continue;
    throw new Diagnostic(
      'option-invalid',
      known === undefined ? `there is no word ${name}` : `the word ${name} cannot be ${JSON.stringify(text)}`,
      { expected, hint: known === undefined ? didYouMean(name, WORD_NAMES) : undefined },
    );
  }
  const present = Object.entries(given).filter(([, text]) => text !== undefined);
  return { ...ENGLISH, ...(Object.fromEntries(present) as GivenWords) } as Words;
}

/** Regular expression that the text of a word must match: it must have the places of all values. */
export function patternOf(name: WordName): string {
  if (name === 'lang') return '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$';
  const places = placesOf(name).map((place) => place.replace(/[{}]/g, String.raw`\$&`));
  if (places.length === 0) return String.raw`\S`;
  return `^${places.map((place) => String.raw`(?=[\s\S]*${place})`).join('')}`;
}

function placesOf(name: WordName): readonly string[] {
  const word: Word = WORDS[name];
  return (word.mayLack ? undefined : word.english.match(/\{\w+\}/g)) ?? [];
}

/** What is expected in place of a text; undefined if it is right. */
export function expectedOf(name: WordName, text: string): string | undefined {
  if (new RegExp(patternOf(name), 'u').test(text)) return undefined;
  if (text.trim() === '') return 'a text';
  if (name === 'lang') return 'a tag such as fr or pt-BR';
  return `a text with ${placesOf(name).join(' and ')} in it`;
}

/** A word with its values in their places. */
export const filled = (word: string, values: Readonly<Record<string, string>>): string =>
  word.replace(/\{(\w+)\}/g, (position, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : position,
  );
