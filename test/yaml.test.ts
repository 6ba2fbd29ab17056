import fc from 'fast-check';
import { CORE_SCHEMA, dump, load, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { Diagnostic, SourceText } from '../src/base/diagnostic/index.ts';
import { parseJson, printValue, toValue, type JsonNode } from '../src/base/json/index.ts';
import { parseYaml } from '../src/base/reader/yaml.ts';
import { resolveMergeKeys } from '../src/input/openapi/document/merge.ts';

const treeOf = (text: string): JsonNode => parseYaml(new SourceText('a.yaml', text)).root;
const schema = CORE_SCHEMA.withTags(mergeTag);

function errorOf(text: string): string {
  try {
    treeOf(text);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const { code, message, position } = error;
    return `${code} ${position?.line}:${position?.column} ${message}`;
  }
  return 'none';
}

function* nodesOf(node: JsonNode): Generator<JsonNode> {
  yield node;
  if (node.kind === 'array') for (const item of node.items) yield* nodesOf(item);
  if (node.kind === 'object') for (const { value } of node.members) yield* nodesOf(value);
}

/** Values as people write them: several lines, colons, quotes, numbers as strings. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'a\nb\n',
    'a: b',
    '# no',
    '1.0',
    'true',
    'null',
    "it's",
    '"q"',
    ' x ',
    '- a',
    '| b',
    '[',
    'é',
  ),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const style = fc.record({
  flowLevel: fc.constantFrom(-1, 0, 1, 2),
  indent: fc.constantFrom(2, 4),
  lineWidth: fc.constantFrom(-1, 20, 80),
  forceQuotes: fc.boolean(),
});

describe('YAML', () => {
  it('gives the values that js-yaml gives', () => {
    fc.assert(
      fc.property(value, style, (written, options) => {
        const yaml = dump(written, { ...options, schema });
        expect(toValue(treeOf(yaml))).toEqual(load(yaml, { schema }));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the range of each value, which read alone gives the same', () => {
    fc.assert(
      fc.property(value, style, (written, options) => {
        const yaml = dump(written, { ...options, schema });
        for (const node of nodesOf(treeOf(yaml))) {
          const range = yaml.slice(node.start, node.end);
          // Flow collections and quoted strings have the same meaning anywhere.
          if (/^[{[]/.test(range) || (node.kind === 'string' && /^["']/.test(range)))
            expect(toValue(treeOf(range))).toEqual(toValue(node));
          else if (node.kind === 'number') expect(range).toBe(node.text);
          else if (node.kind === 'boolean' || node.kind === 'null')
            expect(range).toMatch(/^(?:true|false|null|)$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps numbers as they are written', () => {
    expect(printValue(toValue(treeOf('[1.0, 9007199254740993, 1e5, -0, 0x1F, .5, 017]')))).toBe(
      '[1.0,9007199254740993,1e5,-0,31,0.5,17]',
    );
    expect(printValue(toValue(treeOf('[.inf, -.INF, .nan]')))).toBe('[".inf","-.INF",".nan"]');
  });

  it('reads keys of any scalar as strings, and tags', () => {
    expect(toValue(treeOf('200: a\ntrue: b\n"c": d\n1.0: e\n? f\n: g'))).toEqual({
      200: 'a',
      true: 'b',
      c: 'd',
      '1.0': 'e',
      f: 'g',
    });
    expect(toValue(treeOf('[!!str 1, !!int "2", ! 3, !<tag:yaml.org,2002:bool> true]'))).toEqual([
      '1',
      2,
      '3',
      true,
    ]);
  });

  it('starts a block at its indicator', () => {
    const yaml = 'a: # no | here\n  |2- # | comment\n   x\n\nb: !!str >\n  y\n';
    const root = treeOf(yaml);
    const [a, b] = root.kind === 'object' ? root.members : [];
    expect(yaml.slice(a!.value.start)).toMatch(/^\|2-/);
    expect(yaml.slice(b!.value.start)).toMatch(/^>\n/);
  });

  it('has one node for all uses of an anchor, and says which have several uses', () => {
    const { root, aliased } = parseYaml(new SourceText('a.yaml', 'a: &a { x: 1 }\nb: &b 2\nc: *a'));
    const [a, b, c] = root.kind === 'object' ? root.members : [];
    expect(c!.value).toBe(a!.value);
    expect([a!, b!].map((member) => aliased.has(member.value))).toEqual([true, false]);
  });

  it.each([
    ['a: 1\nb: 2\na: 3', 'yaml-syntax 3:1 this field is a duplicate'],
    ['? [a]\n: 1', 'yaml-syntax 1:3 a field name must be a string'],
    ['a: *b', 'yaml-syntax 1:5 no value before this alias has that name'],
    ['a: &a [*a]', 'yaml-syntax 1:9 no value before this alias has that name'],
    ['a: !colour red', 'yaml-syntax 1:12 JSON has no value for this tag'],
    ['a: 1\n---\nb: 2', 'yaml-syntax 1:5 the file holds more than one document'],
    ['a: "b', 'yaml-syntax 1:6 unexpected end of the stream within a double quoted scalar'],
    ['['.repeat(257), 'json-depth 1:256 nested deeper than 256 levels'],
  ])('refuses %j', (yaml, error) => {
    expect(errorOf(yaml)).toBe(error);
  });

  it('counts the depth of what an alias stands for', () => {
    const levels = Array.from({ length: 300 }, (_, n) => `a${n + 1}: &a${n + 1} { x: *a${n} }`);
    expect(errorOf(`a0: &a0 {}\n${levels.join('\n')}`)).toBe(
      'json-depth 257:19 nested deeper than 256 levels',
    );
  });

  it('reads nothing as null', () => {
    expect([treeOf(''), treeOf('# comment\n'), treeOf('---\n')].map(toValue)).toEqual([null, null, null]);
  });
});

describe('merge keys', () => {
  it.each([
    'a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3, z: 4 }',
    'a: &a { x: 1 }\nb: &b { x: 2, y: 2 }\nc: { w: 0, <<: [*a, *b], z: 4 }',
    'a: &a { x: 1 }\nb: &b { <<: *a, y: 2 }\nc:\n  - { <<: *b }\n  - { <<: *b, x: 9 }',
  ])('are resolved as js-yaml does in %j', (yaml) => {
    const merged = toValue(resolveMergeKeys(treeOf(yaml)));
    expect(merged).toEqual(load(yaml, { schema }));
    expect(JSON.stringify(merged)).toBe(JSON.stringify(load(yaml, { schema })));
  });

  it('stay a field where there is nothing to merge', () => {
    expect(toValue(resolveMergeKeys(treeOf('a: { <<: text }')))).toEqual({ a: { '<<': 'text' } });
  });
});

describe('values of JSON', () => {
  it('are printed as JSON.stringify prints them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (json, indent) => {
        const parsed = toValue(parseJson(JSON.stringify(json)));
        expect(parsed).toEqual(JSON.parse(JSON.stringify(json)));
        expect(printValue(parsed, indent)).toBe(JSON.stringify(json, undefined, indent));
      }),
    );
  });

  it('keep every digit of a number', () => {
    const number = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.bigInt({ min: 0n }),
        fc.constantFrom('', '.0', '.10', '.5'),
        fc.constantFrom('', 'e5', 'E+400', 'e-0'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const json = `[${numbers.join(',')}]`;
        expect(printValue(toValue(parseJson(json)))).toBe(json);
      }),
    );
  });
});
