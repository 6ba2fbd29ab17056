import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cookiePairs,
  formFields,
  headerValue,
  pathPart,
  queryPart,
  type Style,
} from '../src/input/openapi/operation/style.ts';

/** The examples of OpenAPI 3.1.1 §Style Examples: style, explode, then text, list and object. */
const LIST = ['blue', 'black', 'brown'];
const OBJECT = { R: 100, G: 200, B: 150 };
const EXAMPLES: readonly (readonly [Style, boolean, string, string | undefined, string | undefined])[] = [
  ['matrix', false, ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['matrix', true, ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ['label', false, '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['label', true, '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['simple', false, 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['simple', true, 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['form', false, 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['form', true, 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['spaceDelimited', false, 'color=blue', 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  ['pipeDelimited', false, 'color=blue', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['deepObject', true, 'color=blue', undefined, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
];
const IN_PATH = new Set<Style>(['matrix', 'label', 'simple']);

describe('the style examples of OpenAPI', () => {
  for (const [style, explode, text, list, object] of EXAMPLES) {
    it(`${style}, ${explode ? 'explode' : 'no explode'}`, () => {
      const write = (value: unknown): string =>
        (IN_PATH.has(style) ? pathPart : queryPart)('color', value, { style, explode });
      expect(write('blue')).toBe(text);
      if (list !== undefined) expect(write(LIST)).toBe(list);
      if (object !== undefined) expect(write(OBJECT)).toBe(object);
    });
  }

  it('empty values: RFC 6570 leaves the equals sign out of a matrix alone', () => {
    expect(pathPart('color', '', { style: 'matrix', explode: false })).toBe(';color');
    expect(pathPart('color', '', { style: 'label', explode: false })).toBe('.');
    expect(queryPart('color', '', { style: 'form', explode: true })).toBe('color=');
  });

  it('headers and cookies are not encoded', () => {
    expect(headerValue(['a b', 'c/d'], { explode: false })).toBe('a b,c/d');
    expect(headerValue({ R: 100, G: 'x y' }, { explode: true })).toBe('R=100,G=x y');
    expect(headerValue({ R: 100, G: 200 }, { explode: false })).toBe('R,100,G,200');
    expect(cookiePairs('id', [1, 2], { explode: false })).toEqual([{ name: 'id', value: '1,2' }]);
    expect(cookiePairs('id', [1, 2], { explode: true })).toEqual([
      { name: 'id', value: '1' },
      { name: 'id', value: '2' },
    ]);
  });

  it('values inside values: brackets for deepObject, JSON elsewhere', () => {
    const value = { price: { gt: 5 }, tags: ['a', 'b'] };
    expect(formFields('filter', value, { style: 'deepObject', explode: true })).toEqual([
      { name: 'filter[price][gt]', value: '5' },
      { name: 'filter[tags][0]', value: 'a' },
      { name: 'filter[tags][1]', value: 'b' },
    ]);
    expect(queryPart('f', [{ a: 1 }], { style: 'form', explode: true })).toBe('f=%7B%22a%22%3A1%7D');
  });

  it('reserved characters stay only where the description says so, and never those that end the query', () => {
    const layout = { style: 'form', explode: true } as const;
    expect(queryPart('q', 'a/b?c=d&e#f+g', layout)).toBe('q=a%2Fb%3Fc%3Dd%26e%23f%2Bg');
    expect(queryPart('q', 'a/b?c=d&e#f+g', { ...layout, allowReserved: true })).toBe('q=a/b?c=d%26e%23f%2Bg');
  });

  it('placeholders stay as they are', () => {
    expect(queryPart('q', '{search term}', { style: 'form', explode: true })).toBe('q={search term}');
    expect(pathPart('id', '{id}', { style: 'matrix', explode: false })).toBe(';id={id}');
  });
});

/** Texts without what the product takes for a placeholder. */
const text = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter((value) => !/[{}<>$%:]|[A-Z][A-Z0-9]*_/.test(value));
const record = fc.dictionary(text, text, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

describe('what is written can be read again', () => {
  const plus = (piece: string): string => decodeURIComponent(piece.replaceAll('+', ' '));

  it('exploded lists: URLSearchParams reads the items', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (name, items) => {
        const read = new URLSearchParams(queryPart(name, items, { style: 'form', explode: true }));
        expect([...read]).toEqual(items.map((item) => [name, item]));
      }),
    );
  });

  it('exploded objects: URLSearchParams reads the fields', () => {
    fc.assert(
      fc.property(record, (object) => {
        const read = new URLSearchParams(queryPart('o', object, { style: 'form', explode: true }));
        expect(Object.fromEntries(read)).toEqual({ ...object });
      }),
    );
  });

  it('deep objects: brackets name the fields', () => {
    fc.assert(
      fc.property(record, (object) => {
        const read = new URLSearchParams(queryPart('o', object, { style: 'deepObject', explode: true }));
        expect(Object.fromEntries(read)).toEqual(
          Object.fromEntries(Object.entries(object).map(([field, value]) => [`o[${field}]`, value])),
        );
      }),
    );
  });

  for (const [style, delimiter] of [
    ['form', ','],
    ['spaceDelimited', '%20'],
    ['pipeDelimited', '%7C'],
  ] as const) {
    it(`${style} without explode: the delimiter is never part of an item`, () => {
      const item = style === 'form' ? text : text.filter((value) => !/[ |]/.test(value));
      fc.assert(
        fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
          const piece = queryPart('l', items, { style, explode: false }).slice('l='.length);
          expect(piece.split(delimiter).map(plus)).toEqual(items);
        }),
      );
    });
  }

  for (const [style, prefix, separator] of [
    ['simple', '', ','],
    ['label', '.', '.'],
  ] as const) {
    it(`${style} in a path`, () => {
      const item = style === 'label' ? text.filter((value) => !value.includes('.')) : text;
      fc.assert(
        fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
          const piece = pathPart('l', items, { style, explode: true });
          expect(piece.startsWith(prefix)).toBe(true);
          expect(piece.slice(prefix.length).split(separator).map(decodeURIComponent)).toEqual(items);
          expect(piece).toMatch(/^[A-Za-z0-9\-._~%,=;]*$/);
        }),
      );
    });
  }
});
