import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Registry, type Language } from '../src/language/index.ts';
import { Literal, LiteralError } from '../src/literal/index.ts';
import { missingToolchain, runProgram } from '../src/verify/index.ts';
import { seedOr } from './support/seed.ts';
import { isRequired } from './support/toolchains.ts';

/** Generated strings in one program. */
const COUNT = 2000;

/** Strings that have broken some code generator. */
const HOSTILE = [
  `$HOME #{1+1} \${x} \\(x) {{x}} %s */ </script>`,
  `'`,
  `"`,
  `'"`,
  `\\`,
  `\\\\`,
  `\\'`,
  `\\"`,
  `'\\''`,
  '`',
  '${',
  '#{',
  '#$a',
  '#@a',
  '\\(',
  '$(id)',
  '`id`',
  '\0',
  '\x001',
  '\u0001f',
  '\x7f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  'a\ufeffb',
  '\u202e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\ufffd',
  '\uffff',
  '\u{e0041}',
  '\u{e0100}',
  '\u{1d173}',
  '\u{1fffe}',
  '\u2066',
  '\ufe0f',
  '\ufdd0',
  '\u{10ffff}',
  '\r\n',
  '\r',
  '\n',
  'a\nb',
  'a\n',
  '\na',
  'a\n\nb\n\n',
  ' a\n  b ',
  '\ta\n\tb',
  'a \nb',
  'a\r\nb',
  'a\\\nb',
  'a"""b\nc',
  '"""',
  '""""\n"',
  "'''\n'",
  '`\n`',
  'EOF\nEOT\nBODY\nTEXT',
  '@"\n"@',
  ')"\nR"(',
  '👋',
  '👩‍👩‍👧',
  '👨🏽‍🚀',
  '❤️',
  '1️⃣',
  'می‌خواهم',
  'é',
  'e\u0301',
  '日本語',
  '𝄞',
  '\\u0041',
  '\\x41',
  '\\101',
  '\\N{DASH}',
  '??/',
  '??=',
  '%',
  '%%',
  '%n',
  '!',
  '!!',
  '~',
  '-e',
  '@file',
  '',
  ' ',
  '  ',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

/** Written by hand, so that it checks the table of invisible characters. */
const UNSEEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{1d173}\u{e0041}]|(?<![\p{Emoji}\ufe0fی])[\u200c\u200d]/u;

const print = (value: string, { quoter }: Language): string =>
  new Literal(value, quoter).print({ indent: '', column: 0 });

describe('literals', () => {
  for (const language of new Registry().languages) {
    const missing = missingToolchain(language, language.data.default);

    it.skipIf(missing !== undefined && !isRequired(language.id))(
      `${language.id}: a program prints the strings that its literals were made of`,
      async () => {
        expect(missing).toBeUndefined();
        const seed = seedOr(Date.now());
        const all = [...HOSTILE, ...fc.sample(text, { seed, numRuns: COUNT })];
        const values = all.filter((value) => language.quoter.canQuote(value));
        // A language may refuse NUL, as an argument of a program cannot hold it, and nothing else.
        const expected = values.includes('\0') ? all : all.filter((value) => !value.includes('\0'));
        expect(values).toEqual(expected);
        expect(language.data.proof, 'a language of the package has "proof"').toBeDefined();
        const { before, each, after } = language.data.proof!;
        const lines = values.flatMap((value) =>
          each.map((line) => line.replaceAll('{literal}', () => print(value, language))),
        );
        const { exitCode, output } = await runProgram(
          language,
          [...before, ...lines, ...after, ''].join('\n'),
        );
        expect(exitCode, output.slice(0, 2000)).toBe(0);
        // Removes only the last line break, because the last string may be empty.
        const got = output
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => Buffer.from(line.trim(), 'hex').toString('utf8'));
        values.forEach((value, index) => {
          expect(got[index], `SEED=${seed}: ${print(value, language)}`).toBe(value);
        });
        expect(got).toHaveLength(values.length);
      },
    );

    it(`${language.id}: refuses a lone surrogate`, () => {
      for (const value of ['\ud800', 'a\udfffb', '\udc00\ud800']) {
        expect(() => print(value, language)).toThrow(LiteralError);
      }
    });

    it(`${language.id}: escapes invisible characters, and keeps placeholders unbroken`, () => {
      const placeholders = ['{yourDomain}', '{{name}}', '${account.namespace}', '<ORG_ID>', 'ORG_ID', ':id'];
      fc.assert(
        fc.property(text, fc.constantFrom(...placeholders), text, (left, placeholder, right) => {
          const value = `${left} ${placeholder} ${right}`;
          fc.pre(language.quoter.canQuote(value));
          const source = new Literal(value, language.quoter, [placeholder]).print({ indent: '', column: 0 });
          expect(source).toContain(placeholder);
          expect(source).not.toMatch(UNSEEN);
          // An escape before the placeholder would still be there when the reader has replaced it.
          const escapes = [...source.matchAll(/(\\+)\$\{account\.namespace\}/g)].filter(
            ([, run]) => run!.length % 2 === 1,
          );
          if (!left.includes('\\')) expect(escapes).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });

    it(`${language.id}: gives the reason for every escape, and the specification`, () => {
      const { spec, styles, multiline } = language.data.literal!;
      expect(spec).toMatch(/^https:\/\//);
      const rules = [...styles, ...(multiline?.kind === 'block' ? [multiline] : [])].flatMap(
        ({ escapes }) => escapes,
      );
      for (const { why } of rules) expect(why).toMatch(/\w+ \w+/);
    });
  }
});
