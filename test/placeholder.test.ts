import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaceholders, splitAtPlaceholders } from '../src/request/index.ts';

type Context = Parameters<typeof findPlaceholders>[2];

const texts = (
  text: string,
  position: Parameters<typeof findPlaceholders>[1],
  context: Context = {},
): string[] => findPlaceholders(text, position, context).map((match) => match.text);

/** A placeholder in every part of a request, with what is found there. */
const everywhere = (placeholder: string, context: Context = {}): string[][] => [
  texts(`https://${placeholder}/x`, 'url', context),
  texts(`https://h/a/${placeholder}/b`, 'url', context),
  texts(`https://h/a/${placeholder}`, 'url', context),
  texts(`https://h/?a=${placeholder}&b=1`, 'url', context),
  texts(`a=${placeholder}&b=1`, 'query', context),
  texts(`/a/${placeholder}`, 'path', context),
  texts(placeholder, 'host', context),
  texts(`Bearer ${placeholder}`, 'header', context),
  texts(placeholder, 'header', context),
  texts(`sid=${placeholder}; theme=dark`, 'header', context),
  texts(placeholder, 'cookie', context),
  texts(`{"a": "${placeholder}"}`, 'body', context),
  texts(`{"a": ["${placeholder}", 1]}`, 'body', context),
  texts(`a=${placeholder}&b=1`, 'body', context),
  texts(`<a>${placeholder}</a>`, 'body', context),
];

