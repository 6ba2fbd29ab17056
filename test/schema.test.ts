import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
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
    'refuses what the product refuses: %s',
    (name) => {
      const text = readFileSync(join(ROOT, 'test/failing', name, 'call.har'), 'utf8');
      expect(validate(JSON.parse(text))).toBe(false);
    },
  );
});
