import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic/index.ts';
import {
  buildRequest,
  parsePairsLeniently,
  formatUrl,
  type HarRequest,
  type Request,
} from '../src/request/index.ts';

function build(har: Partial<HarRequest>): { request: Request; warnings: string[] } {
  const warnings: string[] = [];
  const request = buildRequest(
    { method: 'GET', url: 'https://api.example.com/', ...har },
    undefined,
    (diagnostic: Diagnostic) => warnings.push(diagnostic.code),
  );
  return { request, warnings };
}

const urlOf = (url: string, queryString: HarRequest['queryString'] = []): string =>
  formatUrl(build({ url, queryString }).request.url);

describe('URL', () => {
  it('keeps legal URLs as written', () => {
    for (const url of [
      'https://api.example.com/a%2Fb/~c;v=1?x=1&x=2&flag&e=',
      'https://YOUR_DOMAIN.Example.com:8443/Path',
      'http://[::1]:8080/',
      'https://{yourDomain}/{a}/${b.c}/{{d}}/<E>/:f/G_H?q={i}&r=${j}',
    ]) {
      expect(urlOf(url)).toBe(url);
    }
  });

  it('encodes illegal characters, and nothing twice', () => {
    expect(urlOf('https://h/a b/ü?q="x y"&p=100%&k=%20')).toBe(
      'https://h/a%20b/%C3%BC?q=%22x%20y%22&p=100%25&k=%20',
    );
  });

  it('adds the slash that a request line requires', () => {
    expect(urlOf('https://h')).toBe('https://h/');
    expect(urlOf('https://h?a=1')).toBe('https://h/?a=1');
  });

  it('writes an international host in the form that is sent', () => {
    expect(urlOf('https://bücher.example/')).toBe('https://xn--bcher-kva.example/');
  });

  it('does not repeat a query that is in the URL and in queryString', () => {
    expect(urlOf('https://h/?q=caf%C3%A9&a=1', [{ name: 'q', value: 'café' }])).toBe(
      'https://h/?q=caf%C3%A9&a=1',
    );
    expect(urlOf('https://h/?q=caf%C3%A9', [{ name: 'q', value: 'caf%C3%A9' }])).toBe(
      'https://h/?q=caf%C3%A9',
    );
    expect(
      urlOf('https://h/?a=1', [
        { name: 'a', value: '1' },
        { name: 'a', value: '1' },
      ]),
    ).toBe('https://h/?a=1&a=1');
  });

  it('encodes the pairs of queryString reversibly', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, value: text })), (pairs) => {
        const described = pairs.filter(({ name }) => name !== '');
        expect(parsePairsLeniently(build({ queryString: described }).request.url.query)).toEqual(described);
      }),
    );
  });

  it('drops a fragment, with a warning', () => {
    expect(build({ url: 'https://h/a#b' })).toMatchObject({
      request: { url: { path: '/a' } },
      warnings: ['url-fragment'],
    });
  });
});

describe('headers and cookies', () => {
  it('drops headers that a client sets itself', () => {
    const headers = [
      ':authority',
      'Content-Length',
      'Connection',
      'TE',
      'Transfer-Encoding',
      'Host',
      'x-a',
    ].map((name) => ({
      name,
      value: name === 'Host' ? 'api.example.com' : '1',
    }));
    const { request, warnings } = build({ headers });
    expect(request.headers).toEqual([{ name: 'x-a', value: '1' }]);
    expect(warnings).toEqual([]);
  });

  it('warns about a host header that contradicts the URL', () => {
    expect(build({ headers: [{ name: 'host', value: 'other.example.com' }] }).warnings).toEqual([
      'header-dropped',
    ]);
  });

  it('keeps repeated headers, order, letter case and empty values', () => {
    const headers = [
      { name: 'X-A', value: '1' },
      { name: 'x-b', value: '' },
      { name: 'x-a', value: '2' },
    ];
    expect(build({ headers }).request.headers).toEqual(headers);
  });

  it('reads cookies once, and does not encode them again', () => {
    const { request } = build({
      headers: [{ name: 'Cookie', value: 'a=1%202; b=x=y' }],
      cookies: [
        { name: 'a', value: '1%202' },
        { name: 'c', value: 'semi;colon 👋' },
      ],
    });
    expect(request.cookies).toEqual([
      { name: 'a', value: '1%202' },
      { name: 'b', value: 'x=y' },
      { name: 'c', value: 'semi%3Bcolon %F0%9F%91%8B' },
    ]);
    expect(request.headers).toEqual([]);
  });
});

