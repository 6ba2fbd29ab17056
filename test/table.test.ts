import { describe, expect, it } from 'vitest';
import { generate, renderPage } from '../src/index.ts';
import { buildRequest } from '../src/request/index.ts';
import { materialize } from '../src/verify/run/runnable.ts';

async function read(file: string, value: unknown, options: Parameters<typeof generate>[1] = {}) {
  const { operations, diagnostics } = await generate([{ file, content: JSON.stringify(value) }], {
    languages: ['shell'],
    ...options,
  });
  return {
    operations,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
    tables: operations.map(({ operation }) => operation.parameters.map(({ name }) => name)),
    responses: operations.flatMap(({ operation }) => operation.responses),
  };
}

const entry = (pageref: string, url: string, more: object = {}) => ({
  pageref,
  request: { method: 'GET', url, ...more },
});

describe('_parameters', () => {
  const pages = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ];

  it('of a log gives rows to the calls that use them', async () => {
    const { tables, codes } = await read('x.har', {
      log: {
        _parameters: [{ name: 'ALBUM_ID' }, { name: '{secret}' }, { name: 'x-key' }, { name: 'id' }],
        pages,
        entries: [
          entry('a', 'https://a.example/videos/ALBUM_ID'),
          entry('b', 'https://a.example/{id}?s={secret}', { headers: [{ name: 'x-key', value: '1' }] }),
        ],
      },
    });
    expect(tables).toEqual([['ALBUM_ID'], ['{secret}', 'x-key', 'id']]);
    expect(codes).toEqual([]);
  });

  it('of a page gives rows to those of its calls that use them', async () => {
    const { tables, codes } = await read('x.har', {
      log: {
        pages: [{ id: 'a', title: 'A', _parameters: [{ name: '{x}' }] }],
        entries: [entry('a', 'https://a.example/1'), entry('a', 'https://a.example/{x}')],
      },
    });
    expect(tables).toEqual([[], ['{x}']]);
    expect(codes).toEqual([]);
  });

  it('gives one warning for what no call uses', async () => {
    const { messages } = await read('x.har', {
      log: {
        _parameters: [{ name: '{typo}' }],
        pages,
        entries: [entry('a', 'https://a.example/1'), entry('b', 'https://a.example/2')],
      },
    });
    expect(messages).toEqual(['no request uses {typo}, which _parameters describes']);
  });

  it('describes names after a dollar sign, and words that are constants elsewhere', async () => {
    const { operations, codes, tables } = await read('x.har', {
      method: 'POST',
      url: 'https://a.example/$x/IN_PROGRESS',
      headers: [{ name: 'Authorization', value: 'Bearer $LUMO_TOKEN' }],
      _parameters: [{ name: 'x' }, { name: 'IN_PROGRESS' }, { name: 'LUMO_TOKEN' }],
    });
    expect(operations[0]!.operation.request.placeholders.map(({ text }) => text)).toEqual([
      '$x',
      'IN_PROGRESS',
      '$LUMO_TOKEN',
    ]);
    expect(tables).toEqual([['x', 'IN_PROGRESS', 'LUMO_TOKEN']]);
    expect(codes).toEqual([]);
  });

  it.each([[['samples' as const]], [['samples' as const, 'responses' as const]]])(
    'gives no warnings about the table if only %s are printed',
    async (parts) => {
      const call = { method: 'GET', url: 'https://{host}/', _parameters: [{ name: '{typo}' }] };
      expect((await read('x.har', call)).codes).toEqual(['placeholder-unused', 'placeholder-undescribed']);
      expect((await read('x.har', call, { parts })).codes).toEqual([]);
      expect((await read('x.har', call, { parts: ['parameters'] })).codes).toHaveLength(2);
    },
  );
});

