import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic/index.ts';
import type { Operation } from '../src/operation/index.ts';
import { generate, renderPage } from '../src/index.ts';
import { formatUrl } from '../src/request/index.ts';
import { readOperations, type Selection } from '../src/input/index.ts';
import { inFolder, ROOT, runCli } from './support/cli.ts';

const SERVERS = [{ url: 'https://api.example.com' }];

async function read(
  spec: object | string,
  select?: Selection,
): Promise<{ operations: Operation[]; told: Diagnostic[] }> {
  const told: Diagnostic[] = [];
  const text = typeof spec === 'string' ? spec : JSON.stringify(spec);
  const file = text.startsWith('{') ? 'api.json' : 'api.yaml';
  const operations = await readOperations(
    file,
    new TextEncoder().encode(text),
    (diagnostic) => told.push(diagnostic),
    select === undefined ? {} : { select },
  );
  return { operations, told };
}

/** A description of one operation. */
const one = (operation: object, rest: object = {}): object => ({
  openapi: '3.1.0',
  servers: SERVERS,
  paths: { '/x': { get: operation } },
  ...rest,
});

const first = async (spec: object | string): Promise<Operation> => (await read(spec)).operations[0]!;

describe('servers', () => {
  const urlOf = async (rest: object): Promise<string> => formatUrl((await first(one({}, rest))).request.url);

  it('the operation wins over the path, and the path over the description', async () => {
    const server = (host: string): object => ({ servers: [{ url: `https://${host}` }] });
    const item = { ...server('path.example'), get: server('operation.example'), put: {} };
    const { operations } = await read({
      openapi: '3.0.0',
      ...server('root.example'),
      paths: { '/x': item, '/y': { get: {} } },
    });
    expect(operations.map(({ request }) => request.url.host)).toEqual([
      'operation.example',
      'path.example',
      'root.example',
    ]);
  });

  it('variables are placeholders, but for the scheme', async () => {
    const variables = { scheme: { default: 'http' }, host: { default: 'h' }, base: { default: 'v1' } };
    expect(await urlOf({ servers: [{ url: '{scheme}://{host}/{base}/', variables }] })).toBe(
      'http://{host}/{base}/x',
    );
    expect(
      await urlOf({ servers: [{ url: '{url}/a', variables: { url: { default: 'https://b.example' } } }] }),
    ).toBe('https://b.example/a/x');
    expect(await urlOf({ servers: [{ url: '//cdn.example/a' }] })).toBe('https://cdn.example/a/x');
  });

  it('without a host there is a placeholder, and one warning', async () => {
    const { operations, told } = await read({ openapi: '3.0.0', paths: { '/x': { get: {}, put: {} } } });
    expect(operations.map(({ request }) => formatUrl(request.url))).toEqual([
      'https://{host}/x',
      'https://{host}/x',
    ]);
    expect(told.map(({ code }) => code)).toEqual(['openapi-no-host']);
    expect(operations[0]!.parameters.map(({ name }) => name)).toEqual(['{host}']);
  });
});

describe('security', () => {
  const components = {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      query: { type: 'apiKey', in: 'query', name: 'key' },
      oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
      digest: { type: 'http', scheme: 'digest' },
    },
  };
  const sent = async (security: unknown): Promise<string> => {
    const { request } = await first(one({ security }, { components, security: [{ bearer: [] }] }));
    return [
      formatUrl(request.url).slice('https://api.example.com/x'.length),
      ...request.headers.map(({ value }) => value),
    ]
      .join(' ')
      .trim();
  };

  it('takes the first alternative, and nothing for an empty one', async () => {
    expect(await sent(undefined)).toBe('Bearer {accessToken}');
    expect(await sent([])).toBe('');
    expect(await sent([{}])).toBe('');
    expect(await sent([{ query: [] }, { bearer: [] }])).toBe('?key={key}');
    expect(await sent([{ query: [], oidc: ['a'] }])).toBe('?key={key} Bearer {accessToken}');
    expect(await sent([{ digest: [] }])).toBe('digest {credentials}');
  });

  it('says the scopes', async () => {
    const { parameters } = await first(one({ security: [{ oidc: ['read:a', 'b'] }] }, { components }));
    expect(parameters).toEqual([
      {
        name: '{accessToken}',
        in: 'header',
        description: 'Access token. It carries the scopes `read:a`, `b`.',
      },
    ]);
  });
});

