import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { buildRequest, type HarRequest } from '../src/request/index.ts';
import { ADDED_HEADERS } from '../src/verify/compare/added-headers.ts';
import { REDIRECT_TARGET } from '../src/verify/recorder/recorder.ts';
import { callOf, compareRequest, materialize, Recorder, type Arrived } from '../src/verify/index.ts';

const file = (path: string): Buffer => Buffer.from(`content of ${path}`);

function arrived(changes: Partial<Arrived> = {}): Arrived {
  return {
    method: 'POST',
    target: '/v1/a%20b?x=1&x=2&y=3',
    headers: [
      { name: 'Host', value: '127.0.0.1:8080' },
      { name: 'X-A', value: '1' },
      { name: 'x-a', value: '2' },
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Cookie', value: 'sid=1; b=2' },
    ],
    body: Buffer.from('{"b": [1, 2.50, null], "a": 9007199254740993}'),
    ...changes,
  };
}

const har: HarRequest = {
  method: 'POST',
  url: 'https://api.example.com/v1/a%20b?x=1&x=2&y=3',
  headers: [
    { name: 'x-a', value: '1' },
    { name: 'x-a', value: '2' },
  ],
  cookies: [
    { name: 'sid', value: '1' },
    { name: 'b', value: '2' },
  ],
  postData: { mimeType: 'application/json', text: '{"a": 9007199254740993, "b": [1, 2.5, null]}' },
};
const where = (got: Arrived, described: HarRequest = har): string | undefined =>
  compareRequest(buildRequest(described), got, file)?.where;

