import { Diagnostic, nearest, type SourceText } from '../base/diagnostic/index.ts';
import type { JsonNode } from '../base/json/index.ts';
import { checkWord, WORD_NAMES, type GivenWords } from '../operation/index.ts';
import { Cursor } from '../input/index.ts';
import type { Config, FoldersConfig, LanguageConfig, PlaceholderConfig, SelectionConfig } from './config.ts';

type Reader<T> = (value: Cursor) => T;
type Readers<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

const CODES = { type: 'config-type', missing: 'config-type' } as const;

/**
 * Reads a configuration out of a document, key by key.
 *
 * @throws Diagnostic at the first key that is unknown or has a value of the wrong type
 */
export function readConfig(text: SourceText, root: JsonNode): Config {
  return readObject(CONFIG)(new Cursor(text, root, '', CODES));
}

const string: Reader<string> = (value) => value.string();
const boolean: Reader<boolean> = (value) => value.boolean();

const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    value.items().map(item);

const oneOrMore =
  <T>(item: Reader<T>): Reader<T | readonly T[]> =>
  (value) =>
    value.node.kind === 'array' ? list(item)(value) : item(value);

const oneOf =
  <T extends string>(...values: readonly T[]): Reader<T> =>
  (value) => {
    const text = value.string();
    if ((values as readonly string[]).includes(text)) return text as T;
    throw value.error('config-type', `${value.path} cannot be ${JSON.stringify(text)}`, {
      expected: `one of ${values.join(', ')}`,
      ...hintOf(nearest(text, values)),
    });
  };

/** An object with keys of the writer's. */
const record =
  <T>(member: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value) =>
    Object.fromEntries(value.keys().map(({ name }) => [name, member(value.required(name))]));

/** A text, or an object that says more. */
const stringOr =
  <T>(other: Reader<T>): Reader<string | T> =>
  (value) =>
    value.node.kind === 'string' ? value.string() : other(value);

const scalar: Reader<string | number | boolean> = (value) => {
  const { node } = value;
  if (node.kind === 'boolean') return node.value;
  return node.kind === 'number' ? Number(node.text) : value.string();
};

/** An object of known keys, each with its reader. */
function readObject<T extends object>(readers: Readers<T>): Reader<T> {
  const known = Object.keys(readers);
  return (value) => {
    const entries = value.keys().flatMap(({ name, position }) => {
      if (!known.includes(name)) {
        throw new Diagnostic('config-key', `${value.path || 'the configuration'} has no key ${name}`, {
          position,
          expected: `one of ${known.join(', ')}`,
          ...hintOf(nearest(name, known)),
        });
      }
      const field = value.field(name);
      return field === undefined ? [] : [[name, readers[name as keyof T](field)] as const];
    });
    return Object.fromEntries(entries) as T;
  };
}

const hintOf = (near: string | undefined): { hint?: string } =>
  near === undefined ? {} : { hint: `did you mean ${near}?` };

const language = readObject<LanguageConfig>({
  language: string,
  client: string,
  label: string,
  options: record(string),
});

const placeholder = readObject<PlaceholderConfig>({
  description: string,
  required: boolean,
  example: (value) => value.scalarText(),
});

const select = readObject<SelectionConfig>({
  tags: list(string),
  paths: list(string),
  methods: list(string),
  operations: list(string),
});

const folders = readObject<FoldersConfig>({ languages: oneOrMore(string), dialects: oneOrMore(string) });

const words = readObject<GivenWords>(
  Object.fromEntries(
    WORD_NAMES.map((name): [string, Reader<string>] => [
      name,
      (value) => {
        const text = value.string();
        const expected = checkWord(name, text);
        if (expected === undefined) return text;
        throw value.error('config-type', `${value.path} cannot be ${JSON.stringify(text)}`, { expected });
      },
    ]),
  ) as Readers<GivenWords>,
);

const CONFIG: Readers<Config> = {
  $schema: string,
  inputs: oneOrMore(string),
  out: string,
  documents: oneOrMore(string),
  dialect: string,
  dialectOptions: record(scalar),
  languages: list(stringOr(language)),
  parts: oneOrMore(oneOf('samples', 'parameters', 'responses')),
  select,
  placeholders: record(stringOr(placeholder)),
  words,
  templates: record(string),
  partials: record(string),
  folders,
  prettier: boolean,
  verified: boolean,
  strict: boolean,
  redact: boolean,
  allowSecrets: list(string),
};