describe('body', () => {
  const body = (postData: NonNullable<HarRequest['postData']>, headers: HarRequest['headers'] = []) => {
    const { request, warnings } = build({ method: 'POST', postData, headers });
    return { body: request.body, headers: request.headers, warnings };
  };

  it('reads the content type from mimeType if there is no header', () => {
    expect(body({ mimeType: 'application/json; charset=utf-8', text: '{}' })).toMatchObject({
      body: { kind: 'json' },
      headers: [{ name: 'content-type', value: 'application/json; charset=utf-8' }],
      warnings: [],
    });
  });

  it('reads it from the header, with a warning, if the two differ', () => {
    expect(
      body({ mimeType: 'text/plain', text: '{}' }, [{ name: 'Content-Type', value: 'application/json' }]),
    ).toMatchObject({
      body: { kind: 'json' },
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      warnings: ['body-type-conflict'],
    });
  });

  it.each([
    ['application/json', 'json'],
    ['application/vnd.api+json', 'json'],
    ['text/json', 'json'],
    ['application/xml', 'text'],
    ['client/json', 'text'],
  ])('reads %s as %s', (mimeType, kind) => {
    expect(body({ mimeType, text: '{"a": 1}' }).body.kind).toBe(kind);
  });

  it('sends invalid JSON unchanged, with a warning', () => {
    expect(body({ mimeType: 'application/json', text: '{ "a": NAME }' })).toMatchObject({
      body: { kind: 'text', text: '{ "a": NAME }' },
      warnings: ['body-not-json'],
    });
  });

  it('reads a form from text, from params, and from both', () => {
    const fields = [{ name: 'a', value: '1&2' }];
    const mimeType = 'application/x-www-form-urlencoded';
    expect(body({ mimeType, text: 'a=1%262' }).body).toEqual({ kind: 'form', fields });
    expect(body({ mimeType, params: fields }).body).toEqual({ kind: 'form', fields });
    expect(body({ mimeType, text: '', params: fields }).body).toEqual({ kind: 'form', fields });
    expect(body({ mimeType, text: 'a=1%262', params: [{ name: 'a', value: '1%262' }] })).toMatchObject({
      body: { kind: 'form', fields },
      warnings: [],
    });
    expect(body({ mimeType, text: 'a=1', params: [{ name: 'b', value: '2' }] }).warnings).toEqual([
      'body-two-sources',
    ]);
  });

  it('lets the client write the content type of a multipart body', () => {
    const { headers, body: multipart } = body(
      { mimeType: 'multipart/form-data', params: [{ name: 'f', fileName: 'dir/a.txt', value: '' }] },
      [{ name: 'content-type', value: 'multipart/form-data; boundary=x' }],
    );
    expect(headers).toEqual([]);
    expect(multipart).toEqual({
      kind: 'multipart',
      parts: [{ name: 'f', fileName: 'a.txt', path: 'dir/a.txt' }],
    });
  });

  it('decodes base64 text', () => {
    expect(body({ mimeType: 'text/plain', text: 'w7w=', encoding: 'base64' }).body).toEqual({
      kind: 'text',
      text: 'ü',
    });
  });

  it('accepts a file as the whole body, with any content type', () => {
    for (const mimeType of ['image/png', 'application/json', 'multipart/form-data; boundary=x']) {
      expect(body({ mimeType, _file: 'photos/{name}.png', text: '', params: [] })).toEqual({
        body: { kind: 'file', path: 'photos/{name}.png' },
        headers: [{ name: 'content-type', value: mimeType }],
        warnings: [],
      });
    }
    expect(body({ _file: 'a.bin' }).headers).toEqual([]);
    expect(body({ mimeType: 'text/plain', _file: '', text: 'a' }).body.kind).toBe('text');
    expect(build({ postData: { _file: '{name}.png' } }).request.placeholders).toEqual([
      { text: '{name}', name: 'name', location: 'body' },
    ]);
  });

  it('reads form fields that an exporter also keeps in a file', () => {
    const fields = [{ name: 'a', value: '1' }];
    const mimeType = 'application/x-www-form-urlencoded';
    expect(body({ mimeType, text: '', params: fields, _file: 'b1946ac9.bin' }).body).toEqual({
      kind: 'form',
      fields,
    });
    expect(body({ mimeType, _file: 'b1946ac9.bin' }).body.kind).toBe('file');
  });

  it('does not read a file beside a text or params', () => {
    expect(() => body({ mimeType: 'text/plain', _file: 'a.txt', text: 'a' })).toThrow('both _file and text');
    expect(() => body({ _file: 'a.txt', params: [{ name: 'a' }] })).toThrow('both _file and params');
  });

  it.each(['-', '/dev/tcp/h/80', 'photos/', '..', 'a\\\\.', 'a\0b', 'data:,a', 'http://h/a', 'PHP://input'])(
    'rejects the file name %j, for a body and for a part',
    (path) => {
      expect(() => body({ _file: path })).toThrow('is not the path of a file');
      const params = [{ name: 'a', fileName: path }];
      expect(() => body({ mimeType: 'multipart/form-data', params })).toThrow('is not the path of a file');
    },
  );

  it('accepts any file name for a part whose content is in the description', () => {
    const params = [{ name: 'a', fileName: '-', value: '1' }];
    expect(body({ mimeType: 'multipart/form-data', params }).body).toMatchObject({
      parts: [{ fileName: '-', value: '1' }],
    });
  });

  it('treats empty text as no body', () => {
    expect(body({ mimeType: 'application/json', text: '' })).toMatchObject({
      body: { kind: 'none' },
      headers: [],
    });
  });
});

describe('request', () => {
  it('is frozen deeply', () => {
    const { request } = build({ headers: [{ name: 'a', value: '1' }] });
    expect(Object.isFrozen(request)).toBe(true);
    expect(Object.isFrozen(request.url)).toBe(true);
    expect(Object.isFrozen(request.headers[0])).toBe(true);
  });

  it('writes HTTP methods in capitals, and other methods unchanged', () => {
    expect(build({ method: 'patch' }).request.method).toBe('PATCH');
    expect(build({ method: 'Purge' }).request.method).toBe('Purge');
  });
});
