import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { HAR_OBJECTS, type HarObjectName } from '../src/input/har/fields.ts';
import { readOperations } from '../src/input/index.ts';
import { ROOT } from './support/cli.ts';

const FILE = join(ROOT, 'docs/schema/har.schema.json');

interface Definition {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: boolean;
  readonly patternProperties?: object;
}

/** The schema with the fields of the table. `UPDATE=1` writes it. */
function withFields(text: string): object {
  const schema = JSON.parse(text) as { definitions: Record<string, Definition> };
  for (const [name, { read, ...object }] of Object.entries(HAR_OBJECTS)) {
    const definition = schema.definitions[name]!;
    const ignored: readonly string[] = 'ignored' in object ? object.ignored : [];
    const properties = Object.fromEntries(
      [...read, ...ignored].map((key) => [key, definition.properties[key] ?? {}]),
    );
    schema.definitions[name] = {
      ...definition,
      properties,
      additionalProperties: false,
      patternProperties: { [ownPattern(read, 'instead' in object ? Object.keys(object.instead) : [])]: {} },
    };
  }
  return schema;
}

/** Matches the fields of a user's own: a misspelled field of ours is none. */
function ownPattern(read: readonly string[], instead: readonly string[]): string {
  const isOwn = (field: string): boolean => field.startsWith('_');
  const misspelled = [...read.filter(isOwn).flatMap(oneMistake), ...instead.filter(isOwn)];
  return misspelled.length === 0 ? '^_' : `^(?!(?:${misspelled.join('|')})$)_`;
}

/** Patterns of everything that is one letter more, less or other, or two letters swapped, in any letter case. */
function oneMistake(field: string): string[] {
  const letters = Array.from(field, (letter) =>
    letter === '_' ? '_' : `[${letter}${letter.toUpperCase()}]`,
  );
  return letters
    .flatMap((_, at) => {
      const before = letters.slice(0, at).join('');
      const after = letters.slice(at + 1).join('');
      const swapped =
        at + 1 < letters.length
          ? [`${before}${letters[at + 1]}${letters[at]}${letters.slice(at + 2).join('')}`]
          : [];
      return [`${before}.?${after}`, `${before}.${letters.slice(at).join('')}`, ...swapped];
    })
    .concat(`${letters.join('')}.`);
}

it('the JSON Schema has the fields of the table', async () => {
  const text = readFileSync(FILE, 'utf8');
  const expected = await format(JSON.stringify(withFields(text)), { filepath: FILE, printWidth: 110 });
  if (process.env['UPDATE']) writeFileSync(FILE, expected);
  expect(JSON.parse(text)).toEqual(JSON.parse(expected));
});

/** A HAR with every object of the table; the path leads to each of them. */
const HAR = {
  log: {
    _parameters: [{ name: 'A_B', description: 'x' }],
    pages: [{ id: 'a', title: 'x' }],
    entries: [
      {
        pageref: 'a',
        request: {
          method: 'POST',
          url: 'https://h/A_B',
          headers: [{ name: 'cookie', value: 'c=1' }],
          cookies: [{ name: 'c', value: '1' }],
          postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'd', value: '2' }] },
        },
        response: { status: 200, content: { text: '{}' } },
      },
    ],
  },
} as const;
const ENTRY = ['log', 'entries', 0];
const REQUEST = [...ENTRY, 'request'];
const PATHS: Readonly<Record<HarObjectName, readonly (string | number)[]>> = {
  document: [],
  log: ['log'],
  page: ['log', 'pages', 0],
  entry: ENTRY,
  request: REQUEST,
  pair: [...REQUEST, 'headers', 0],
  cookie: [...REQUEST, 'cookies', 0],
  postData: [...REQUEST, 'postData'],
  param: [...REQUEST, 'postData', 'params', 0],
  response: [...ENTRY, 'response'],
  content: [...ENTRY, 'response', 'content'],
  parameter: ['log', '_parameters', 0],
};

async function read(har: unknown): Promise<{ codes: string[]; hint: string }> {
  const found: Diagnostic[] = [];
  try {
    await readOperations('a.har', new TextEncoder().encode(JSON.stringify(har)), (diagnostic) =>
      found.push(diagnostic),
    );
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    found.push(error);
  }
  return { codes: found.map(({ code }) => code), hint: found[0]?.hint ?? '' };
}

