import { describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/diagnostic/index.ts';
import { Literal, Quoter, Word } from '../src/literal/index.ts';
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
        { match: 'invisible', write: '\\u%04x', why: 'a test' },
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
    ['{{> partial}}', 1, 1, 'PartialStatement'],
    ['{{print leaf url}}', 1, 3, 'print is no helper'],
  ])('refuse %j', (source, line, column, message) => {
    const { place, message: said, hint } = refusal(source);
    expect(said).toContain(message);
    expect(hint).toBeTruthy();
    expect(place).toMatchObject({ file: 'test.hbs', line, column });
  });

  it('reach an outer block by ../ only', () => {
    expect(render('{{#each headers}}{{../verb}} {{/each}}')).toBe('get get ');
  });

  it('say where a template is not Handlebars', () => {
    const { code, place } = refusal('line one\n{{#if secure}}\n{{/each}}');
    expect(code).toBe('template-syntax');
    expect(place?.line).toBeGreaterThan(1);
  });

  it('let no caller of Handlebars reach in', async () => {
    const { default: Handlebars } = await import('handlebars');
    Handlebars.registerHelper('url', () => 'injected');
    expect(render('{{url}}')).toBe(String.raw`"https://h/?a=\22b\22"`);
    Handlebars.unregisterHelper('url');
  });
});
