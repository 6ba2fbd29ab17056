import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineJson, type Outline } from '../src/base/json/index.ts';
import { lazyValue } from '../src/input/openapi/document/lazy.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const outline = (text: string, depth = 2): Outline | undefined =>
  outlineJson(bytesOf(text), { depth, seek: '$ref' });

/** JSON with references, keys that are written in several ways, and white space. */
const json = fc
  .tuple(
    fc.jsonValue({ maxDepth: 5 }),
    fc.constantFrom('$ref', '__proto__', 'a', '\\', 'é"'),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(undefined, 1, '\t'),
    fc.constantFrom('', ' ', '\r\n'),
  )
  .map(([value, key, member, indent, space]) => {
    const object = JSON.parse(
      `{${JSON.stringify(key)}:${JSON.stringify(member)},"value":${JSON.stringify(value)}}`,
    ) as object;
    return `${space}${JSON.stringify([object, { paths: object }, object][value === null ? 0 : 1], undefined, indent)}${space}`;
  });

function referencesOf({ members, sought }: Outline, text: Uint8Array): string[] {
  const own = sought.map(
    ({ start, end }) => JSON.parse(new TextDecoder().decode(text.subarray(start, end))) as string,
  );
  return [...own, ...Array.from(members?.values() ?? []).flatMap((member) => referencesOf(member, text))];
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  );
}

describe('outline of JSON', () => {
  it('says what JSON.parse says, whatever the depth', () => {
    fc.assert(
      fc.property(json, fc.nat(4), (text, depth) => {
        const bytes = bytesOf(text);
        const found = outlineJson(bytes, { depth, seek: '$ref' })!;
        expect(lazyValue(bytes, found)).toEqual(JSON.parse(text));
        expect(referencesOf(found, bytes)).toEqual(referencesIn(JSON.parse(text)));
      }),
    );
  });

  it('takes for JSON only what JSON.parse reads', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      put: fc.constantFrom(
        '',
        ',',
        '"',
        '}',
        ']',
        ':',
        '0',
        '-',
        '.',
        'e',
        '\\',
        '\\u12',
        '\u0001',
        't',
        '[',
        '{',
      ),
    });
    fc.assert(
      fc.property(json, edit, (text, { at, length, put }) => {
        const start = at % (text.length + 1);
        const broken = text.slice(0, start) + put + text.slice(start + length);
        expect(outline(broken) !== undefined).toBe(isJson(broken));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    ' ',
    '{',
    '[1,]',
    '{"a":1,}',
    '{,}',
    '{"a"}',
    '01',
    '-',
    '1.',
    '.5',
    '1e',
    '+1',
    'tru',
    'nul',
    'truex',
    '"\t"',
    '"\\x"',
    '"\\u12g4"',
    "{'a':1}",
    '{a:1}',
    '[1 2]',
    '1 2',
    '"',
    '{"a":1]',
    '[}',
    'NaN',
    '\u00a0{}',
  ])('refuses %j', (text) => {
    expect(isJson(text)).toBe(false);
    expect(outline(text)).toBeUndefined();
    expect(outline(`{"paths": {"a": ${text}}}`)).toBeUndefined();
  });

  it('keeps the last of keys that are there twice, and finds keys with escapes', () => {
    const text = '{"a": 1, "a": {"\\u0024ref": "#/b"}}';
    expect(lazyValue(bytesOf(text), outline(text, 1)!)).toEqual({ a: { $ref: '#/b' } });
    expect(referencesOf(outline(text, 1)!, bytesOf(text))).toEqual(['#/b']);
    expect(referencesOf(outline(text, 2)!, bytesOf(text))).toEqual(['#/b']);
  });

  it('skips a byte order mark, and leaves deep nesting to the reader', () => {
    expect(outline('\ufeff{}')).toBeDefined();
    expect(outline(`${'['.repeat(150)}${']'.repeat(150)}`)).toBeDefined();
    expect(outline(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeUndefined();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
