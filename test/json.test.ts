import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, MAX_DEPTH, parseJson, printJson, type JsonNode } from '../src/base/json/index.ts';

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      // defineProperty, so that "__proto__" is a key like any other.
      return node.members.reduce(
        (object, { key, value }) =>
          Object.defineProperty(object, key, {
            value: plain(value),
            enumerable: true,
            configurable: true,
            writable: true,
          }),
        {},
      );
    case 'array':
      return node.items.map(plain);
    case 'number':
      return Number(node.text);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function failure(text: string): JsonSyntaxError {
  try {
    parseJson(text);
  } catch (error) {
    return error as JsonSyntaxError;
  }
  throw new Error(`${text} was read`);
}

describe('JSON', () => {
  it('reads the same values as JSON.parse, in every layout', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (text, indent) => {
        const value: unknown = JSON.parse(text);
        expect(plain(parseJson(JSON.stringify(value, null, indent)))).toEqual(value);
      }),
    );
  });

  it('prints JSON that parses to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(JSON.parse(printJson(parseJson(text)))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('rejects what JSON.parse rejects', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', '[', ':', '\\', 'x', '\n', "'", '0'),
      )
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        const accepts = (read: (text: string) => unknown): boolean => {
          try {
            read(text);
            return true;
          } catch {
            return false;
          }
        };
        expect(accepts(parseJson)).toBe(accepts(JSON.parse));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps numbers as written, repeated keys and the order of keys', () => {
    const text = '{"b": 1.0, "a": 9007199254740993, "b": -0, "c": 1E5}';
    const node = parseJson(text);
    expect(node.kind === 'object' && node.members.map(({ key }) => key)).toEqual(['b', 'a', 'b', 'c']);
    expect(printJson(node).replace(/\s+/g, ' ')).toBe(
      '{ "b": 1.0, "a": 9007199254740993, "b": -0, "c": 1E5 }',
    );
  });

  it.each([
    ['{"a": 1 "b": 2}', 7, 'add a comma'],
    ['{"a": 1,}', 7, 'remove the comma'],
    ['[1, 2,]', 5, 'remove the comma'],
    ["{'a': 1}", 1, 'double quotes'],
    ['{"a": "b" c"}', 10, 'a comma or }'],
    ['{"a": "say "hi""}', 12, String.raw`\"`],
    ['{"a": True}', 6, 'true, false and null'],
    ['{"a": NAME}', 6, '"NAME"'],
    ['{"a": 01}', 6, 'JSON numbers'],
    ['{"a": 1 // note\n}', 8, 'no comments'],
    ['{"a": "b', 6, 'a closing "'],
    ['{"a": "b\nc"}', 8, String.raw`\n`],
    ['{"a": "\\h"}', 7, String.raw`write a backslash as \\`],
    ['{"a": "\\u12"}', 7, String.raw`\u00e9`],
    ['{"a": “b”}', 6, 'typographic quotes'],
    ['{"a": 1', 0, 'add the missing }'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"t": {"x": "{"a": "b"}"}}', 15, String.raw`\"`],
    ['{"t": {"x": "b"}"}', 14, String.raw`\"`],
    ['{a: 1}', 1, 'double quotes'],
    ['{"a": 1}}', 8, 'the end of the JSON'],
    ['{"a": "\t"}', 7, String.raw`\t`],
    ['', 0, 'a JSON value'],
  ])('reports the offset of the error in %j, and a remedy', (text, offset, hint) => {
    const error = failure(text);
    expect(error.offset).toBe(offset);
    expect(`${error.expected} ${error.hint}`).toContain(hint);
  });

  it('refuses deep nesting before the stack overflows', () => {
    expect(failure('['.repeat(100_000)).kind).toBe('depth');
    expect(() => parseJson('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))).not.toThrow();
  });
});
