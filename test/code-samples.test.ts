import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { writeCodeSamples, type OperationSamples } from '../src/x-code-samples/index.ts';
import type { Diagnostic } from '../src/base/diagnostic/index.ts';
import { inFolder, ROOT, runCli } from './support/cli.ts';

const sample = (client: string, source: string): OperationSamples['samples'][number] => ({
  lang: 'bash',
  label: `Label of ${client}`,
  source,
  client,
});
const GET_X: OperationSamples = {
  name: 'GET /x',
  keys: ['paths', '/x', 'get'],
  samples: [
    sample('shell:curl', "curl \\\n  --url 'a: b' # no comment\n"),
    sample('go:nethttp', '\tx := "1"\n\n\ty()\n'),
  ],
};
const write = (file: string, text: string, operations = [GET_X]): Promise<string> =>
  writeCodeSamples(file, text, operations);

/** Writes the samples. Writing them again, or over other samples, must give the same text. */
async function expectExact(file: string, text: string, operations = [GET_X]): Promise<string> {
  const once = await write(file, text, operations);
  expect(await write(file, once, operations)).toBe(once);
  const other = operations.map((operation) => ({
    ...operation,
    samples: [sample('ruby:nethttp', 'other\n')],
  }));
  expect(await write(file, await write(file, once, other), operations)).toBe(once);
  return once;
}

describe('YAML', () => {
  it('adds a list after the last field, and keeps comments, anchors and quotes', async () => {
    const text = `# top
openapi: 3.0.0 # three
paths:
  /x:
    # about get
    get: &get
      'summary':   "X"
      description: |+
        # heading

        text

      # last
    post: { summary: "flow" }  # flow
components: {}
`;
    const written = await expectExact('a.yaml', text);
    expect(written).toMatchInlineSnapshot(`
      "# top
      openapi: 3.0.0 # three
      paths:
        /x:
          # about get
          get: &get
            'summary':   "X"
            description: |+
              # heading

              text

            x-codeSamples:
              - lang: bash
                label: Label of shell:curl
                source: |
                  curl \\
                    --url 'a: b' # no comment
                x-gen-snippets: shell:curl
              - lang: bash
                label: Label of go:nethttp
                source: "\\tx := \\"1\\"\\n\\n\\ty()\\n"
                x-gen-snippets: go:nethttp
            # last
          post: { summary: "flow" }  # flow
      components: {}
      "
    `);
    const lines = written.split('\n');
    expect(text.split('\n').every((line) => lines.includes(line))).toBe(true);
  });

  it('replaces only our samples, in their position', async () => {
    const text = `paths:
  /x:
    get:
      x-codeSamples:
      # theirs
      - lang: Shell   # by hand
        source: acme get x
      - lang: bash
        source: old
        x-gen-snippets: shell:curl
      # behind
      - { lang: Perl, source: 'print 1' }
      tags: [a]
`;
    const written = await expectExact('a.yaml', text);
    expect(written.split('\n').slice(0, 7)).toEqual(text.split('\n').slice(0, 7));
    expect(written).toContain("      # behind\n      - { lang: Perl, source: 'print 1' }\n      tags: [a]\n");
    expect(written).not.toContain('source: old');
  });

  it.each([
    ['flow operations', 'paths: { /x: { get: { summary: a, tags: [b] } } }\n'],
    ['empty flow operations', 'paths:\n  /x:\n    get: {}\n'],
    [
      'flow over several lines',
      'paths:\n  /x:\n    get: {\n      summary: a, # c\n      tags: [\n        b\n      ]\n      }\n',
    ],
    ['flow lists', 'paths:\n  /x:\n    get:\n      x-codeSamples: [{ lang: a, source: "b]}" }]\n'],
    ['a text without a line break at its end', 'paths:\n  /x:\n    get:\n      summary: a'],
    ['a block scalar at the end', 'paths:\n  /x:\n    get:\n      description: |\n        a\n        # b'],
    ['CRLF', 'paths:\r\n  /x:\r\n    get:\r\n      summary: a\r\n    put:\r\n      summary: b\r\n'],
    [
      'a flow value at the end',
      'paths:\n  /x:\n    get:\n      tags: [\n        a,\n        b\n       ]\n    put: {}\n',
    ],
    ['lists that are not indented', 'paths:\n  /x:\n    get:\n      tags:\n      - a\n      - b\n'],
    ['a null at the end', 'paths:\n  /x:\n    get:\n      summary: a\n      description:\n  /y:\n'],
    ['a document with markers', '---\npaths:\n  /x:\n    get:\n      summary: a\n...\n'],
    [
      'plain texts over several lines',
      'paths:\n  /x:\n    get:\n      summary: a\n        b\n\n        c\n  /y: {}\n',
    ],
    ['aliases as values', 't: &t [a]\npaths:\n  /x:\n    get:\n      tags: *t\n  /y: {}\n'],
  ])('%s', async (_, text) => {
    const written = await expectExact('a.yaml', text);
    expect(load(written)).toMatchObject({ paths: { '/x': { get: expect.anything() as unknown } } });
  });

  it.each([
    ['an alias', 'x: &o { summary: a }\npaths:\n  /x:\n    get: *o\n'],
    ['what an alias repeats', 'paths:\n  /x:\n    get: &o\n      summary: a\n    put: *o\n'],
    ['a reference', 'paths:\n  /x:\n    $ref: other.yaml\n'],
    ['an alias for the list', 's: &s [{ lang: a }]\npaths:\n  /x:\n    get:\n      x-codeSamples: *s\n'],
  ])('does not change %s, and reports it', async (_, text) => {
    const reported: Diagnostic[] = [];
    const written = await writeCodeSamples('a.yaml', text, [GET_X], (diagnostic) =>
      reported.push(diagnostic),
    );
    expect(written).toBe(text);
    expect(reported.map(({ code }) => code)).toEqual(['code-samples-elsewhere']);
  });
});