describe('references', () => {
  const components = {
    parameters: { p: { name: 'p', in: 'query', description: 'Of the target.', example: 1 } },
  };
  const parameters = [{ $ref: '#/components/parameters/p', description: 'Beside the reference.' }];

  it('in 3.1 the description beside a reference wins, in 3.0 it is ignored', async () => {
    const of = async (openapi: string): Promise<unknown> =>
      (await first({ ...one({ parameters }, { components }), openapi })).parameters[0]?.description;
    expect(await of('3.1.0')).toBe('Beside the reference.');
    expect(await of('3.0.3')).toBe('Of the target.');
  });

  it('in 3.1 the keywords beside a reference of a schema count', async () => {
    const schema = { $ref: '#/components/schemas/A', required: ['b'] };
    const schemas = {
      A: { type: 'object', required: [], properties: { a: { type: 'string' }, b: { type: 'integer' } } },
    };
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    const of = async (openapi: string): Promise<unknown> =>
      (await first({ ...one({ requestBody }, { components: { schemas } }), openapi })).request.body;
    expect(await of('3.1.0')).toMatchObject({ text: '{\n  "b": 1\n}' });
    expect(await of('3.0.3')).toMatchObject({ text: '{\n  "a": "string",\n  "b": 1\n}' });
  });

  it('leads through another reference, and by way of one', async () => {
    const rest = {
      components: { parameters: { ...components.parameters, q: { $ref: '#/components/parameters/p' } } },
    };
    const { parameters: rows } = await first(
      one({ parameters: [{ $ref: '#/components/parameters/q' }] }, rest),
    );
    expect(rows[0]?.name).toBe('p');
  });

  it('does not read files without a reader', async () => {
    const { operations, told } = await read(one({ parameters: [{ $ref: 'other.yaml#/p' }] }));
    expect(operations).toEqual([]);
    expect(told[0]).toMatchObject({ code: 'openapi-ref', operation: 'get-x' });
  });
});

describe('parameters', () => {
  const query = async (parameter: object): Promise<string> =>
    (await first(one({ parameters: [{ in: 'query', name: 'p', ...parameter }] }))).request.url.query;

  it('sends what is required or has an example', async () => {
    expect(await query({})).toBe('');
    expect(await query({ schema: { default: 1 } })).toBe('');
    expect(await query({ example: 'e' })).toBe('p=e');
    expect(await query({ schema: { examples: ['s'] } })).toBe('p=s');
    expect(await query({ examples: { z: { value: 'z' }, a: { value: 'a' } } })).toBe('p=a');
    expect(await query({ examples: { a: { value: 'a' }, default: { value: 'd' } } })).toBe('p=d');
    expect(await query({ deprecated: true, example: 'e' })).toBe('');
    expect(await query({ deprecated: true, required: true, example: 'e' })).toBe('p=e');
    expect(await query({ required: true })).toBe('p={p}');
    expect(await query({ required: true, schema: { enum: ['one', 'two'] } })).toBe('p=one');
    expect(await query({ required: true, schema: { type: 'array', items: { type: 'integer' } } })).toBe(
      'p={p}',
    );
    expect(await query({ required: true, schema: { type: 'boolean' } })).toBe('p=true');
  });

  it('an operation replaces a parameter of its path', async () => {
    const at = (example: string): object => ({ in: 'query', name: 'p', example });
    const paths = { '/x': { parameters: [at('path')], get: { parameters: [at('operation')] } } };
    expect((await first({ openapi: '3.0.0', servers: SERVERS, paths })).request.url.query).toBe(
      'p=operation',
    );
  });
});