describe('comparison', () => {
  it('finds no difference between equal requests', () => {
    expect(where(arrived())).toBeUndefined();
  });

  it('treats as equal what RFC 9110 and RFC 3986 define as equivalent', () => {
    const joined = arrived()
      .headers.filter(({ name }) => name !== 'x-a')
      .map((header) => (header.name === 'X-A' ? { name: 'x-a', value: '1, 2' } : header));
    expect(where(arrived({ headers: joined }))).toBeUndefined();
    expect(where(arrived({ target: '/%76%31/a%20b?%78=1&x=2&y=3' }))).toBeUndefined();
  });

  const without = (name: string) => arrived().headers.filter((header) => header.name !== name);
  it.each<[string, Partial<Arrived>, string]>([
    ['another method', { method: 'PUT' }, 'method'],
    ['another path', { target: '/v1/a+b?x=1&x=2&y=3' }, 'path'],
    ['an encoded slash', { target: '/v1%2Fa%20b?x=1&x=2&y=3' }, 'path'],
    ['a lost pair', { target: '/v1/a%20b?x=1&x=2' }, 'query "y"'],
    ['a doubled pair', { target: '/v1/a%20b?x=1&x=2&y=3&y=3' }, 'query "y"'],
    ['another order of one name', { target: '/v1/a%20b?x=2&x=1&y=3' }, 'query "x"'],
    ['another order of all pairs', { target: '/v1/a%20b?y=3&x=1&x=2' }, 'query order'],
    ['a lost header', { headers: without('x-a') }, 'header x-a'],
    [
      'a changed type',
      {
        headers: [
          ...without('Content-Type'),
          { name: 'content-type', value: 'application/json; charset=utf-8' },
        ],
      },
      'header content-type',
    ],
    [
      'a header too much',
      { headers: [...arrived().headers, { name: 'x-debug', value: '1' }] },
      'header x-debug',
    ],
    ['a lost cookie', { headers: [...without('Cookie'), { name: 'cookie', value: 'sid=1' }] }, 'cookies'],
    [
      'an encoded cookie',
      { headers: [...without('Cookie'), { name: 'cookie', value: 'sid=1; b=%32' }] },
      'cookies',
    ],
    [
      'a rounded integer',
      { body: Buffer.from('{"a": 9007199254740992, "b": [1, 2.5, null]}') },
      'body $["a"]',
    ],
    [
      'an integer made a fraction',
      { body: Buffer.from('{"a": 9007199254740993, "b": [1.0, 2.5, null]}') },
      'body $["b"][0]',
    ],
    [
      'a number made text',
      { body: Buffer.from('{"a": "9007199254740993", "b": [1, 2.5, null]}') },
      'body $["a"]',
    ],
    ['a lost null', { body: Buffer.from('{"a": 9007199254740993, "b": [1, 2.5]}') }, 'body $["b"].length'],
    [
      'a key too much',
      { body: Buffer.from('{"a": 9007199254740993, "b": [1, 2.5, null], "c": 1}') },
      'body $["c"] count',
    ],
    ['no JSON', { body: Buffer.from('[object Object]') }, 'body'],
  ])('finds %s', (_, changes, difference) => {
    expect(where(arrived(changes))).toBe(difference);
  });

  it('keeps the order of form pairs, which a server may build objects from', () => {
    const mimeType = 'application/x-www-form-urlencoded';
    const text = 'items[][id]=1&items[][qty]=2&items[][id]=3&items[][qty]=4';
    const described: HarRequest = { method: 'POST', url: 'http://h/', postData: { mimeType, text } };
    const headers = [{ name: 'content-type', value: mimeType }];
    const compare = (body: string) =>
      compareRequest(
        buildRequest(described),
        arrived({ target: '/', headers, body: Buffer.from(body) }),
        file,
      );
    expect(compare('items%5B%5D%5Bid%5D=1&items[][qty]=2&items[][id]=3&items[][qty]=4')).toBeUndefined();
    expect(compare('items[][id]=1&items[][id]=3&items[][qty]=2&items[][qty]=4')).toEqual({
      where: 'form field order',
      expected: '["items[][id]","items[][qty]","items[][id]","items[][qty]"]',
      got: '["items[][id]","items[][id]","items[][qty]","items[][qty]"]',
    });
  });

  it('allows the headers that clients add, with the values that they add', () => {
    const described: HarRequest = { method: 'GET', url: 'http://h/' };
    const added = (name: string, value: string, body: Partial<HarRequest> = {}): string | undefined =>
      where(arrived({ method: 'GET', target: '/', headers: [{ name, value }], body: Buffer.alloc(0) }), {
        ...described,
        ...body,
      });
    for (const [name, value] of [
      ['Accept', '*/*'],
      ['Accept-Encoding', 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3'],
      ['Accept-Encoding', 'gzip, deflate, br'],
      ['Connection', 'keep-alive'],
      ['User-Agent', 'curl/7.88.1'],
    ] as const) {
      expect(added(name, value), `${name}: ${value}`).toBeUndefined();
    }
    for (const [name, value] of [
      ['accept', 'text/html'],
      ['accept-charset', 'utf-8'],
      ['accept-encoding', 'none'],
      ['accept-language', 'de'],
      ['authorization', ''],
      ['cache-control', 'no-cache'],
      ['connection', 'x-trace'],
      ['constructor', ''],
      ['content-type', 'text/plain'],
      ['expect', '100-continue'],
      ['host', 'api.example.com'],
      ['origin', 'null'],
      ['pragma', 'no-cache'],
      ['te', 'trailers'],
      ['transfer-encoding', 'chunked'],
      ['x-requested-with', 'XMLHttpRequest'],
    ] as const) {
      expect(added(name, value), `${name}: ${value}`).toBe(`header ${name}`);
    }
  });

  it('gives a reason for each header that clients may add', () => {
    for (const [name, { values, reason }] of Object.entries(ADDED_HEADERS)) {
      expect(name).toMatch(/^[a-z\d-]+$/);
      expect(values.source, `${name} as a whole`).toMatch(/^\^.*\$$/);
      expect(reason).toMatch(/\w+ \w+/);
    }
  });

  it.each(['POST', 'PUT', 'PATCH'])('wants a %s without a body to say so', (method) => {
    const got = (headers: Arrived['headers'], postData?: HarRequest['postData']): string | undefined =>
      where(arrived({ method, target: '/', headers, body: Buffer.alloc(0) }), {
        method,
        url: 'http://h/',
        ...(postData === undefined ? {} : { postData }),
      });
    const empty = { name: 'Content-Length', value: '0' };
    const chunked = { name: 'Transfer-Encoding', value: 'chunked' };
    expect(got([empty])).toBeUndefined();
    expect(got([])).toBe('header content-length');
    expect(got([chunked])).toBe('header transfer-encoding');
    const type = { name: 'content-type', value: 'image/png' };
    const upload = { mimeType: 'image/png', _file: 'empty.png' };
    const compareUpload = (headers: Arrived['headers']): string | undefined =>
      compareRequest(
        buildRequest({ method, url: 'http://h/', postData: upload }),
        arrived({ method, target: '/', headers, body: Buffer.alloc(0) }),
        () => Buffer.alloc(0),
      )?.where;
    expect(compareUpload([type, empty])).toBeUndefined();
    expect(compareUpload([type, chunked])).toBeUndefined();
    expect(compareUpload([type])).toBe('header content-length');
  });

  it('wants no length of a request whose method has no body', () => {
    for (const method of ['GET', 'HEAD', 'DELETE', 'OPTIONS']) {
      const got = arrived({ method, target: '/', headers: [], body: Buffer.alloc(0) });
      expect(where(got, { method, url: 'http://h/' })).toBeUndefined();
    }
  });

  it('compares text byte for byte', () => {
    const described: HarRequest = {
      method: 'POST',
      url: 'http://h/',
      postData: { mimeType: 'text/plain', text: 'a\nü' },
    };
    const headers = [{ name: 'content-type', value: 'text/plain' }];
    const got = (body: string | Buffer): Arrived =>
      arrived({ target: '/', headers, body: Buffer.from(body) });
    expect(where(got('a\nü'), described)).toBeUndefined();
    for (const body of ['a\r\nü', 'a\nü\n', 'a\nu\u0308', Buffer.from('a\nü', 'latin1'), '']) {
      expect(where(got(body), described)).toBe('body');
    }
  });

  it('compares a file byte for byte, and shows binary bytes in hexadecimal', () => {
    const png = Buffer.from('89504e470d0a1a0a00ff', 'hex');
    const request = buildRequest({
      method: 'POST',
      url: 'http://h/',
      postData: { mimeType: 'image/png', _file: 'cat.png' },
    });
    const compare = (body: Buffer, type = 'image/png') =>
      compareRequest(
        request,
        arrived({ target: '/', headers: [{ name: 'content-type', value: type }], body }),
        (path) => (path === 'cat.png' ? png : Buffer.alloc(0)),
      );
    expect(compare(png)).toBeUndefined();
    expect(compare(png, 'image/png; charset=utf-8')?.where).toBe('header content-type');
    // Decoded as text, both would look the same.
    expect(compare(Buffer.from('89504e470d0a1a0a00fe', 'hex'))).toEqual({
      where: 'body',
      expected: '10 bytes, from 9: ff',
      got: '10 bytes, from 9: fe',
    });
    expect(compare(png.subarray(0, 8))).toMatchObject({
      expected: '10 bytes, from 8: 00 ff',
      got: '8 bytes, from 8: none',
    });
    expect(compare(Buffer.from(png.toString('utf8')))?.where).toBe('body');
    expect(compare(Buffer.concat([png, Buffer.from('\n')]))?.got).toBe('11 bytes, from 10: 0a');
  });

  it('compares forms pair by pair', () => {
    const mimeType = 'application/x-www-form-urlencoded';
    const described: HarRequest = {
      method: 'POST',
      url: 'http://h/',
      postData: {
        mimeType,
        params: [
          { name: 'a', value: '1 &+' },
          { name: 'b', value: '' },
        ],
      },
    };
    const headers = [{ name: 'content-type', value: mimeType }];
    const got = (body: string): string | undefined =>
      where(arrived({ target: '/', headers, body: Buffer.from(body) }), described);
    expect(got('a=1+%26%2B&b=')).toBeUndefined();
    expect(got('a=1%20%26%2b&b=')).toBeUndefined();
    expect(got('b=&a=1+%26%2B')).toBe('form field order');
    expect(got('a=1+%26+&b=')).toBe('form field "a"');
    expect(got('a=1+%26%2B')).toBe('form field "b"');
    expect(got('a=1 &+&b=')).toBe('form field "a"');
  });

  it('compares multipart bodies part by part', () => {
    const described: HarRequest = {
      method: 'POST',
      url: 'http://h/',
      postData: {
        mimeType: 'multipart/form-data',
        params: [
          { name: 'f', fileName: 'd/a.txt', contentType: 'text/csv' },
          { name: 'x"y\\\\z', value: '1\n' },
        ],
      },
    };
    const got = (
      changes: (body: string) => string,
      type = 'multipart/form-data; boundary="B"',
    ): string | undefined => {
      const body =
        '--B\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/csv\r\n\r\ncontent of d/a.txt\r\n' +
        '--B\r\nContent-Disposition: form-data; name="x%22y\\\\z"\r\n\r\n1\n\r\n--B--\r\n';
      const headers = [{ name: 'content-type', value: type }];
      return where(arrived({ target: '/', headers, body: Buffer.from(changes(body)) }), described);
    };
    expect(got((body) => body)).toBeUndefined();
    expect(got((body) => body.replace(String.raw`x%22y\\z`, String.raw`x\"y\\\\z`))).toBeUndefined();
    expect(got((body) => body.replace('filename="a.txt"', "filename*=utf-8''a.txt"))).toBeUndefined();
    expect(got((body) => body.replace('a.txt', 'b.txt'))).toBe('part 1 file name');
    expect(got((body) => body.replace('text/csv', 'text/plain'))).toBe('part 1 content type');
    expect(got((body) => body.replace('content of', 'contents'))).toBe('part 1 content');
    expect(got((body) => body.replace('1\n', '1'))).toBe('part 2 content');
    expect(got((body) => body.replace('--B--\r\n', ''))).toBe('body');
    expect(got((body) => body, 'multipart/form-data')).toBe('header content-type');
  });
});

describe('recorder', () => {
  async function send(...pieces: string[]): Promise<Recorder> {
    const recorder = await Recorder.start();
    await new Promise<void>((resolve) => {
      const socket = connect(recorder.port, '127.0.0.1', async () => {
        let sent = 0;
        for (const piece of pieces) {
          socket.write(piece);
          sent += Buffer.byteLength(piece);
          // The recorder has to receive each piece separately.
          while (recorder.bytes < sent) await new Promise((next) => setImmediate(next));
        }
      });
      socket
        .on('close', () => resolve())
        .on('error', () => resolve())
        .resume();
    });
    await recorder.stop();
    return recorder;
  }

  it('answers with a redirect if it is told to, once', async () => {
    const recorder = await Recorder.start(undefined, 303);
    try {
      const url = `http://127.0.0.1:${recorder.port}/reports`;
      const response = await fetch(url, { method: 'POST', redirect: 'manual' });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(REDIRECT_TARGET);
      expect(await response.json()).toEqual({ ok: true });
      expect((await fetch(url)).status).toBe(200);
    } finally {
      await recorder.stop();
    }
  });

  it('reads a chunked request that arrives in pieces, with any method', async () => {
    const { arrived: got } = await send(
      'FOO /a HTTP/1.1\r\nHost: x\r\nTransfer-',
      'Encoding: chunked\r\n\r\n3\r\na\r',
      '\n\r\n1\r\nb\r\n0\r\n\r\n',
    );
    expect(got).toMatchObject([{ method: 'FOO', target: '/a' }]);
    expect(got[0]!.body.toString()).toBe('a\r\nb');
  });

  it('keeps repeated headers, and decodes UTF-8', async () => {
    const { arrived: got } = await send('GET / HTTP/1.1\r\nX-A: 1\r\nx-a: ü\r\n\r\n');
    expect(got[0]!.headers).toEqual([
      { name: 'X-A', value: '1' },
      { name: 'x-a', value: 'ü' },
    ]);
  });

  it('records data that is not HTTP as malformed', async () => {
    expect((await send('hello\r\n\r\n')).malformed).toHaveLength(1);
  });
});

describe('a call', () => {
  it.each<[readonly (number | string)[], number | undefined]>([
    [[], undefined],
    [['default'], undefined],
    [[404, 302], 302],
    [[302, 200], 200],
    [['2XX', 302], 202],
    [['3XX'], 302],
    [[304, '4XX'], 304],
    [[400, 500], undefined],
  ])('with the responses %j is successful with %j', (statuses, status) => {
    const request = buildRequest({ method: 'GET', url: 'http://h/' });
    const responses = statuses.map((described) => ({ status: described }));
    expect(callOf({ request, responses })).toEqual({ request, status });
  });
});

describe('materialize', () => {
  it('changes the origin, and replaces placeholders that a URL cannot contain', () => {
    const request = buildRequest({
      method: 'POST',
      url: 'https://{yourDomain}/u/{userId}/ORG_ID',
      postData: { mimeType: 'text/plain', text: 'of {userId} in ORG_ID' },
    });
    const runnable = materialize(request, 8080);
    expect(runnable.request.url).toMatchObject({
      scheme: 'http',
      host: '127.0.0.1',
      port: '8080',
      path: '/u/{userId}/ORG_ID',
    });
    expect(runnable.fillIn('open("/u/{userId}")')).toBe('open("/u/userId")');
    expect(runnable.expected).toMatchObject({
      url: { path: '/u/userId/ORG_ID' },
      body: { text: 'of userId in ORG_ID' },
    });
  });
});
