import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/read.ts';
import { SourceText } from '../src/base/diagnostic/index.ts';
import { parseJson } from '../src/base/json/index.ts';
import { WORD_NAMES } from '../src/operation/index.ts';
import { CASES, caseNames } from './support/corpus.ts';
import { ROOT } from './support/cli.ts';

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

describe('JSON Schema of the configuration', () => {
  const config = JSON.parse(readFileSync(join(ROOT, 'docs/schema/config.schema.json'), 'utf8')) as {
    properties: { words: { properties: object } };
  };
  const validateConfig = new Ajv({ strictTypes: false, allowUnionTypes: true }).compile(config);
  const read = (value: unknown): unknown => {
    const text = JSON.stringify(value);
    return readConfig(new SourceText('config.json', text), parseJson(text));
  };
  const right: readonly object[] = [
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
    { prettier: true, verified: false, strict: true, redact: false, allowSecrets: ['a'], $schema: 'x' },
  ];
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
    { words: { parameter: 'a' } },
    { words: { example: 'a' } },
    { words: { cause: ' ' } },
    { allowSecrets: 'a' },
  ];

  it.each(right)('accepts what the product accepts: %j', (value) => {
    expect(validateConfig(value)).toBe(true);
    expect(read(value)).toEqual(value);
  });

  it.each(wrong)('rejects what the product rejects: %j', (value) => {
    expect(validateConfig(value)).toBe(false);
    expect(() => read(value)).toThrow();
  });

  it('has every key', () => {
    expect(new Set(right.flatMap((value) => Object.keys(value)))).toEqual(
      new Set(Object.keys(config.properties)),
    );
    expect(Object.keys(config.properties.words.properties)).toEqual(WORD_NAMES);
  });
});