describe('placeholders in samples', () => {
  it('are byte-equal in every sample', async () => {
    const forms = [
      '$TOKEN',
      '${token}',
      '<<token>>',
      '{{token}}',
      '{token+}',
      '{token=a/*}',
      '@@TOKEN@@',
      'A_TOKEN',
    ];
    for (const form of forms) {
      const { operations, diagnostics } = await generate(
        [
          {
            file: 'x.har',
            content: JSON.stringify({
              method: 'POST',
              url: `https://${form}/a/${form}?b=${form}`,
              headers: [{ name: 'Authorization', value: `Bearer ${form}` }],
              postData: { mimeType: 'application/json', text: `{"c":"${form}"}` },
            }),
          },
        ],
        { clients: 'all' },
      );
      expect(diagnostics.filter(({ code }) => code !== 'placeholder-undescribed').map(String)).toEqual([]);
      for (const { code, client } of operations[0]!.samples) {
        expect(code.split(form).length - 1, `${form} in ${client}`).toBeGreaterThanOrEqual(5);
      }
    }
  });
});

it('the verifier fills in a placeholder that is the beginning of another', () => {
  const request = buildRequest({ method: 'GET', url: 'https://h/$ID/$ID_TOKEN/{id}?q={{id}}' });
  const { fillIn, expected } = materialize(request, 80);
  expect(expected.url).toMatchObject({ path: '/ID/ID-TOKEN/id', query: 'q=id' });
  expect(fillIn('/$ID/$ID_TOKEN/{id}?q={{id}}')).toBe('/ID/ID-TOKEN/id?q=id');
});

describe('rows of answers', () => {
  const body = JSON.stringify({
    type: 'invoice.paid',
    code: 'x',
    title: 'Invoice',
    detail: 'Paid',
    message: 'm',
  });
  const answered = (...responses: object[]) => ({
    log: {
      entries: responses.map((response) => ({
        request: { method: 'GET', url: 'https://a.example/' },
        response: { content: { text: body }, ...response },
      })),
    },
  });

  it('do not take the body of a success for an error', async () => {
    const { responses } = await read('x.har', answered({ status: 200 }, { status: 302 }, { status: 409 }));
    expect(responses).toEqual([
      { status: 200, message: 'OK' },
      { status: 302, message: 'Found' },
      { status: 409, errorCode: 'x', message: 'm' },
    ]);
  });

  it('are not repeated', async () => {
    const { responses } = await read(
      'x.har',
      answered({ status: 200 }, { status: 200 }, { status: 404 }, { status: 200 }),
    );
    expect(responses.map(({ status }) => status)).toEqual([200, 404]);
  });

  it('say in the Message column what a success means, from HAR and OpenAPI alike', async () => {
    const har = await read('x.har', answered({ status: 200, comment: 'The *invoice*.' }));
    const openapi = await read('x.json', {
      openapi: '3.1.0',
      info: { title: 't', version: '1' },
      servers: [{ url: 'https://a.example' }],
      paths: { '/': { get: { responses: { 200: { description: 'The *invoice*.' } } } } },
    });
    expect(openapi.responses).toEqual(har.responses);
    for (const { operations } of [har, openapi]) {
      const page = renderPage(operations, { parts: ['responses'] });
      expect(page).toContain('| Status code | Message');
      expect(page).toContain('| `200`       | The *invoice*. |');
    }
  });
});

