import { describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { readOperations, type ReadOptions } from '../src/input/index.ts';
import type { Operation } from '../src/operation/index.ts';
import { cookieHeader, formatUrl, type Body, type HarRequest } from '../src/request/index.ts';
import { fakeToken } from './support/fake-secrets.ts';

interface Outcome {
  readonly operations: readonly Operation[];
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

async function read(har: unknown, options: ReadOptions = {}): Promise<Outcome> {
  const found: Diagnostic[] = [];
  let operations: readonly Operation[] = [];
  try {
    const bytes = new TextEncoder().encode(JSON.stringify(har));
    operations = await readOperations('a.har', bytes, (diagnostic) => found.push(diagnostic), options);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    found.push(error);
  }
  return { operations, codes: found.map(({ code }) => code), messages: found.map(({ message }) => message) };
}

type Given = Partial<Record<keyof HarRequest, unknown>>;

/** What is sent of a request, and the codes of its diagnostics. */
async function sent(har: Given) {
  const { operations, codes } = await read({ method: 'POST', url: 'https://h/', ...har });
  const request = operations[0]?.request;
  if (request === undefined) return { codes };
  return {
    url: formatUrl(request.url),
    cookie: cookieHeader(request.cookies),
    headers: request.headers.map(({ name, value }) => `${name}: ${value}`),
    body: bodyOf(request.body),
    codes,
  };
}

const bodyOf = (body: Body): unknown => {
  if (body.kind === 'multipart') return body.parts;
  if (body.kind === 'form') return body.fields;
  return body.kind === 'text' || body.kind === 'json' ? body.text : undefined;
};

const pair = (name: string, value: unknown) => ({ name, value });
const query = (search: string, ...queryString: object[]): Given => ({
  url: `https://h/${search}`,
  queryString,
});
const cookies = (header: string, ...list: object[]): Given => ({
  headers: [pair('Cookie', header)],
  cookies: list,
});
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=X';
/** A multipart body in which each part is its headers and its content. */
const multipart = (...parts: readonly [head: string, content: string][]): string =>
  `${parts.map(([head, content]) => `--X\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`).join('')}--X--\r\n`;
const post = (postData: object): Given => ({ postData });

describe('a fact that stands twice', () => {
  it.each<[about: string, har: Given, expected: object]>([
    [
      'a query with escapes of another encoding, and a decoded array',
      query('?k=%C6%FB&type=1%2C11&q=a%20b', pair('k', '%C6%FB'), pair('type', '1,11'), pair('q', 'a b')),
      { url: 'https://h/?k=%C6%FB&type=1%2C11&q=a%20b' },
    ],
    [
      'the same, decoded with U+FFFD',
      query('?k=%C6%FB', pair('k', '\ufffd\ufffd')),
      { url: 'https://h/?k=%C6%FB' },
    ],
    ['the same, decoded as GBK', query('?k=%C6%FB', pair('k', '汽')), { url: 'https://h/?k=%C6%FB' }],
    [
      'an empty item',
      query('?&eds=a%23b', pair('', ''), pair('eds', 'a%23b')),
      { url: 'https://h/?&eds=a%23b' },
    ],
    [
      'empty items in the middle and at the end',
      query('?a=1&&b=2&', pair('a', '1'), pair('', ''), pair('b', '2'), pair('', '')),
      { url: 'https://h/?a=1&&b=2&' },
    ],
    [
      'a plus sign, decoded or not',
      query('?a=x+y&b=x+y', pair('a', 'x y'), pair('b', 'x+y')),
      { url: 'https://h/?a=x+y&b=x+y' },
    ],
    [
      'a value that ends at the first =',
      query('?a=x%3D%3D', pair('a', 'x')),
      { url: 'https://h/?a=x%3D%3D' },
    ],
    [
      'an array that cannot be read',
      query('?a=1', { name: 'a', value: { b: 1 } }),
      { url: 'https://h/?a=1' },
    ],
    [
      'a pair that only the array has',
      query('?a=1', pair('a', '1'), pair('b', 'x y')),
      { url: 'https://h/?a=1&b=x%20y' },
    ],
    [
      'a contradiction',
      query('?a=1', pair('a', '2')),
      { url: 'https://h/?a=1', codes: ['query-two-sources'] },
    ],
    [
      'a question mark without a query',
      query('health/?'),
      { url: 'https://h/health/', codes: ['url-empty-query'] },
    ],
    [
      'cookies, decoded in the array',
      cookies('a=x%7Cy; b=Zg%3D%3D; q="quoted"', pair('a', 'x|y'), pair('b', 'Zg=='), pair('q', 'quoted')),
      { cookie: 'a=x%7Cy; b=Zg%3D%3D; q="quoted"' },
    ],
    [
      'cookies, empty in the array',
      cookies('a=x; b=y', pair('a', ''), pair('b', '')),
      { cookie: 'a=x; b=y' },
    ],
    ['cookies, cut at =', cookies('a=x=y=', pair('a', 'x')), { cookie: 'a=x=y=' }],
    [
      'a cookie without =',
      cookies('consent; a=x', pair('consent', ''), pair('a', 'x')),
      { cookie: 'consent; a=x' },
    ],
    ['an object in place of an array', { ...cookies('a=1'), cookies: pair('a', '1') }, { cookie: 'a=1' }],
    ['an empty object', { ...cookies('a=1'), cookies: {} }, { cookie: 'a=1' }],
    [
      'one cookie that cannot be read',
      cookies('a=1', { name: null, value: 2 }, pair('a', '1')),
      { cookie: 'a=1' },
    ],
    [
      'a cookie with an impossible name, only in the array',
      cookies('a=1', pair('b c', '1')),
      { cookie: 'a=1', codes: ['cookie-two-sources'] },
    ],
    ['an odd name in both', cookies('m_[x]=1', pair('m_[x]', '1')), { cookie: 'm_[x]=1' }],
    [
      'cookies that contradict',
      cookies('a=1', pair('a', '2')),
      { cookie: 'a=1', codes: ['cookie-two-sources'] },
    ],
    [
      'a form with escapes of another encoding',
      post({ mimeType: FORM, text: 'k=%C6%FB&n=1', params: [pair('k', '%C6%FB'), pair('n', '1')] }),
      { body: 'k=%C6%FB&n=1' },
    ],
    [
      'a field whose value is an object',
      post({ mimeType: FORM, text: 'e=%7B%7D', params: [pair('e', { a: 1 })] }),
      { body: [pair('e', '{}')] },
    ],
    [
      'a form that contradicts',
      post({ mimeType: FORM, text: 'a=1', params: [pair('a', '2')] }),
      { body: [pair('a', '1')], codes: ['body-two-sources'] },
    ],
    [
      'a form whose params are fewer',
      post({ mimeType: FORM, text: 'a=1&b=2', params: [pair('a', '1')] }),
      { body: [pair('a', '1'), pair('b', '2')], codes: ['body-two-sources'] },
    ],
    [
      'a multipart body as text',
      post({
        mimeType: MULTIPART,
        text: multipart(['name="a"', '1'], ['name="f"; filename="g.jpg"\r\nContent-Type: image/jpeg', '']),
      }),
      { body: [pair('a', '1'), { name: 'f', fileName: 'g.jpg', path: 'g.jpg', contentType: 'image/jpeg' }] },
    ],
    [
      'a file with its text',
      post({ mimeType: MULTIPART, text: multipart(['name="f"; filename="a.csv"', 'a,b\r\n1,2']) }),
      { body: [{ name: 'f', fileName: 'a.csv', value: 'a,b\r\n1,2' }] },
    ],
    [
      'a file with bytes that are no text',
      post({ mimeType: MULTIPART, text: multipart(['name="f"; filename="a.png"', '\ufffdPNG\u0000']) }),
      { body: [{ name: 'f', fileName: 'a.png', path: 'a.png' }] },
    ],
    [
      'multipart params that are fewer than the text',
      post({
        mimeType: MULTIPART,
        text: multipart(['name="a"', '1'], ['name="b"', '2']),
        params: [pair('a', '1')],
      }),
      { body: [pair('a', '1'), pair('b', '2')], codes: ['body-two-sources'] },
    ],
    [
      '(binary) of Chrome',
      post({ mimeType: MULTIPART, params: [{ name: 'f', value: '(binary)', fileName: 'a.png' }] }),
      { body: [{ name: 'f', fileName: 'a.png', path: 'a.png' }] },
    ],
    [
      'a multipart text that is cut, beside params',
      post({ mimeType: MULTIPART, text: '--X\r\nContent-Dis', params: [pair('a', '1')] }),
      { body: [pair('a', '1')] },
    ],
    [
      'multipart lines without carriage returns, in base64',
      post({
        mimeType: MULTIPART,
        encoding: 'base64',
        text: Buffer.concat([
          Buffer.from('--X\nContent-Disposition: form-data; name="f"; filename="a.png"\n\n'),
          Buffer.from([0x89, 0xff]),
          Buffer.from('\n--X--\n'),
        ]).toString('base64'),
      }),
      { body: [{ name: 'f', fileName: 'a.png', path: 'a.png' }] },
    ],
    [
      'an encoding beside a decoded body',
      {
        headers: [pair('Content-Encoding', 'gzip')],
        postData: { mimeType: 'text/plain', text: 'a' },
      },
      { headers: ['content-type: text/plain'], body: 'a', codes: ['body-not-encoded'] },
    ],
    ...['application/json', 'text/plain', 'application/octet-stream'].map(
      (mimeType): [string, Given, object] => [
        `params with the type ${mimeType}`,
        post({ mimeType, params: [pair('a', '1')] }),
        { codes: ['body-params-type'] },
      ],
    ),
    [
      'a multipart type without a body',
      { headers: [pair('Content-Type', MULTIPART)] },
      { codes: ['body-missing'] },
    ],
    [
      'a multipart type with an empty body',
      post({ mimeType: MULTIPART, text: '', params: [] }),
      { codes: ['body-missing'] },
    ],
  ])('%s', async (_about, har, expected) => {
    expect(await sent(har)).toMatchObject({ codes: [], ...expected });
  });

  it('takes descriptions from the array', async () => {
    const { operations } = await read({
      method: 'GET',
      url: 'https://h/?a=x%20y',
      queryString: [{ ...pair('a', 'x y'), comment: 'An A.' }],
    });
    expect(operations[0]!.parameters).toEqual([{ name: 'a', description: 'An A.' }]);
  });
});

const entry = (method: string, url: string, more: object = {}, request: object = {}) => ({
  pageref: 'page_1',
  ...more,
  request: { method, url, ...request },
});
const answer = (status: number, mimeType = 'application/json') => ({
  response: { status, content: { mimeType } },
});
const recording = (...entries: object[]) => ({
  log: {
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [
      { id: 'page_1', title: 'Shop | Orders', startedDateTime: '2026-01-01T00:00:00Z', pageTimings: {} },
    ],
    entries,
  },
});
const GOOD = entry('GET', 'https://api.h/v1/orders', answer(200));
const other = entry('POST', 'https://api.h/v1/orders', answer(201));

describe('a recording', () => {
  it.each([
    ['1 WebSocket', entry('GET', 'wss://h/live')],
    ['1 data URL', entry('GET', 'data:image/png;base64,iVBORw0KGgo=')],
    ['1 blob URL', entry('GET', 'blob:https://h/5f2c')],
    ['1 URL of the browser', entry('GET', 'chrome-extension://abc/content.js')],
    ['1 CONNECT', entry('CONNECT', 'https://h:443')],
    ['1 relative URL', entry('GET', '/v1/orders/1')],
    [
      '1 binary body',
      entry(
        'POST',
        'https://h/b',
        {},
        { postData: { mimeType: 'image/png', encoding: 'base64', text: 'iVD/' } },
      ),
    ],
    [
      '1 upload without its body',
      entry('POST', 'https://h/c', {}, { headers: [pair('content-type', MULTIPART)] }),
    ],
    ['1 request that cannot be sent', entry('GET', 'https://h/d', {}, { headers: [pair('x', 'a\nb')] })],
    ['1 page resource', entry('GET', 'https://h/', answer(200, 'text/html'))],
  ])('leaves out %s', async (reason, bad) => {
    const { operations, codes, messages } = await read(recording(GOOD, bad, other));
    expect(operations.map(({ id, title }) => [id, title])).toEqual([
      ['get-v1-orders', 'GET /v1/orders'],
      ['post-v1-orders', 'POST /v1/orders'],
    ]);
    expect(codes).toEqual(['har-left-out']);
    expect(messages).toEqual([`1 of 3 entries is left out: ${reason}`]);
  });

  it('with one entry, which is bad, is an error of its own', async () => {
    expect((await read(recording(entry('GET', 'wss://h/live')))).codes).toEqual(['url-scheme']);
    expect((await read(recording(entry('CONNECT', 'https://h:443')))).codes).toEqual(['method-invalid']);
  });

  it('has equal calls once, with all their answers', async () => {
    const { operations } = await read(
      recording(
        entry('GET', 'https://api.h/v1/orders/1', answer(404)),
        entry('GET', 'https://api.h/v1/orders/2?a=1', answer(200)),
        entry('GET', 'https://api.h/v1/orders/3', answer(200)),
        entry('GET', 'https://other.h/v1/orders/3', answer(200)),
      ),
    );
    expect(operations.map(({ request }) => formatUrl(request.url))).toEqual([
      'https://api.h/v1/orders/2?a=1',
      'https://other.h/v1/orders/3',
    ]);
    expect(operations[0]!.responses.map(({ status }) => status)).toEqual([404, 200]);
  });

  it('keeps the operations of GraphQL apart', async () => {
    const call = (name: string) =>
      entry('POST', 'https://h/graphql', answer(200), {
        postData: {
          mimeType: 'application/json',
          text: JSON.stringify({ operationName: name, query: `query ${name} { a }` }),
        },
      });
    const { operations } = await read(recording(call('Albums'), call('Album'), call('Albums')));
    expect(operations.map(({ title }) => title)).toEqual(['POST /graphql Albums', 'POST /graphql Album']);
  });

  const NOISE = [
    'sec-fetch-mode: cors',
    'user-agent: Mozilla/5.0',
    'accept-language: en',
    'cookie: a=1',
    ':authority: h',
    'origin: https://h',
  ];
  const noisy = recording(
    entry('GET', 'https://h/a', answer(200), {
      headers: [...NOISE, 'authorization: Bearer {token}'].map((line) =>
        pair(/^:?[^:]+/.exec(line)![0], line.split(': ')[1]),
      ),
    }),
    entry('GET', 'https://h/', answer(200, 'text/html')),
  );

  it('is without what the browser adds', async () => {
    const { operations } = await read(noisy);
    expect(operations).toHaveLength(1);
    expect(operations[0]!.request).toMatchObject({
      headers: [pair('authorization', 'Bearer {token}')],
      cookies: [],
    });
  });

  it('keeps all if asked to', async () => {
    const { operations } = await read(noisy, { asRecorded: true });
    expect(operations).toHaveLength(2);
    expect(operations[0]!.request.headers).toHaveLength(5);
    expect(operations[0]!.request.cookies).toEqual([pair('a', '1')]);
  });

  it('has the title that a writer gave to a page', async () => {
    const har = recording(GOOD);
    Object.assign(har.log.pages[0]!, { title: 'List orders', comment: 'All of them.' });
    expect((await read(har)).operations[0]).toMatchObject({
      title: 'List orders',
      description: 'All of them.',
    });
  });

  it('needs no permission for the secrets of entries and headers that are left out', async () => {
    const secret = `Bearer ${fakeToken(40)}`;
    const page = entry('GET', 'https://h/', answer(200, 'text/html'), {
      headers: [pair('authorization', secret)],
    });
    expect((await read(recording(GOOD, page))).codes).toEqual(['har-left-out']);
    expect((await read(recording(GOOD, page), { asRecorded: true })).codes).toEqual(['secret-found']);
  });
});

describe('a log that a writer wrote', () => {
  const log = (...entries: object[]) => ({ log: { pages: [{ id: 'page_1', title: 'Orders' }], entries } });

  it('loses one entry that cannot be sent, not the others', async () => {
    const { operations, codes } = await read(log(GOOD, entry('GET', 'ftp://h/'), other));
    expect(operations).toHaveLength(2);
    expect(codes).toEqual(['url-scheme']);
  });

  it('keeps pages of HTML and the headers of a browser', async () => {
    const page = entry('GET', 'https://h/', answer(200, 'text/html'), { headers: [pair('user-agent', 'x')] });
    const { operations, codes } = await read(log(page, other));
    expect(operations.map(({ request }) => request.headers)).toEqual([[pair('user-agent', 'x')], []]);
    expect(codes).toEqual([]);
  });

  it('refuses a page that is not there', async () => {
    expect((await read(log(GOOD, { ...other, pageref: 'page_2' }))).codes).toEqual(['har-pageref']);
  });
});

describe('choosing calls of a HAR', () => {
  const har = {
    log: {
      pages: [
        { id: 'token', title: 'Get a token' },
        { id: 'deleteAlbum', title: 'Delete an album' },
      ],
      entries: [
        { pageref: 'token', request: { method: 'POST', url: 'https://h/token?a=1' } },
        { pageref: 'deleteAlbum', request: { method: 'DELETE', url: 'https://h/albums/{id}' } },
      ],
    },
  };

  it.each([
    [{ paths: ['/albums/*'] }, ['deletealbum']],
    [{ paths: ['/token'] }, ['token']],
    [{ methods: ['delete'] }, ['deletealbum']],
    [{ operations: ['deleteAlbum'] }, ['deletealbum']],
    [{ operations: ['delete*', 'token'] }, ['token', 'deletealbum']],
  ])('%j', async (select, ids) => {
    const { operations } = await read(har, { select });
    expect(operations.map(({ id }) => id)).toEqual(ids);
  });

  it('by what no call has is an error', async () => {
    expect(await read(har, { select: { tags: ['albums'] } })).toMatchObject({
      codes: ['openapi-select'],
      messages: ['no operation in a.har has the tag "albums"'],
    });
  });
});
