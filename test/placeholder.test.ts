import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaceholders, splitAtPlaceholders } from '../src/request/index.ts';

const texts = (text: string, position: Parameters<typeof findPlaceholders>[1]): string[] =>
  findPlaceholders(text, position).map((match) => match.text);

describe('placeholders', () => {
  it.each([
    '{yourDomain}',
    '{{name}}',
    '${account.namespace}',
    '<ORG_ID>',
    'ORG_ID',
    '{connection-id}',
    '<your-tenant>',
  ])('finds %s in every place', (placeholder) => {
    expect(texts(`https://${placeholder}/x`, 'url')).toEqual([placeholder]);
    expect(texts(`https://h/a/${placeholder}/b`, 'url')).toEqual([placeholder]);
    expect(texts(`https://h/?a=${placeholder}&b=1`, 'url')).toEqual([placeholder]);
    expect(texts(`Bearer ${placeholder}`, 'header')).toEqual([placeholder]);
    expect(texts(`{"a": "${placeholder}"}`, 'body')).toEqual([placeholder]);
  });

  it('recognizes `:name` only at the beginning of a path segment', () => {
    expect(texts('https://h:8080/users/:id/a:b?x=:y&z=/:w', 'url')).toEqual([':id']);
    expect(texts('https://:8080/', 'url')).toEqual([]);
  });

  it('does not mistake markup and code for placeholders', () => {
    expect(texts('<h1>Title</h1><p class="a">x</p>', 'body')).toEqual([]);
    expect(texts("{{ 'now' | date: '%Y' }} {% if x %} {} {1} { }", 'body')).toEqual([]);
    expect(texts('{"a": {"b": []}}', 'body')).toEqual([]);
    expect(texts('UPPER lower Mixed_Case A%5B_C', 'header')).toEqual([]);
  });

  it('finds percent-encoded placeholders in a URL', () => {
    expect(findPlaceholders('https://%7ByourDomain%7D/', 'url')).toEqual([
      { text: '%7ByourDomain%7D', name: 'yourDomain', index: 8 },
    ]);
  });

  it('splits a text without losing any of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{a}', '${b.c}', '{{d}}', '<E_F>', 'G_H', '/:i'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const position of ['url', 'header', 'body'] as const) {
          expect(
            splitAtPlaceholders(text, position)
              .map((segment) => segment.text)
              .join(''),
          ).toBe(text);
        }
      }),
    );
  });
});