describe('errors of OpenAPI', () => {
  const properties = {
    code: { type: 'string', example: 'item_name_invalid' },
    message: { type: 'string', example: 'Method Not Allowed' },
  };
  const json = (schema: object, more: object = {}) => ({
    content: { 'application/json': { schema, ...more } },
  });
  const error = { $ref: '#/components/schemas/Error' };
  const rowsOf = async (responses: object, schema: object = { properties }) => {
    const described = {
      openapi: '3.1.0',
      info: { title: 't', version: '1' },
      servers: [{ url: 'https://a.example' }],
      paths: { '/': { get: { responses } } },
      components: {
        schemas: { Error: schema },
        responses: { Problem: { description: 'Problem.', ...json({ properties }) } },
      },
    };
    const { responses: rows } = await read('x.json', described);
    return rows.map(({ status, errorCode, message }) => [status, errorCode, message]);
  };

  it('do not have the examples of a schema that several of them share', async () => {
    const responses = {
      401: { description: 'Token.', ...json(error) },
      404: { description: 'File.', ...json({ allOf: [error] }) },
      default: { description: 'Other.', ...json(error) },
    };
    const none = [
      [401, undefined, undefined],
      [404, undefined, undefined],
      ['default', undefined, undefined],
    ];
    expect(await rowsOf(responses)).toEqual(none);
    expect(await rowsOf(responses, { properties, example: { code: 'x', message: 'y' } })).toEqual(none);
  });

  it('do not have the examples of a response that several of them share', async () => {
    const problem = { $ref: '#/components/responses/Problem' };
    expect(await rowsOf({ 401: problem, 404: problem })).toEqual([
      [401, undefined, undefined],
      [404, undefined, undefined],
    ]);
    expect(await rowsOf({ 404: problem })).toEqual([[404, 'item_name_invalid', 'Method Not Allowed']]);
  });

  it('have what is their own', async () => {
    expect(
      await rowsOf({
        400: { description: 'a', ...json(error, { example: { code: 'own', message: 'Own.' } }) },
        401: { description: 'b', ...json({ allOf: [error, { properties: { code: { const: 'fixed' } } }] }) },
        404: { description: 'c', ...json({ properties }) },
        409: { description: 'd', ...json({ allOf: [error, { example: { code: 'taken' } }] }) },
      }),
    ).toEqual([
      [400, 'own', 'Own.'],
      [401, 'fixed', undefined],
      [404, 'item_name_invalid', 'Method Not Allowed'],
      [409, 'taken', undefined],
    ]);
  });

  it('do not have one of several values', async () => {
    const code = { enum: ['unauthorized', 'not_found'], example: 'not_found' };
    expect(await rowsOf({ 404: { description: 'File.', ...json({ properties: { code } }) } })).toEqual([
      [404, undefined, undefined],
    ]);
  });
});

describe('messages about URLs and clients', () => {
  const hintFor = async (url: string): Promise<string | undefined> =>
    (await generate([{ file: 'x.har', content: JSON.stringify({ method: 'GET', url }) }])).diagnostics[0]
      ?.hint;

  it.each([
    ['/v1/users', 'write the host too: https://api.example.com/v1/users'],
    ['v1/users', 'write the host too: https://api.example.com/v1/users'],
    ['users', 'write the host too: https://api.example.com/users'],
    ['api.example.com/v1', 'write https://api.example.com/v1'],
    ['//api.example.com/v1', 'write https://api.example.com/v1'],
    ['localhost/v1', 'write https://localhost/v1'],
    ['{{baseUrl}}/users', 'write https://{{baseUrl}}/users'],
    ['http://[fe80::1%25eth0]:80/', expect.stringContaining('leave out the zone')],
  ])('%s', async (url, hint) => {
    expect(await hintFor(url)).toEqual(hint);
  });

  it('name only clients that can send the request', async () => {
    const content = JSON.stringify({
      method: 'GET',
      url: 'https://a.example/',
      headers: [{ name: 'x-name', value: 'Zoë 日本' }],
    });
    const { diagnostics, operations } = await generate([{ file: 'x.har', content }], { clients: 'all' });
    const sent = new Set(operations[0]!.samples.map(({ client }) => client));
    const hints = diagnostics.filter(({ code }) => code === 'client-unsupported').map(({ hint }) => hint!);
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) {
      const named = / also has (.*)$/.exec(hint)?.[1]!.split(', ') ?? [];
      expect(named.filter((client) => !sent.has(client))).toEqual([]);
    }
  });
});