describe('OpenAPI 3.2', () => {
  it('takes other methods as they are written, by any case of their letters', async () => {
    const spec = {
      openapi: '3.2.0',
      servers: SERVERS,
      paths: { '/x': { additionalOperations: { reIndex: {}, COPY: {} }, get: {} } },
    };
    const methods = async (select?: Selection): Promise<string[]> =>
      (await read(spec, select)).operations.map(({ request }) => request.method);
    expect(await methods()).toEqual(['GET', 'COPY', 'reIndex']);
    expect(await methods({ methods: ['copy', 'REINDEX'] })).toEqual(['COPY', 'reIndex']);
  });

  it('says where an operation belongs that is none of the others', async () => {
    const { operations, told } = await read({
      openapi: '3.2.0',
      servers: SERVERS,
      paths: { '/x': { additionalOperations: { POST: {} } }, '/y': { get: {} } },
    });
    expect(operations).toHaveLength(1);
    expect(told.map(({ code, position, expected }) => [code, position?.pointer, expected])).toEqual([
      ['openapi-shape', '#/paths/~1x/additionalOperations/POST', 'a field post of the path'],
    ]);
  });

  it('refuses a parameter that is the whole query, and has no media type', async () => {
    const { told } = await read(one({ parameters: [{ name: 'q', in: 'querystring', schema: {} }] }));
    expect(told.map(({ code, position }) => [code, position?.pointer])).toEqual([
      ['openapi-shape', '#/paths/~1x/get/parameters/0'],
    ]);
  });

  it('puts a placeholder where a form that is the whole query has no example', async () => {
    const schema = { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: {} } };
    const content = { 'application/x-www-form-urlencoded': { schema } };
    const urlOf = async (required: boolean): Promise<string> =>
      formatUrl(
        (await first(one({ parameters: [{ name: 'q', in: 'querystring', required, content }] }))).request.url,
      );
    expect(await urlOf(true)).toBe('https://api.example.com/x?a=string');
    expect(await urlOf(false)).toBe('https://api.example.com/x');
  });
});

describe('bodies', () => {
  it('has none on GET, unless it is required', async () => {
    const content = { 'application/json': { example: {} } };
    expect((await first(one({ requestBody: { content } }))).request.body.kind).toBe('none');
    expect((await first(one({ requestBody: { content, required: true } }))).request.body.kind).toBe('json');
  });

  it('takes JSON of several media types, whatever their order', async () => {
    const content = { 'text/plain': { example: 'a' }, 'application/json': { example: { a: 1 } } };
    const { request } = await first(one({ requestBody: { content, required: true } }));
    expect(request.body.kind).toBe('json');
  });

  it('a schema of thousands of fields, deep and in circles, gives a body that a page can show', async () => {
    const schemas: Record<string, object> = {};
    for (let index = 0; index < 40; index++) {
      const properties = Object.fromEntries(
        Array.from({ length: 40 }, (_, field) => [
          `f${field}`,
          { $ref: `#/components/schemas/S${(index + field + 1) % 40}` },
        ]),
      );
      schemas[`S${index}`] = { type: 'object', properties };
    }
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } };
    const { request } = await first(
      one({ requestBody: { content, required: true } }, { components: { schemas } }),
    );
    expect((request.body as { text: string }).text.length).toBeLessThan(20_000);
  });
});

describe('responses', () => {
  it('leaves out words that say nothing, but not the only ones', async () => {
    const { responses } = await first(
      one({
        responses: {
          200: { description: 'Successful response' },
          404: { description: 'Not Found' },
          '5XX': { description: 'Error' },
          default: { description: 'Error response.' },
        },
      }),
    );
    expect(responses.map(({ status, message, cause }) => [status, message, cause])).toEqual([
      [200, 'OK', undefined],
      [404, 'Not Found', undefined],
      ['5XX', undefined, 'Error'],
      ['default', undefined, 'Error response.'],
    ]);
  });
});

