import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../src/input/index.ts';
import { cookieHeader, encodeFormValue, formatUrl, type Pair, type Part } from '../src/request/index.ts';

/** A request as it was sent. */
interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: readonly Pair[];
  readonly cookies: readonly Pair[];
  readonly header: string;
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'json'; readonly text: string }
    | { readonly kind: 'form'; readonly fields: readonly Pair[] }
    | { readonly kind: 'multipart'; readonly parts: readonly Part[] };
}

const BOUNDARY = '----WebKitFormBoundaryHDFmOAmCO6fmiwAl';
const FORM = 'application/x-www-form-urlencoded';

const encoded = (pairs: readonly Pair[]): Pair[] =>
  pairs.map(({ name, value }) => ({ name: encodeURIComponent(name), value: encodeURIComponent(value) }));
const joined = (pairs: readonly Pair[], separator: string): string =>
  pairs.map(({ name, value }) => `${name}=${value}`).join(separator);

const urlOf = ({ path, query }: Sent): string =>
  `https://api.example.com${path}${query.length === 0 ? '' : `?${joined(encoded(query), '&')}`}`;
/** Sites percent-encode their cookies. */
const cookieOf = ({ cookies }: Sent): string => joined(encoded(cookies), '; ');

function typeOf({ body }: Sent): string | undefined {
  if (body.kind === 'json') return 'application/json';
  if (body.kind === 'form') return FORM;
  return body.kind === 'multipart' ? `multipart/form-data; boundary=${BOUNDARY}` : undefined;
}

const formText = (fields: readonly Pair[]): string =>
  fields.map(({ name, value }) => `${encodeFormValue(name)}=${encodeFormValue(value)}`).join('&');