describe('JSON', () => {
  it('follows the layout of the file', async () => {
    const text =
      '{\n\t"paths": {\n\t\t"/x": {\n\t\t\t"get": {\n\t\t\t\t"summary" : "a",\n\t\t\t\t"n": 1.0\n\t\t\t}\n\t\t}\n\t}\n}\n';
    const written = await expectExact('a.json', text);
    expect(written).toContain(
      '\t\t\t\t"n": 1.0,\n\t\t\t\t"x-codeSamples": [\n\t\t\t\t\t{\n\t\t\t\t\t\t"lang": "bash",\n',
    );
  });

  it.each([
    ['minified', '{"paths":{"/x":{"get":{"summary":"a"}}}}'],
    ['empty', '{"paths": {"/x": {"get": {}}}}'],
    ['empty, on lines', '{\n  "paths": {\n    "/x": {\n      "get": {}\n    }\n  }\n}\n'],
    [
      'theirs on one line',
      '{\n  "paths": {\n    "/x": {\n      "get": {\n        "x-codeSamples": [{ "lang": "a" } ,{"lang":"b"}]\n      }\n    }\n  }\n}',
    ],
    [
      'an empty list',
      '{\n  "paths": {\n    "/x": {\n      "get": {\n        "x-codeSamples": []\n      }\n    }\n  }\n}',
    ],
    [
      'CRLF',
      '{\r\n  "paths": {\r\n    "/x": {\r\n      "get": {\r\n        "a": 1\r\n      }\r\n    }\r\n  }\r\n}\r\n',
    ],
    [
      'ours apart',
      '{"paths":{"/x":{"get":{"x-codeSamples":[{"x-gen-snippets":"a"},{"lang":"b"},{"x-gen-snippets":"c"}]}}}}',
    ],
    ['a byte order mark', '\ufeff{"paths":{"/x":{"get":{}}}}'],
  ])('%s', async (_, text) => {
    await expectExact('a.json', text);
  });
});