describe('binary bodies', () => {
  const put = async (type: string, media: object) => {
    const requestBody = { content: { [type]: media } };
    return (await first({ openapi: '3.1.0', servers: SERVERS, paths: { '/x': { put: { requestBody } } } }))
      .request;
  };

  it.each<[string, object, string]>([
    ['application/octet-stream', {}, 'file.bin'],
    ['application/octet-stream', { schema: {} }, 'file.bin'],
    ['application/octet-stream', { schema: { type: 'string' }, example: 'data/first.bin' }, 'data/first.bin'],
    ['image/png', { schema: { contentMediaType: 'image/png' }, example: '@cat.png' }, 'cat.png'],
    ['image/png', { schema: { type: 'string', examples: ['dog.png'] } }, 'dog.png'],
    ['image/png', { example: 'iVBORw0KGgo=' }, 'file.png'],
    ['application/json', { schema: { type: 'string', format: 'binary' } }, 'file.json'],
    ['application/zip; a=b', { examples: { x: { externalValue: './all/x.zip#y' } } }, 'x.zip'],
    ['application/pdf', { examples: { x: { externalValue: 'https://h/..%2F$(id)' } } }, 'file.pdf'],
  ])('%s with %j is the file %s', async (type, media, path) => {
    const { body, headers } = await put(type, media);
    expect(body).toEqual({ kind: 'file', path });
    expect(headers).toEqual([{ name: 'content-type', value: type }]);
  });

  it.each<[string, object, string]>([
    ['application/octet-stream', { example: 'some text' }, 'text'],
    ['text/plain', { example: 'notes.txt' }, 'text'],
    ['text/csv', { schema: { type: 'string' } }, 'text'],
    ['application/jwt', { schema: { type: 'string' } }, 'text'],
    ['image/svg+xml', { example: '<svg/>' }, 'text'],
    ['application/json', { schema: { type: 'string', format: 'binary' }, example: { a: 1 } }, 'json'],
    [
      'application/octet-stream',
      { schema: { contentMediaType: 'image/png', contentEncoding: 'base64' }, example: 'aGk=' },
      'text',
    ],
  ])('%s with %j is none', async (type, media, kind) => {
    expect((await put(type, media)).body.kind).toBe(kind);
  });
});

describe('ids', () => {
  it('come from the operation id, or from method and path; equal ones are numbered by path', async () => {
    const paths = {
      '/b': { get: { operationId: 'listUserIDs' }, post: {} },
      '/a': { get: { operationId: 'list_user_ids' } },
      '/c/{d}': { delete: { operationId: '…' } },
    };
    const { operations } = await read({ openapi: '3.0.0', servers: SERVERS, paths });
    expect(operations.map(({ id, path }) => `${id} ${path}`)).toEqual([
      'list-user-ids /a',
      'list-user-ids-2 /b',
      'post-b /b',
      'delete-c-d /c/{d}',
    ]);
  });

  it('do not change by choosing', async () => {
    const paths = { '/a': { get: { operationId: 'x' } }, '/b': { get: { operationId: 'x', tags: ['t'] } } };
    const spec = { openapi: '3.0.0', servers: SERVERS, paths };
    expect((await read(spec, { tags: ['t'] })).operations.map(({ id }) => id)).toEqual(['x-2']);
  });
});

describe('choosing', () => {
  const spec = {
    openapi: '3.0.0',
    servers: SERVERS,
    paths: {
      '/repos/{r}/issues': {
        get: { operationId: 'issues/list', tags: ['issues'] },
        post: { operationId: 'issues/create', tags: ['issues'] },
      },
      '/repos/{r}': { delete: { operationId: 'repos/delete', tags: ['repos', 'danger'] } },
    },
  };
  const ids = async (select: Selection): Promise<string[]> =>
    (await read(spec, select)).operations.map(({ id }) => id);

  it('by tag, path, method and operation id, all at once', async () => {
    expect(await ids({ tags: ['danger'] })).toEqual(['repos-delete']);
    expect(await ids({ paths: ['/repos/*/issues'] })).toEqual(['issues-list', 'issues-create']);
    expect(await ids({ methods: ['POST', 'delete'] })).toEqual(['repos-delete', 'issues-create']);
    expect(await ids({ operations: ['issues/*'], methods: ['get'] })).toEqual(['issues-list']);
    expect(await ids({ operations: ['repos-delete'] })).toEqual(['repos-delete']);
  });

  it('refuses what fits nothing', async () => {
    await expect(ids({ tags: ['isues'] })).rejects.toMatchObject({ hint: 'did you mean issues?' });
    await expect(ids({ tags: ['danger'], methods: ['get'] })).rejects.toMatchObject({
      code: 'openapi-select',
    });
  });
});