const multipartText = (parts: readonly Part[]): string =>
  `${parts
    .map(({ name, fileName, contentType, value = '' }) => {
      const file = fileName === undefined ? '' : `; filename="${fileName}"`;
      const type = contentType === undefined ? '' : `\r\nContent-Type: ${contentType}`;
      return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}${type}\r\n\r\n${value}\r\n`;
    })
    .join('')}--${BOUNDARY}--\r\n`;

function textOf({ body }: Sent): string {
  if (body.kind === 'json') return body.text;
  if (body.kind === 'form') return formText(body.fields);
  return body.kind === 'multipart' ? multipartText(body.parts) : '';
}

const paramsOf = ({ body }: Sent): object[] => {
  if (body.kind === 'form') return [...body.fields];
  if (body.kind !== 'multipart') return [];
  return body.parts.map(({ name, fileName, contentType, value }) => ({
    name,
    value: fileName === undefined ? value : '(binary)',
    ...(fileName === undefined ? {} : { fileName }),
    ...(contentType === undefined ? {} : { contentType }),
  }));
};

const headersOf = (sent: Sent, cookieName: string, more: readonly Pair[] = []): Pair[] => {
  const type = typeOf(sent);
  return [
    ...more,
    { name: 'x-test', value: sent.header },
    ...(type === undefined ? [] : [{ name: 'content-type', value: type }]),
    ...(sent.cookies.length === 0 ? [] : [{ name: cookieName, value: cookieOf(sent) }]),
  ];
};

const PSEUDO = [
  { name: ':authority', value: 'api.example.com' },
  { name: ':method', value: 'GET' },
  { name: 'content-length', value: '7' },
];

const hasBody = ({ body }: Sent): boolean => body.kind !== 'none';

/** The HAR request of each exporter, with what it does to the facts that stand twice. */
const EXPORTERS: Readonly<Record<string, (sent: Sent) => object>> = {
  WebInspector: (sent) => ({
    headers: headersOf(sent, 'cookie', PSEUDO),
    queryString: encoded(sent.query),
    cookies: encoded(sent.cookies).map((cookie) => ({
      ...cookie,
      path: '/',
      domain: 'api.example.com',
      expires: '',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    })),
    ...(hasBody(sent)
      ? {
          postData: {
            mimeType: typeOf(sent),
            text: textOf(sent),
            ...(sent.body.kind === 'form' ? { params: encoded(sent.body.fields) } : {}),
          },
        }
      : {}),
  }),
  Firefox: (sent) => ({
    headers: headersOf(sent, 'Cookie'),
    queryString: sent.query,
    cookies: sent.cookies,
    ...(hasBody(sent)
      ? {
          postData: {
            mimeType: typeOf(sent),
            params: sent.body.kind === 'form' ? sent.body.fields : [],
            text: textOf(sent),
          },
        }
      : {}),
  }),
  'WebKit Web Inspector': (sent) => ({
    headers: headersOf(sent, 'Cookie'),
    queryString: sent.query,
    // Names without values.
    cookies: sent.cookies.map(({ name }) => ({ name: encodeURIComponent(name), value: '' })),
    ...(hasBody(sent) ? { postData: { mimeType: typeOf(sent), text: textOf(sent), params: [] } } : {}),
  }),
  'Charles Proxy': (sent) => ({
    headers: headersOf(sent, 'Cookie'),
    queryString: sent.query,
    // Values end at the first =.
    cookies: encoded(sent.cookies).map(({ name, value }) => ({ name, value: value.split('%3D')[0]! })),
    ...(hasBody(sent) ? { postData: { mimeType: typeOf(sent), text: textOf(sent) } } : {}),
  }),
  'Insomnia REST Client': (sent) => ({
    headers: headersOf({ ...sent, cookies: [] }, ''),
    queryString: sent.query,
    cookies: encoded(sent.cookies),
    postData:
      sent.body.kind === 'json' || sent.body.kind === 'none'
        ? { mimeType: typeOf(sent) ?? '', text: textOf(sent) }
        : { mimeType: typeOf(sent), params: paramsOf(sent) },
    comment: 'createGuest',
  }),
  Playwright: (sent) => ({
    headers: headersOf(sent, 'cookie', PSEUDO),
    queryString: sent.query,
    cookies: encoded(sent.cookies),
    ...(hasBody(sent)
      ? { postData: { mimeType: typeOf(sent), text: textOf(sent), params: paramsOf(sent) } }
      : {}),
  }),
};

// Placeholders would be read as such; they are other tests.
const text = fc
  .string({ unit: fc.constantFrom(...'abcxyzAB09 =&+%;,/?|é汽"\'-.'), maxLength: 12 })
  .filter((value) => value === value.trim() && !/%[0-9a-f]{2}/i.test(value));
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const pairs = fc.uniqueArray(fc.record({ name, value: text }), {
  maxLength: 4,
  selector: (pair) => pair.name,
});
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ name, value: text.filter((value) => value !== '') }),
  fc.record({
    name,
    contentType: fc.constantFrom('image/png', 'text/csv'),
    fileName: fc.stringMatching(/^[a-z]{1,6}\.(?:png|csv)$/),
  }),
);
const sentRequest: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('POST', 'PUT', 'PATCH'),
  path: fc.stringMatching(/^(?:\/[a-z0-9]{1,5}){1,3}$/),
  query: pairs,
  cookies: pairs,
  header: fc.stringMatching(/^[a-z0-9 ]{0,8}$/).map((value) => value.trim()),
  body: fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fc
      .jsonValue({ maxDepth: 2 })
      .map((value) => ({ kind: 'json', text: JSON.stringify({ value: String(value) }) }) as const),
    fc.record({
      kind: fc.constant('form' as const),
      fields: fc.uniqueArray(fc.record({ name, value: text }), {
        minLength: 1,
        maxLength: 4,
        selector: (pair) => pair.name,
      }),
    }),
    fc.record({
      kind: fc.constant('multipart' as const),
      parts: fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: (one) => one.name }),
    }),
  ),
});

describe('a request comes back from the HAR of', () => {
  it.each(Object.entries(EXPORTERS))('%s', async (creator, toRequest) => {
    await fc.assert(
      fc.asyncProperty(sentRequest, async (sent) => {
        const har = {
          log: {
            version: '1.2',
            creator: { name: creator, version: '1' },
            entries: [
              {
                startedDateTime: '2026-01-01T00:00:00Z',
                time: 1,
                request: {
                  method: sent.method,
                  url: urlOf(sent),
                  httpVersion: 'HTTP/1.1',
                  headersSize: -1,
                  bodySize: -1,
                  ...toRequest(sent),
                },
                response: { status: 200, content: { size: 2, mimeType: 'application/json', text: '{}' } },
              },
            ],
          },
        };
        const warnings: string[] = [];
        const bytes = new TextEncoder().encode(JSON.stringify(har));
        const [operation] = await readOperations('a.har', bytes, ({ message }) => warnings.push(message), {
          asRecorded: true,
          redact: true,
        });
        const { request } = operation!;
        expect(warnings).toEqual([]);
        expect(request.method).toBe(sent.method);
        expect(decodeURIComponent(formatUrl(request.url))).toBe(decodeURIComponent(urlOf(sent)));
        expect(cookieHeader(request.cookies)).toBe(cookieOf(sent));
        const type = sent.body.kind === 'multipart' ? undefined : typeOf(sent);
        expect(request.headers).toEqual([
          { name: 'x-test', value: sent.header },
          ...(type === undefined ? [] : [{ name: 'content-type', value: type }]),
        ]);
        if (sent.body.kind === 'json')
          expect(request.body).toMatchObject({ kind: 'json', text: sent.body.text });
        else if (sent.body.kind === 'multipart') {
          const parts = sent.body.parts.map((one) =>
            one.fileName === undefined ? one : { ...one, path: one.fileName },
          );
          expect(request.body).toEqual({ kind: 'multipart', parts });
        } else expect(request.body).toEqual(sent.body);
      }),
      { numRuns: 200 },
    );
  });
});