/** The HAR with one more field in one of its objects, in place of `replaces`. */
function withField(object: HarObjectName, field: string, value: unknown, replaces?: string): unknown {
  const har: unknown = structuredClone(HAR);
  const target = PATHS[object].reduce<unknown>((node, step) => (node as never)[step], har) as Record<
    string,
    unknown
  >;
  if (replaces !== undefined) delete target[replaces];
  target[field] = value;
  return har;
}

describe('a field that HAR does not have', () => {
  it('is not there in the HAR of this test', async () => {
    expect(await read(HAR)).toEqual({ codes: [], hint: '' });
  });

  it.each<[HarObjectName, string, string]>([
    ['request', 'headres', 'headers'],
    ['request', 'postdata', 'postData'],
    ['request', 'query_string', 'queryString'],
    ['request', 'cookeis', 'cookies'],
    ['request', '_paramters', '_parameters'],
    ['request', 'body', 'postData'],
    ['request', 'title', 'title'],
    ['request', 'description', 'comment'],
    ['page', 'tilte', 'title'],
    ['page', 'coment', 'comment'],
    ['pair', 'vlaue', 'value'],
    ['pair', 'description', 'comment'],
    ['cookie', 'valeu', 'value'],
    ['param', 'filename', 'fileName'],
    ['param', 'contenttype', 'contentType'],
    ['postData', 'mimetype', 'mimeType'],
    ['postData', 'txt', 'text'],
    ['postData', '_fiel', '_file'],
    ['response', 'statustext', 'statusText'],
    ['response', 'satus', 'status'],
    ['content', 'txet', 'text'],
    ['entry', 'page_ref', 'pageref'],
    ['entry', 'respones', 'response'],
    ['log', 'parameters', '_parameters'],
    ['log', 'entrys', 'entries'],
    ['document', '_parameters', 'log'],
    ['parameter', 'desciption', 'description'],
    ['parameter', 'requird', 'required'],
  ])('is an error in %s if it is nearly one: %s', async (object, field, meant) => {
    const { codes, hint } = await read(withField(object, field, ''));
    expect(codes).toEqual(['har-unknown-field']);
    expect(hint).toContain(meant);
  });

  it('is one warning for the file otherwise, and none if it begins with an underscore', async () => {
    const har = withField('request', 'wibble', 1) as { wobble?: number; _wobble?: number };
    har.wobble = 1;
    expect((await read(har)).codes).toEqual(['har-ignored-field']);
    expect(await read(withField('request', '_wibble', 1))).toEqual({ codes: [], hint: '' });
  });

  it.each<[HarObjectName, string]>([
    ['pair', 'value'],
    ['cookie', 'name'],
    ['param', 'value'],
    ['parameter', 'name'],
  ])('%s without its %s is an error', async (object, field) => {
    const har = withField(object, '_own', 1, field) as typeof HAR;
    // Beside a header, the array of cookies is a copy.
    const { codes } = await read(JSON.parse(JSON.stringify(har).replace('"cookie"', '"x"')));
    expect(codes).toEqual(['har-missing']);
  });

  it('is what the JSON Schema refuses', async () => {
    const validate = new Ajv({ strictTypes: false, strictRequired: false }).compile(
      JSON.parse(readFileSync(FILE, 'utf8')) as object,
    );
    const objects = Object.keys(HAR_OBJECTS) as HarObjectName[];
    const names = [
      ...new Set(Object.values(HAR_OBJECTS).flatMap(({ read: known }) => [...known] as string[])),
    ];
    const letter = fc.constantFrom(...'abehlmnprstuxy_ATR');
    const field = fc
      .tuple(fc.constantFrom(...names, 'wibble', '_own', 'stored', 'size'), fc.nat(12), letter, fc.nat(5))
      .map(([name, at, other, change]) => {
        const [before, after] = [name.slice(0, at), name.slice(at)];
        return [
          name,
          before + other + after,
          before + after.slice(1),
          before + other + after.slice(1),
          before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
          name.toUpperCase(),
        ][change]!;
      })
      .filter((name) => name !== '' && name !== '__proto__');
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...objects), field, async (object, name) => {
        const known: readonly string[] = HAR_OBJECTS[object].read;
        // The types of known fields are another test.
        fc.pre(!known.includes(name) && name !== 'method' && name !== 'url');
        const har = withField(object, name, 1);
        const { codes } = await read(har);
        const isReported = codes.some((code) => /^har-(?:unknown|ignored)-field$/.test(code));
        seen.add(isReported);
        expect(validate(har), `${object}.${name}: ${codes.join()}`).toBe(!isReported);
      }),
      { numRuns: 1500 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });
});