describe('what is wrong with one operation', () => {
  it('stops that one alone; the others are written, and the exit code says so', async () => {
    await inFolder(async (folder) => {
      const paths = { '/bad': { get: { parameters: [{ $ref: '#/nowhere' }] } }, '/good': { get: {} } };
      writeFileSync(
        join(folder, 'api.json'),
        JSON.stringify({ openapi: '3.0.0', servers: SERVERS, paths }, null, 2),
      );
      const { exitCode, stderr } = await runCli(['api.json', '--out', 'pages', '-l', 'shell'], {
        cwd: folder,
      });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('error[openapi-ref]');
      expect(stderr).toContain('#/paths/~1bad/get/parameters/0');
      expect(readFileSync(join(folder, 'pages/get-good.md'), 'utf8')).toContain(
        'https://api.example.com/good',
      );
    });
  });

  it('nothing pollutes a prototype', async () => {
    const text = `{"openapi":"3.1.0","servers":[{"url":"https://a.example"}],"paths":{"/x":{"post":{"parameters":[
      {"$ref":"#/__proto__"},{"name":"__proto__","in":"query","example":{"__proto__":1}}],"requestBody":{"content":{
      "application/json":{"schema":{"type":"object","properties":{"__proto__":{"type":"object","properties":{"polluted":{"example":1}}}}}}}}}},
      "/y":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"__proto__":{"type":"object","properties":{"polluted":{"example":1}}}}}}}}}}}}`;
    const { operations, told } = await read(text);
    expect(told.map(({ code }) => code)).toEqual(['openapi-ref']);
    expect(operations[0]!.request.body).toMatchObject({
      text: '{\n  "__proto__": {\n    "polluted": 1\n  }\n}',
    });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('aliases that stand for millions cost nothing', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `l${n + 1}: &l${n + 1} { a: *l${n}, b: *l${n}, c: *l${n} }`,
    );
    const text = `openapi: 3.0.0\nservers: [{ url: https://a.example }]\nl0: &l0 { type: string }\n${levels.join('\n')}
paths: { /x: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: *l30 } } } } } } }\n`;
    const { operations } = await read(text);
    expect(operations).toHaveLength(1);
  });
});

describe('stable', () => {
  /** Objects whose keys are the writer's order: examples, and the properties of a schema. */
  const KEPT = new Set(['example', 'value', 'dataValue', 'properties']);

  function shuffled(value: unknown, random: () => number, key = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, child]) => [
      name,
      name === 'example' || name === 'value' ? child : shuffled(child, random, name),
    ]);
    if (!KEPT.has(key))
      for (let at = entries.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [entries[at], entries[other]] = [entries[other]!, entries[at]!];
      }
    return Object.fromEntries(entries as [string, unknown][]);
  }

  it('a description in another order gives the same bytes, as JSON and as YAML', async () => {
    const { load } = await import('js-yaml');
    for (const name of ['library.yaml', 'bodies.yaml', 'version-3.2.yaml']) {
      const spec = load(readFileSync(join(ROOT, 'test/openapi', name), 'utf8'));
      const page = async (file: string, content: string): Promise<string> =>
        renderPage((await generate([{ file, content }], { languages: ['shell'] })).operations);
      const wanted = await page('a.json', JSON.stringify(spec));
      await fc.assert(
        fc.asyncProperty(
          fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
          async (stream) => {
            const random = (): number => stream.next().value as number;
            const other = shuffled(spec, random);
            expect(await page('a.json', JSON.stringify(other))).toBe(wanted);
            expect(await page('a.yaml', dump(other))).toBe(wanted);
          },
        ),
        { numRuns: 5 },
      );
    }
  });
});
