import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { Leaf, Literal, Quoter, Word, type Layout } from '../src/literal/index.ts';
import { array, compileTemplate, flag, leaf, object } from '../src/template/index.ts';

const SHAPE = {
  url: leaf('a leaf'),
  verb: leaf('a word'),
  secure: flag('a flag'),
  headers: array('an array', { name: leaf('a leaf'), value: leaf('a leaf') }),
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
    ['{{{url}}}', 1, 1, 'without quotes'],
    ['{{&url}}', 1, 1, 'without quotes'],
    ['a\n  x("{{url}}")', 2, 6, 'hand-written " quotes'],
    ["curl '{{url}}'", 1, 7, "hand-written ' quotes"],
    ['`a ${b} {{url}} c`', 1, 9, 'hand-written ` quotes'],
    ['f("Bearer {{url}} x")', 1, 11, 'hand-written " quotes'],
    ['{{#if bdoy}}{{/if}}', 1, 7, 'the field bdoy does not exist'],
    ['{{ur}}', 1, 3, 'the field ur does not exist'],
    ['{{body.txt}}', 1, 3, 'the field body.txt does not exist'],
    ['{{constructor}}', 1, 3, 'the field constructor does not exist'],
    ['{{#each headers}}{{url}}{{/each}}', 1, 20, 'the field url does not exist'],
    ['{{headers}}', 1, 3, 'headers is an array'],
    ['{{secure}}', 1, 3, 'secure is a flag'],
    ['{{#each url}}{{/each}}', 1, 9, 'url is a leaf'],
    ['{{lookup headers 0}}', 1, 3, 'lookup is not a helper'],
    ['{{#lookup headers}}{{/lookup}}', 1, 1, 'is not a block'],
    ['{{#> partial}}{{/partial}}', 1, 1, 'PartialBlockStatement'],
    ['{{#*other "p"}}{{/other}}', 1, 1, 'DecoratorBlock'],
    ['{{#*inline}}{{/inline}}', 1, 1, 'an inline partial needs a name'],
    ['{{#*inline "p"}}{{{url}}}{{/inline}}{{> p}}', 1, 17, 'without quotes'],
    ['{{#each headers as |header|}}"{{header.name}}"{{/each}}', 1, 31, 'hand-written " quotes'],
    ['{{#each headers as |header|}}{{header.nam}}{{/each}}', 1, 32, 'the field header.nam does not exist'],
    ['{{#each headers as |header index|}}{{/each}}', 1, 9, 'index is an index'],
    ['{{#if secure as |s|}}{{/if}}', 1, 7, 'sets no block parameter'],
    ['{{#if (or secure bdoy)}}{{/if}}', 1, 18, 'the field bdoy does not exist'],
    ['{{#if (concat url)}}{{/if}}', 1, 8, 'concat is not a condition'],
    ['{{#if (eq url)}}{{/if}}', 1, 8, 'eq takes two values'],
    ['{{#if (eq secure "a")}}{{/if}}', 1, 11, 'secure is a flag'],
    ['{{url a=url}}', 1, 1, 'no named arguments'],
    ['{{or url verb}}', 1, 3, 'or is not a helper'],
    ['{{-print url}}', 1, 3, '-print is not a helper'],
    ['a\0{{url}}', 1, 1, 'not valid Handlebars'],
    ['"\n{{~url~}}\n"', 2, 1, 'hand-written " quotes'],
    ['{{print leaf url}}', 1, 3, 'print is not a helper'],
    ['{{#each headers}}{{#if @../last}}{{/if}}{{/each}}', 1, 24, 'the field @../last does not exist'],
  ])('refuse %j', (source, line, column, message) => {
    const { position, message: said, hint } = refusal(source);
    expect(said).toContain(message);
    expect(hint).toBeTruthy();
    expect(position).toMatchObject({ file: 'test.hbs', line, column });
  });

  it('know block parameters, which shadow fields', () => {
    expect(render('{{#each headers as |url|}}{{url.name}}{{./value}} {{/each}}')).toBe(
      '"a""1" "b""{{url}}" ',
    );
    expect(render('{{#each headers as |h|}}{{#if ../secure}}{{h.name}}{{/if}}{{/each}}')).toBe('"a""b"');
  });

  it('know inline partials, in the block that defines them', () => {
    expect(render('{{#*inline "p"}}{{verb}}!{{/inline}}{{> p}}{{#if secure}}{{> p}}{{/if}}')).toBe(
      'get!get!',
    );
    expect(refusal('{{#if secure}}{{#*inline "p"}}x{{/inline}}{{/if}}{{> p}}').message).toContain(
      'no partial p',
    );
  });

  it('know conditions of several fields', () => {
    expect(render('{{#if (or body secure)}}yes{{/if}}{{#if (and body secure)}}no{{/if}}')).toBe('yes');
    expect(render('{{#if (not (or body secure))}}no{{else}}yes{{/if}}')).toBe('yes');
    expect(render('{{#each headers}}{{#if (eq name "b")}}{{value}}{{/if}}{{/each}}')).toBe('"{{url}}"');
    expect(render('{{#if (and (eq verb "get") (not (eq body.text "")))}}yes{{/if}}')).toBe('yes');
  });

  it('call helpers of a project with strings, and quote what they return', () => {
    const helpers = {
      project: {
        shout: (value?: string) => `${value?.toUpperCase()}"`,
        isLong: (value?: string) => (value ?? '').length > 5,
      },
    };
    const print = (source: string) =>
      compileTemplate({ file: 'test.hbs', source, shape: SHAPE, helpers })({
        url: literal('long url'),
        verb: new Word('get'),
        secure: true,
        headers: [],
        body: undefined,
      });
    expect(print('{{shout url}}')).toBe(String.raw`"LONG URL\22"`);
    expect(print('{{#if (isLong url)}}long{{/if}}{{#if (isLong verb)}}no{{/if}}')).toBe('long');
    expect(() => print('{{isLong url}}')).toThrow('can only print leaves');
    expect(() => print('{{shout "a"}}')).toThrow('the helper shout must take a value');
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
    ['{{> p}}', { p: 'x\n  {{nam}}' }, 'p.txt', 2, 5, 'the field nam does not exist'],
    ['{{> p}}', { 'own:p': '{{{name}}}' }, 'partials/p.hbs', 1, 1, 'without quotes'],
    [
      '{{#each items}}\n  {{> p}}\n{{/each}}',
      { p: 'x {{items}}' },
      'p.txt',
      1,
      5,
      'the field items does not exist',
    ],
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
  items: array('an array', {
    name: leaf('a leaf'),
    some: flag('a flag'),
    tags: array('an array', { name: leaf('a leaf') }),
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