describe('placeholders', () => {
  it.each([
    '{yourDomain}',
    '{{name}}',
    '{{ name }}',
    '${{ name }}',
    '${account.namespace}',
    '<ORG_ID>',
    'ORG_ID',
    'YOUR_THING',
    '$ORG_ID',
    '$TOKEN',
    '<<name>>',
    '{path+}',
    '{name=projects/*}',
    '{name=projects/*/topics/**}',
    '@@NAME@@',
    '@@name@@',
    '{connection-id}',
    '<your-tenant>',
  ])('finds %s in every place', (placeholder) => {
    expect(everywhere(placeholder)).toEqual(everywhere(placeholder).map(() => [placeholder]));
  });

  it('finds a name of each form in each part of a request', () => {
    const forms: ((name: string) => string)[] = [
      (name) => `{${name}}`,
      (name) => `{${name}+}`,
      (name) => `{${name}=a/*}`,
      (name) => `{{${name}}}`,
      (name) => `\${${name}}`,
      (name) => `<<${name}>>`,
      (name) => `@@${name}@@`,
      (name) => `$${name.toUpperCase()}`,
      (name) => `<${name.toUpperCase()}_ID>`,
      (name) => `${name.toUpperCase()}_ID`,
    ];
    const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(name, fc.constantFrom(...forms), (word, form) => {
        const placeholder = form(word);
        expect(everywhere(placeholder)).toEqual(everywhere(placeholder).map(() => [placeholder]));
      }),
    );
  });

  it('recognizes `:name` only as a whole path segment', () => {
    expect(texts('https://h:8080/users/:id/a:b?x=:y&z=/:w', 'url')).toEqual([':id']);
    expect(texts('https://:8080/', 'url')).toEqual([]);
    expect(texts('https://h/:w:/g/x', 'url')).toEqual([]);
    expect(texts('https://h/:id.json', 'url')).toEqual([':id']);
  });

  it('finds the expressions of URI templates in a URL', () => {
    expect(texts('https://h/{+path}/x{?page,size}', 'url')).toEqual(['{+path}', '{?page,size}']);
    expect(texts('{#if x}{/if}', 'body')).toEqual([]);
  });

  it('does not mistake markup and code for placeholders', () => {
    expect(texts('<h1>Title</h1><p class="a">x</p>', 'body')).toEqual([]);
    expect(texts("{{ 'now' | date: '%Y' }} {% if x %} {} {1} { }", 'body')).toEqual([]);
    expect(texts('{"a": {"b": []}}', 'body')).toEqual([]);
    expect(texts('UPPER lower Mixed_Case A%5B_C', 'header')).toEqual([]);
    expect(texts('@@ -1,2 +3,4 @@ a << b >> c; $(x) $1 $ 5$ cost$US', 'body')).toEqual([]);
    expect(texts('$2b$10$N9qo8uLOickgx2ZMRZoMye', 'header')).toEqual([]);
    expect(texts('https://h/$metadata?$filter=x&$top=1', 'url')).toEqual([]);
  });

  it.each([
    ['{"status":"IN_PROGRESS","type":"AUTHORIZATION_CODE"}', 'body'],
    ['{"auth":{"type":"API_KEY"},"sortBy":"USER_ID","fields":["USER_ID","USER_NAME"]}', 'body'],
    ['{"USER_ID": 1, "API_KEY" : 2}', 'body'],
    ['Set API_KEY and MAX_RETRIES_VALUE first', 'body'],
    ['#!/bin/sh\necho $HOME_DIR', 'body'],
    ['{"query":"{viewer{login repos(orderBy:{field:CREATED_AT}){nodes{id}}}}"}', 'body'],
    ['{"variables":{},"query":"query Q($ID: ID!) {\\n  user(id: $ID) {id}\\n}"}', 'body'],
    ['query { a(by: USER_ID) {id} }', 'body'],
    ['{viewer{login}}', 'body'],
    ['MS_TEST=1; APP_LANG=en', 'header'],
    ['USER_ID=1', 'header'],
    ['READ_ONLY', 'header'],
    ['en_US, EN_GB', 'header'],
    ['https://h/v1/IN_PROGRESS?STATUS_FILTER=OPEN_ITEMS&USER_ID=1&sort=USER_ID', 'url'],
    ['https://h/img/IMG_1234.jpg#ORG_ID', 'url'],
  ] as const)('finds no placeholder among the constants of %s', (text, position) => {
    expect(texts(text, position)).toEqual([]);
  });

  it('never finds a word without a noun, whatever the field', () => {
    const word = fc.constantFrom('IN_PROGRESS', 'CREATED_AT', 'READ_ONLY', 'LAST_30_DAYS', 'EU_WEST_1');
    const field = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, field, (constant, name) => {
        // A field that the word ends with is evidence: `at=CREATED_AT`.
        fc.pre(!constant.toLowerCase().endsWith(name.replace(/s$/, '')));
        expect(texts(`{"${name}":"${constant}"}`, 'body')).toEqual([]);
        expect(texts(`{"${name}":["${constant}"]}`, 'body')).toEqual([]);
        expect(texts(`${name}=${constant}`, 'query')).toEqual([]);
        expect(texts(constant, 'header', { field: name })).toEqual([]);
        expect(texts(`https://h/${constant}`, 'url')).toEqual([]);
      }),
    );
  });

  it.each([
    ['{"client_id":"YOUR_CLIENT_ID","name":"CONNECTION_NAME"}', ['YOUR_CLIENT_ID', 'CONNECTION_NAME']],
    ['{"session_lifetime": SESSION_LIFETIME, "idle": 1}', ['SESSION_LIFETIME']],
    ['{"signingCert":"BASE64_SIGNING_CERT","code":"AUTH_CODE"}', ['BASE64_SIGNING_CERT', 'AUTH_CODE']],
    ['{"roles":["ROLE_ID","ROLE_ID"]}', ['ROLE_ID', 'ROLE_ID']],
    ['{"issuer":"https://IDP_DOMAIN/authorize"}', ['IDP_DOMAIN']],
    ['{"a":"{\\"id\\":\\"ORG_ID\\"}"}', ['ORG_ID']],
    ['{"query":"query { user(id: \\"USER_ID\\", name: \\"{name}\\") { id } }"}', ['USER_ID', '{name}']],
    ['{"query":"{text}"}', ['{text}']],
    ['Hello {first name}, ${x}', ['{first name}', '${x}']],
  ])('finds the placeholders of %s', (text, expected) => {
    expect(texts(text, 'body')).toEqual(expected);
  });

  it('takes any word after a scheme for credentials', () => {
    expect(texts('Bearer THE_SECRET_THING', 'header')).toEqual(['THE_SECRET_THING']);
    expect(texts('Bearer $token', 'header')).toEqual(['$token']);
  });

  it('takes for a placeholder what the table describes', () => {
    const described = new Set(['IN_PROGRESS', 'item', '$x', '<name>']);
    expect(texts('{"status":"IN_PROGRESS","a":"$item $x <name>"}', 'body', { described })).toEqual([
      'IN_PROGRESS',
      '$item',
      '$x',
      '<name>',
    ]);
    // A variable of GraphQL that has the name of a header.
    expect(texts('query($item: ID) { a(b: $item) {c} }', 'body', { described })).toEqual([]);
  });

  it('finds percent-encoded placeholders in a URL', () => {
    expect(findPlaceholders('https://%7ByourDomain%7D/', 'url')).toEqual([
      { text: '%7ByourDomain%7D', name: 'yourDomain', index: 8 },
    ]);
    expect(findPlaceholders('https://h/%7B%7Bid%7D%7D/%24%7Bx%7D', 'url')).toEqual([
      { text: '%7B%7Bid%7D%7D', name: 'id', index: 10 },
      { text: '%24%7Bx%7D', name: 'x', index: 25 },
    ]);
  });

  it('reads long bodies with many placeholders in linear time', () => {
    const many = (count: number): string =>
      `{"query":"query { ${'a '.repeat(count)} }","a":"${'{x} $Y_ID ORG_ID '.repeat(count)}"}`;
    expect(texts(many(20_000), 'body').length).toBe(20_000);
  });

  it('splits a text without losing any of it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '{a}',
        '${b.c}',
        '{{d}}',
        '<E_F>',
        'G_H',
        '/:i',
        '$J',
        '<<k>>',
        '@@l@@',
        '{m+}',
        '{n=o/*}',
      ),
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
