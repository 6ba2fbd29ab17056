import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS_FOLDER, dialectIds, languageIds, LANGUAGES_FOLDER } from '../src/base/package.ts';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { Cursor, type DocumentKind } from '../src/base/reader/cursor.ts';
import type { Shape } from '../src/base/reader/shape.ts';
import { CONFIG } from '../src/config/read.ts';
import { LANGUAGE } from '../src/language/index.ts';
import { WORD_NAMES } from '../src/operation/index.ts';
import { DIALECT } from '../src/page/index.ts';
import { CASES, caseNames } from './support/corpus.ts';
import { ROOT } from './support/cli.ts';
import { publishedSchemas } from './support/published-schemas.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schema/har.schema.json'), 'utf8')) as object;
const validate = new Ajv({ strictTypes: false }).compile(schema);

describe('JSON Schema', () => {
  it('accepts every case of the corpus and every example', () => {
    const files = [
      ...caseNames.map((name) => join(CASES, `${name}.har.json`)),
      ...readdirSync(join(ROOT, 'examples')).map((name) => join(ROOT, 'examples', name)),
    ];
    for (const file of files) {
      validate(JSON.parse(readFileSync(file, 'utf8')));
      expect(validate.errors, file).toBeNull();
    }
  });

  it.each(['wrong-type', 'wrong-type-body', 'missing-url', 'missing-name', 'body-in-post-data', 'empty-log'])(
    'rejects what the product rejects: %s',
    (name) => {
      const text = readFileSync(join(ROOT, 'test/failing', name, 'call.har'), 'utf8');
      expect(validate(JSON.parse(text))).toBe(false);
    },
  );
});

const KIND: DocumentKind = {
  root: 'the document',
  type: 'language-data',
  missing: 'language-data',
  unknown: 'language-data',
};

const readBy = (shape: Shape<unknown>, value: unknown): unknown =>
  shape.read(Cursor.parseJson('a.json', JSON.stringify(value), KIND));

function accepts(shape: Shape<unknown>, value: unknown): boolean {
  try {
    readBy(shape, value);
    return true;
  } catch (error) {
    if (error instanceof Diagnostic) return false;
    throw error;
  }
}

const compile = (published: object) =>
  new Ajv({
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    formats: { regex: isRegularExpression },
  }).compile(published);

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

const CONFIGS: readonly object[] = [
  {},
  {
    inputs: 'a',
    documents: ['b', 'c'],
    out: 'd',
    dialect: 'github',
    dialectOptions: { a: 1, b: true, c: 'x' },
  },
  { languages: ['python', { language: 'java', client: 'unirest', label: 'x', options: { package: 'y' } }] },
  { parts: 'samples', select: { tags: ['a'], paths: ['b'], methods: ['c'], operations: ['d'] } },
  {
    parts: ['samples', 'responses'],
    placeholders: { A_B: 'x', C_D: { description: 'y', required: false, example: 'z' } },
  },
  { words: { parameters: 'a', example: 'b {value}' } },
  { templates: { 'a:b': 'c' }, partials: { d: 'e' }, folders: { languages: 'a', dialects: ['b'] } },
  { helpers: './helpers.mjs', httpsnippet: './clients.mjs' },
  { projects: [{ inputs: 'a', out: 'b' }] },
  { httpsnippet: ['./clients.mjs', 'some-package'] },
  { asRecorded: true },
  { prettier: true, verified: false, strict: true, redact: false, allowSecrets: ['a'], $schema: 'x' },
];

const readFiles = (folder: string, ids: readonly string[], file: string): object[] =>
  ids.map((id) => JSON.parse(readFileSync(join(folder, id, file), 'utf8')) as object);

describe('JSON Schemas of our own files', () => {
  const DOCUMENTS: readonly [name: string, shape: Shape<unknown>, examples: readonly object[]][] = [
    ['config', CONFIG, CONFIGS],
    ['dialect', DIALECT, readFiles(DIALECTS_FOLDER, dialectIds(), 'dialect.json')],
    ['language', LANGUAGE, readFiles(LANGUAGES_FOLDER, languageIds(), 'language.json')],
  ];

  it.each(DOCUMENTS)('%s: accept what the reader accepts, and nothing else', (name, shape, examples) => {
    const validateExample = compile(publishedSchemas[`${name}.schema.json`]!);
    const outcomes = new Set<boolean>();
    for (const example of examples) {
      expect(accepts(shape, example)).toBe(true);
      expect(validateExample(example)).toBe(true);
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.nat(), { minLength: 8 }),
        VALUE,
        (example, choices, value) => {
          const changed = changeOne(example, [...choices], value);
          const isAccepted = accepts(shape, changed);
          outcomes.add(isAccepted);
          expect(validateExample(changed), JSON.stringify(changed)).toBe(isAccepted);
        },
      ),
      { numRuns: 2000 },
    );
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

/** What a value is replaced by. Null is left out: the readers take it for a value that is not there. */
const VALUE = fc.oneof(
  fc.constantFrom('', 'a', '[', '{file}', '{fil}', 'block', 'method:A', 'fr', '{value}', 'first', 'markdown'),
  fc.constantFrom<unknown>(0, 1.5, 7, true, false, [], ['a'], [['{dir}']], {}, { a: 'b' }, { kind: 'lines' }),
);

/** A copy in which one value, at any depth, is replaced or removed, or has another field. */
function changeOne(node: unknown, choices: number[], value: unknown): unknown {
  const choice = choices.shift() ?? 0;
  if (typeof node !== 'object' || node === null) return value;
  const entries = Object.entries(node);
  const rebuild = (changed: [string, unknown][]): unknown =>
    Array.isArray(node) ? changed.map(([, member]) => member) : Object.fromEntries(changed);
  if (entries.length === 0 || choice % 10 === 0) return rebuild([...entries, ['when', value]]);
  const index = (choices.shift() ?? 0) % entries.length;
  if (choice % 10 === 1) return rebuild(entries.filter((_, other) => other !== index));
  if (choice % 10 === 2) return value;
  return rebuild(
    entries.map(([key, member], other) => [
      key,
      other === index ? changeOne(member, choices, value) : member,
    ]),
  );
}

describe('JSON Schema of the configuration', () => {
  const config = publishedSchemas['config.schema.json'] as {
    properties: { words: { properties: object } };
  };
  const validateConfig = compile(config);
  const read = (value: unknown): unknown => readBy(CONFIG, value);
  const wrong: readonly object[] = [
    { input: 'a' },
    { inputs: 3 },
    { parts: 'sample' },
    { languages: 'python' },
    { languages: [{ language: 'java', name: 'x' }] },
    { folders: { templates: 'x' } },
    { select: { tag: ['x'] } },
    { strict: 'yes' },
    { partials: { a: 1 } },
    { helpers: ['a'] },
    { httpsnippet: [1] },
    { words: { parameter: 'a' } },
    { words: { example: 'a' } },
    { words: { cause: ' ' } },
    { allowSecrets: 'a' },
  ];

  it.each(CONFIGS)('accepts what the product accepts: %j', (value) => {
    expect(validateConfig(value)).toBe(true);
    expect(read(value)).toEqual(value);
  });

  it.each(wrong)('rejects what the product rejects: %j', (value) => {
    expect(validateConfig(value)).toBe(false);
    expect(() => read(value)).toThrow();
  });

  it('has every key', () => {
    expect(new Set(CONFIGS.flatMap((value) => Object.keys(value)))).toEqual(
      new Set(Object.keys(config.properties)),
    );
    expect(Object.keys(config.properties.words.properties)).toEqual(WORD_NAMES);
  });
});