describe('any OpenAPI description', () => {
  const source = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\n',
        '#',
        '\t',
        ':',
        '-',
        '"',
        "'",
        '\\',
        '|',
        '\u0085',
        '\u2028',
        '\r',
      ),
    }),
  );
  const json = fc.jsonValue({ maxDepth: 3 });
  const operation = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), json, {
    maxKeys: 4,
    noNullPrototype: true,
  });
  const styles = fc.record({
    flowLevel: fc.constantFrom(-1, 1, 2, 3, 4, 5, 6),
    seqNoIndent: fc.boolean(),
    indent: fc.constantFrom(2, 4),
    lineWidth: fc.constantFrom(20, 80),
  });

  it('as YAML of any style: holds the samples, and does not change when written again', async () => {
    await fc.assert(
      fc.asyncProperty(
        operation,
        operation,
        source,
        styles,
        fc.boolean(),
        async (get, put, code, style, isFirst) => {
          const item = isFirst ? { get, put } : { put, get };
          const text = dump(
            { openapi: '3.0.0', paths: { '/x': item, '/y': {} } },
            { ...style, noRefs: true },
          );
          await expectExact('a.yaml', text, [{ ...GET_X, samples: [sample('shell:curl', code)] }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('as JSON of any layout: holds the samples, and does not change when written again', async () => {
    await fc.assert(
      fc.asyncProperty(operation, source, fc.constantFrom(0, 1, 2, 4, '\t'), async (get, code, indent) => {
        const text = JSON.stringify({ paths: { '/x': { get }, '/y': {} } }, undefined, indent);
        await expectExact('a.json', text, [{ ...GET_X, samples: [sample('shell:curl', code)] }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('gen-snippets x-code-samples', () => {
  const LIBRARY = readFileSync(join(ROOT, 'test/openapi/library.yaml'), 'utf8');

  it('writes in place, and a second run changes nothing', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'library.yaml');
      writeFileSync(file, LIBRARY);
      const args = ['x-code-samples', 'library.yaml', '-l', 'shell,python'];
      expect(await runCli(args, { cwd: folder })).toMatchObject({
        exitCode: 0,
        stderr: 'changed library.yaml\n',
      });
      const written = readFileSync(file, 'utf8');
      const lines = new Set(written.split('\n'));
      expect(LIBRARY.split('\n').every((line) => lines.has(line))).toBe(true);
      const spec = load(written) as { paths: Record<string, Record<string, { 'x-codeSamples': object[] }>> };
      expect(spec.paths['/books/{bookId}']!['get']!['x-codeSamples']).toMatchObject([
        { lang: 'bash', label: 'cURL', 'x-gen-snippets': 'shell:curl' },
        { lang: 'python', label: 'Python', 'x-gen-snippets': 'python:httpclient' },
      ]);
      expect(await runCli(args, { cwd: folder })).toMatchObject({
        exitCode: 0,
        stderr: 'unchanged library.yaml\n',
      });
    });
  });

  it('writes into another file, and does not change the input', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'library.yaml'), LIBRARY);
      await runCli(['x-code-samples', 'library.yaml', '-l', 'shell', '-o', 'out.yaml', '--tag', 'books'], {
        cwd: folder,
      });
      expect(readFileSync(join(folder, 'library.yaml'), 'utf8')).toBe(LIBRARY);
      const out = readFileSync(join(folder, 'out.yaml'), 'utf8');
      expect(out.match(/x-codeSamples:/g)).toHaveLength(3);
    });
  });

  it('writes samples of operations with any method, as YAML and as JSON', async () => {
    await inFolder(async (folder) => {
      const text = readFileSync(join(ROOT, 'test/openapi/version-3.2.yaml'), 'utf8');
      writeFileSync(join(folder, 'api.yaml'), text);
      writeFileSync(join(folder, 'api.json'), JSON.stringify(load(text)));
      for (const name of ['api.yaml', 'api.json']) {
        const { exitCode } = await runCli(['x-code-samples', name, '-l', 'shell'], { cwd: folder });
        expect(exitCode).toBe(0);
        const { paths } = load(readFileSync(join(folder, name), 'utf8')) as {
          paths: Record<string, { additionalOperations: Record<string, { 'x-codeSamples': object[] }> }>;
        };
        const others = Object.entries(paths['/pets']!.additionalOperations);
        expect(
          others.map(([method, { 'x-codeSamples': samples }]) => [method, samples.length]),
          name,
        ).toEqual([
          ['reindex', 1],
          ['COPY', 1],
        ]);
      }
    });
  });

  it('refuses a file that is not an OpenAPI description', async () => {
    const { exitCode, stderr } = await runCli([
      'x-code-samples',
      join(ROOT, 'examples/delete-organization.har'),
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('is not an OpenAPI description');
  });
});
