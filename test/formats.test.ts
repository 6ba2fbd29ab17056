import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { readOperations } from '../src/input/index.ts';
import { ROOT, runCli } from './support/cli.ts';

/** Ids of the operations of a text, or the code and message of its error. */
async function read(text: string, file = 'input'): Promise<string[] | string> {
  try {
    const operations = await readOperations(file, new TextEncoder().encode(text), () => undefined);
    return operations.map(({ id }) => id);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const HAR = {
  log: {
    version: '1.2',
    entries: [
      {
        comment: 'A call',
        request: {
          method: 'POST',
          url: 'https://example.com/?openapi=3.0.0&swagger=2.0',
          postData: { mimeType: 'application/json', text: '{"openapi": "3.0.0", "swagger": "2.0"}' },
        },
        openapi: '3.0.0',
      },
    ],
  },
};
const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'An API',
    version: '1',
    description: '{"log": {"entries": []}, "swagger": "2.0"} '.repeat(5000),
  },
  servers: [{ url: 'https://example.com' }],
  paths: { '/log': { get: { operationId: 'getLog', responses: {} } } },
  components: { schemas: { Request: { type: 'object', properties: { log: {}, url: {}, swagger: {} } } } },
};

/** The fields of an object in any order. */
const inAnyOrder = <T extends object>(value: T): fc.Arbitrary<T> =>
  fc
    .shuffledSubarray(Object.entries(value), { minLength: Object.keys(value).length })
    .map((entries) => Object.fromEntries(entries) as T);

const WRITTEN: readonly [name: string, write: (value: object) => string][] = [
  ['minified JSON', (value) => JSON.stringify(value)],
  ['indented JSON', (value) => JSON.stringify(value, undefined, 2)],
  [
    'JSON with escaped keys',
    (value) => JSON.stringify(value).replace('"openapi"', String.raw`"\u006fpenapi"`),
  ],
  ['YAML', (value) => dump(value)],
  ['YAML with quoted keys', (value) => dump(value).replace(/^openapi:/m, "'openapi' :")],
  ['YAML in braces', (value) => `# comment\n${JSON.stringify(value)}`],
];

describe('the format of an input', () => {
  for (const [name, write] of WRITTEN) {
    it(`is found in ${name}, whatever the order of the fields`, async () => {
      await fc.assert(
        fc.asyncProperty(inAnyOrder(OPENAPI), async (value) => {
          expect(await read(write(value))).toEqual(['get-log']);
        }),
        { numRuns: 10 },
      );
      expect(await read(write(HAR))).toEqual(['input']);
    });
  }

  it.each<[object, string]>([
    [{ info: {}, paths: {}, swagger: '2.0' }, 'openapi-version: this is Swagger 2.0'],
    [{ openapi: null, paths: {} }, 'openapi-version: this is OpenAPI without a version'],
    [{ openapi: '4.0.0' }, 'openapi-version: this is OpenAPI 4.0.0'],
    [{ info: { title: 'x' }, paths: {} }, 'har-shape: this is an OpenAPI description without a version'],
    [{ overlay: '1.0.0', info: {}, actions: [] }, 'har-shape: this is an OpenAPI Overlay'],
    [{ arazzo: '1.0.1', info: {}, workflows: [] }, 'har-shape: this is an Arazzo description'],
    [{ asyncapi: '3.0.0', info: {}, channels: {} }, 'har-shape: this is an AsyncAPI description'],
    [
      { info: { schema: 'https://schema.example/collection/v2.1.0/collection.json' }, item: [] },
      'har-shape: this is a Postman collection',
    ],
    [{ name: 'a package', version: '1.0.0' }, 'har-shape: this is neither HAR nor OpenAPI'],
    [[], 'har-shape: this is neither HAR nor OpenAPI'],
  ])('is named in the error for %j', async (value, message) => {
    expect(await read(JSON.stringify(value))).toBe(message);
    expect(await read(dump(value), 'input.yaml')).toBe(message);
  });
});

/** Strings that only the code of the OpenAPI reader contains. */
const IN_OPENAPI_CODE = /additionalOperations|exclusiveMinimum|deepObject|externalValue/;

/** The files of the package that a run loads. */
async function loadedBy(...args: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-formats-'));
  try {
    const { exitCode, stderr } = await runCli(args, { env: { NODE_V8_COVERAGE: folder } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const urls = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        result: { url: string }[];
      };
      return result.map(({ url }) => url);
    });
    return urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a run', () => {
  it('loads the code of OpenAPI for OpenAPI only, and the YAML library for YAML only', async () => {
    const har = await loadedBy(join(ROOT, 'examples/delete-organization.har'));
    const openapi = await loadedBy(join(ROOT, 'test/openapi/library.yaml'));
    const readsOpenApi = (file: string): boolean => IN_OPENAPI_CODE.test(readFileSync(file, 'utf8'));
    const isYaml = (file: string): boolean => file.includes('js-yaml');
    expect(har.filter((file) => readsOpenApi(file) || isYaml(file))).toEqual([]);
    expect(openapi.some(readsOpenApi)).toBe(true);
    expect(openapi.some(isYaml)).toBe(true);
  }, 30_000);
});
