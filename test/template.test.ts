import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { Leaf, Literal, Quoter, Word, type Layout } from '../src/literal/index.ts';
import { compileTemplate, flag, leaf, list, object } from '../src/template/index.ts';

const SHAPE = {
  url: leaf('a leaf'),
  verb: leaf('a word'),
  secure: flag('a flag'),
  headers: list('a list', { name: leaf('a leaf'), value: leaf('a leaf') }),
  body: object('an object', { text: leaf('a leaf') }),
} as const;

const quoter = new Quoter({
  spec: 'https://example.com/',
  styles: [
    {
      open: '"',
      close: '"',
      escapes: [
        { match: '["\\\\]', write: '\\%02x', why: 'a test' },
        { match: '\\p{Invisible}', write: '\\u%04x', why: 'a test' },
      ],
    },
  ],
});
const literal = (value: string): Literal => new Literal(value, quoter);

function render(source: string): string {
  return compileTemplate({ file: 'test.hbs', source, shape: SHAPE })({
    url: literal('https://h/?a="b"'),
    verb: new Word('get'),
    secure: true,
    headers: [
      { name: literal('a'), value: literal('1') },
      { name: literal('b'), value: literal('{{url}}') },
    ],
    body: undefined,
  });
}

function refusal(source: string): Diagnostic {
  try {
    compileTemplate({ file: 'test.hbs', source, shape: SHAPE });
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
  throw new Error(`accepted: ${source}`);
}

describe('templates', () => {
  it('print a leaf with its own quotes, and nothing is escaped for HTML', () => {
    expect(render('open({{url}})')).toBe(String.raw`open("https://h/?a=\22b\22")`);
  });

  it('print words bare', () => {
    expect(render('client.{{verb}}()')).toBe('client.get()');
  });

  it('join before they quote', () => {
    expect(render('{{#each headers}}{{concat name ": " value}}\n{{/each}}')).toBe('"a: 1"\n"b: {{url}}"\n');
  });

  it('know conditions, lists and their ends', () => {
    expect(render('{{#if secure}}s{{/if}}{{#if body.text}}t{{else}}n{{/if}}')).toBe('sn');
    expect(render('{{#each headers}}{{name}}{{#unless @last}},{{/unless}}{{/each}}')).toBe('"a","b"');
  });

  it.each([
    ['{{{url}}}', 1, 1, 'without quoting'],
    ['{{&url}}', 1, 1, 'without quoting'],
    ['a\n  x("{{url}}")', 2, 6, 'hand-written " quotes'],
    ["curl '{{url}}'", 1, 7, "hand-written ' quotes"],
    ['`a ${b} {{url}} c`', 1, 9, 'hand-written ` quotes'],
    ['f("Bearer {{url}} x")', 1, 11, 'hand-written " quotes'],
    ['{{#if bdoy}}{{/if}}', 1, 7, 'bdoy is not there'],
    ['{{ur}}', 1, 3, 'ur is not there'],
    ['{{body.txt}}', 1, 3, 'body.txt is not there'],
    ['{{constructor}}', 1, 3, 'constructor is not there'],
    ['{{#each headers}}{{url}}{{/each}}', 1, 20, 'url is not there'],
    ['{{headers}}', 1, 3, 'headers is a list'],
    ['{{secure}}', 1, 3, 'secure is a flag'],
    ['{{#each url}}{{/each}}', 1, 9, 'url is a leaf'],
    ['{{lookup headers 0}}', 1, 3, 'lookup is no helper'],
    ['{{#lookup headers}}{{/lookup}}', 1, 1, 'is no block'],
    ['{{#> partial}}{{/partial}}', 1, 1, 'PartialBlockStatement'],
    ['{{#*inline "p"}}{{/inline}}', 1, 1, 'DecoratorBlock'],
    ['"\n{{~url~}}\n"', 2, 1, 'hand-written " quotes'],
    ['{{print leaf url}}', 1, 3, 'print is no helper'],
    ['{{#each headers}}{{#if @../last}}{{/if}}{{/each}}', 1, 24, '@../last is not there'],
  ])('refuse %j', (source, line, column, message) => {
    const { position, message: said, hint } = refusal(source);
    expect(said).toContain(message);
    expect(hint).toBeTruthy();
    expect(position).toMatchObject({ file: 'test.hbs', line, column });
  });

  it('reach an outer block by ../ only', () => {
    expect(render('{{#each headers}}{{../verb}} {{/each}}')).toBe('get get ');
  });

  it('say where a template is not Handlebars', () => {
    const { code, position } = refusal('line one\n{{#if secure}}\n{{/each}}');
    expect(code).toBe('template-syntax');
    expect(position?.line).toBeGreaterThan(1);
  });

  it('let no caller of Handlebars reach in', () => {
    Handlebars.registerHelper('url', () => 'injected');
    expect(render('{{url}}')).toBe(String.raw`"https://h/?a=\22b\22"`);
    Handlebars.unregisterHelper('url');
  });

  it('print what Handlebars prints', () => {
    const handlebars = Handlebars.create();
    // Handlebars takes what `toHTML` gives as it is.
    const asHtml = (value: string) => ({ toHTML: () => literal(value).printLine() });
    fc.assert(
      fc.property(programs, views, (source, view) => {
        const ours = compileTemplate({ file: 'test.hbs', source, shape: NESTED })(view(literal));
        expect(ours).toBe(handlebars.compile(source)(view(asHtml)));
      }),
    );
  });
});

const FOLDER = mkdtempSync(join(tmpdir(), 'gen-snippets-test-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Compiles a template with partials that lie in files: `own:name` beside the template, others named. */
function withPartials(source: string, texts: Readonly<Record<string, string>>) {
  const partials: Record<string, string> = {};
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'partials'), { recursive: true });
  for (const [id, text] of Object.entries(texts)) {
    const [name, isOwn] = [id.replace(/^own:/, ''), id.startsWith('own:')];
    const file = join(FOLDER, isOwn ? `partials/${name}.hbs` : `${name}.txt`);
    writeFileSync(file, text);
    if (!isOwn) partials[name] = file;
  }
  return compileTemplate({ file: join(FOLDER, 'test.hbs'), source, shape: NESTED, partials });
}

const refusalOf = (source: string, texts: Readonly<Record<string, string>>): Diagnostic => {
  try {
    withPartials(source, texts);
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
  throw new Error(`accepted: ${source}`);
};

describe('partials', () => {
  const view = (items: readonly string[] = []) => ({
    name: literal('outer'),
    some: true,
    items: items.map((name) => ({ name: literal(name), some: false, tags: [{ name: literal('tag') }] })),
    part: undefined,
  });

  it('stand for their text, and name what the block round them has', () => {
    const print = withPartials('{{#each items}}<{{> item}}>{{/each}}', {
      item: '{{name}} of {{../name}}{{#each tags}}, {{> tag}}{{/each}}',
      'own:tag': '{{name}} {{../../name}}',
    });
    expect(print(view(['a', 'b']))).toBe('<"a" of "outer", "tag" "outer"><"b" of "outer", "tag" "outer">');
  });

  it('come from beside the template first', () => {
    expect(withPartials('{{> p}}', { p: 'named', 'own:p': 'own' })(view())).toBe('own');
  });

  it('begin every line with the white space of a tag that has its line to itself, but no empty line', () => {
    const print = withPartials('a(\n  {{> p}}\n)\n', {
      p: 'x\n\n{{#if some}}\n  {{name}}\n{{/if}}\n{{#each items}}{{name}}\n{{/each}}\n{{> q}}\ny\n',
      q: 'q1\nq2\n',
    });
    expect(print(view(['i', 'j']))).toBe('a(\n  x\n\n    "outer"\n  "i"\n  "j"\n  q1\n  q2\n  y\n)\n');
  });

  it('tell a value of several lines how deep it stands', () => {
    class Deep extends Leaf {
      override print({ indent, column, after }: Layout): string {
        return `${indent.length},${column},${after}`;
      }
    }
    const print = withPartials('  f({{> p}});\n    {{> q}}\n', { p: 'a {{name}} b', q: '  {{name}}\n' });
    expect(print({ ...view(), name: new Deep() })).toBe('  f(a 2,6,4 b);\n      6,6,0\n');
  });

  it.each([
    ['\n {{> q}}', { p: '' }, 'test.hbs', 2, 2, 'no partial q'],
    ['{{> p}}', { p: 'x\n  {{nam}}' }, 'p.txt', 2, 5, 'nam is not there'],
    ['{{> p}}', { 'own:p': '{{{name}}}' }, 'partials/p.hbs', 1, 1, 'without quoting'],
    ['{{#each items}}\n  {{> p}}\n{{/each}}', { p: 'x {{items}}' }, 'p.txt', 1, 5, 'items is not there'],
    ['"{{> p}}"', { p: '{{name}}' }, 'p.txt', 1, 1, 'hand-written " quotes'],
    ['{{> q}}{{name}}{{> q}}', { q: '"' }, 'test.hbs', 1, 8, 'hand-written " quotes'],
    ['{{> q}}\n{{name}}"', { q: '"' }, 'test.hbs', 2, 1, 'hand-written " quotes'],
    ['{{> p}}', { p: '{{#if some}}\n' }, 'p.txt', 2, 1, 'not valid Handlebars'],
    ['{{#if some}}{{> p}}{{/if}}', { p: '{{/if}}' }, 'p.txt', 1, 1, 'not valid Handlebars'],
    ['{{> p}}', { p: 'a\n{{> q}}', q: ' {{> p}}' }, 'q.txt', 1, 2, 'p includes itself: p > q > p'],
    ['{{> p name}}', { p: '' }, 'test.hbs', 1, 1, 'a name and nothing else'],
    ['{{> p a=name}}', { p: '' }, 'test.hbs', 1, 1, 'a name and nothing else'],
    ['{{> (lookup . "p")}}', { p: '' }, 'test.hbs', 1, 1, 'a name and nothing else'],
  ] as const)('refuse %j with %j', (source, texts, file, line, column, message) => {
    const { position, message: said, hint } = refusalOf(source, texts);
    expect(said).toContain(message);
    expect(hint).toBeTruthy();
    expect(position).toMatchObject({ file: join(FOLDER, file), line, column });
  });

  it('are proposed where a name is nearly right', () => {
    expect(refusalOf('{{> haeder}}', { header: '', 'own:other': '' }).hint).toBe('did you mean header?');
    expect(refusalOf('{{> z}}', { header: '', 'own:other': '' }).hint).toBe('the partials are header, other');
  });

  it('print what Handlebars prints, but for white space where a line ends', () => {
    const asHtml = (value: string) => ({ toHTML: () => literal(value).printLine() });
    const places = fc.constantFrom(
      '{{> p}}',
      'a {{> p}} b\n',
      'a\n  {{> p}}\nb',
      '{{#if some}}\n\t{{> p}}\n{{/if}}\nc',
      '{{#each items}}\n  {{> q}}\n{{/each}}',
      '{{#each items}}{{#if @last}} {{> q}}{{else}}\n {{> q}} \n{{/if}}{{/each}}',
      '{{> p}}\n  {{~> p ~}}  \nd',
    );
    const inItem = fc.constantFrom('{{name}}', '{{name}}\nx', '\n{{#if some}}\n x\n{{/if}}\n', ' ');
    fc.assert(
      fc.property(places, programs, programs, inItem, views, (position, inner, outer, q, data) => {
        const texts = { p: `${outer}\n  {{> deep}}\n${outer}`, deep: inner, q };
        const handlebars = Handlebars.create();
        for (const [name, text] of Object.entries(texts)) handlebars.registerPartial(name, text);
        const theirs = handlebars.compile(position)(data(asHtml));
        const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '');
        expect(trimmed(withPartials(position, texts)(data(literal)))).toBe(trimmed(theirs));
      }),
    );
  });
});

/** Lists in lists and objects, so that names are looked up in several blocks. */
const NESTED = {
  name: leaf('a leaf'),
  some: flag('a flag'),
  items: list('a list', {
    name: leaf('a leaf'),
    some: flag('a flag'),
    tags: list('a list', { name: leaf('a leaf') }),
  }),
  part: object('an object', { name: leaf('a leaf') }),
} as const;

/** Templates of a level: `items` and `part` are of the outermost scope, `tags` of an item. */
const programs = fc.letrec<Record<'top' | 'item' | 'deep', string>>((tie) => {
  const text = fc.constantFrom('a', ' ', '\n', '\n\n  ');
  const block = (open: string, inner: fc.Arbitrary<string>, other: fc.Arbitrary<string>) =>
    fc.tuple(inner, fc.option(other)).map(([then, otherwise]) => {
      const name = /^\w+/.exec(open)![0];
      return `{{#${open}}}${then}${otherwise === null ? '' : `{{else}}${otherwise}`}{{/${name}}}`;
    });
  const sequence = (...choices: fc.Arbitrary<string>[]) =>
    fc
      .array(fc.oneof({ depthSize: 'small' }, text, ...choices), { maxLength: 4 })
      .map((pieces) => pieces.join(''));
  return {
    top: sequence(
      fc.constant('{{name}}'),
      block('if some', tie('top'), tie('top')),
      block('unless items', tie('top'), tie('top')),
      block('if part.name', fc.constant('{{part.name}}'), tie('top')),
      block('with part', fc.constantFrom('{{name}}', '{{../name}}'), tie('top')),
      block('each items', tie('item'), tie('top')),
    ),
    item: sequence(
      fc.constantFrom('{{name}}', '{{../name}}', '{{#if @first}}f{{/if}}'),
      block('if some', tie('item'), tie('item')),
      block('unless @last', tie('item'), tie('item')),
      block('each tags', tie('deep'), tie('item')),
    ),
    deep: fc.constantFrom('{{name}}', '{{../name}}', '{{../../name}}{{#unless @last}}, {{/unless}}'),
  };
}).top;

/** A view for `NESTED`, once it is known what its leaves are. */
const views = fc
  .record({
    name: fc.string(),
    some: fc.boolean(),
    part: fc.option(fc.record({ name: fc.string() }), { nil: undefined }),
    items: fc.array(
      fc.record({
        name: fc.string(),
        some: fc.boolean(),
        tags: fc.array(fc.record({ name: fc.string() }), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ name, some, part, items }) => <L>(leafOf: (value: string) => L) => ({
    name: leafOf(name),
    some,
    part: part && { name: leafOf(part.name) },
    items: items.map((item) => ({
      name: leafOf(item.name),
      some: item.some,
      tags: item.tags.map((tag) => ({ name: leafOf(tag.name) })),
    })),
  }));
