import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeProjects } from '../src/cli/commands/generate.ts';
import { openManifest } from '../src/cli/commands/project.ts';
import { Project, resolveSettings } from '../src/project/index.ts';
import { Progress, type Terminal } from '../src/cli/terminal/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'gen-snippets-incremental-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Spec {
  operations: {
    name: string;
    path: string;
    method: string;
    schema: string;
    summary: string;
    broken: 'not' | 'inside' | 'itself';
    value: number;
  }[];
  schemas: Record<string, { type: string; next: string | undefined }>;
  server: string;
  scheme: string;
  indent: number;
  hasBrokenPath: boolean;
}

const START: Spec = {
  operations: ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
    name,
    path: index < 2 ? '/shared' : `/${name}`,
    method: index === 1 ? 'put' : 'post',
    schema: ['One', 'Two', 'Three'][index % 3]!,
    summary: `Call ${name}`,
    broken: 'not',
    value: index,
  })),
  schemas: {
    One: { type: 'string', next: undefined },
    Two: { type: 'integer', next: 'Three' },
    Three: { type: 'boolean', next: 'Two' },
  },
  server: 'https://example.com',
  scheme: 'X-Key',
  indent: 2,
  hasBrokenPath: false,
};

function textOf({ operations, schemas, server, scheme, indent, hasBrokenPath }: Spec): string {
  const gone = { $ref: '#/components/parameters/Gone' };
  const paths: Record<string, Record<string, object | string>> = hasBrokenPath ? { '/broken': gone } : {};
  for (const { name, path, method, schema, summary, broken, value } of operations) {
    paths[path] ??= {};
    if (broken === 'itself') {
      paths[path][method] = gone;
      continue;
    }
    paths[path][method] = {
      operationId: name,
      summary,
      parameters: broken === 'inside' ? [gone] : [{ name: 'n', in: 'query', required: true, example: value }],
      requestBody: {
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
      },
      responses: { 200: { description: 'Done' } },
    };
  }
  const described = Object.entries(schemas).map(([name, { type, next }]) => [
    name,
    {
      type: 'object',
      required: ['it', 'next'],
      properties: {
        it: { type },
        ...(next === undefined ? {} : { next: { $ref: `#/components/schemas/${next}` } }),
      },
    },
  ]);
  const securitySchemes = { key: { type: 'apiKey', in: 'header', name: scheme } };
  const spec = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    servers: [{ url: server }],
    security: [{ key: [] }],
    paths,
    components: { schemas: Object.fromEntries(described) as object, securitySchemes },
  };
  return JSON.stringify(spec, undefined, indent);
}

/** Edits as people make them, alone and several at once. */
const position = fc.nat(20);
const edit: fc.Arbitrary<(spec: Spec) => void> = fc.oneof(
  fc.tuple(position, fc.string({ maxLength: 5 })).map(
    ([at, text]) =>
      ({ operations }: Spec) =>
        void (pick(operations, at).summary = `Call ${text}`),
  ),
  fc.tuple(position, fc.nat(9)).map(
    ([at, value]) =>
      ({ operations }: Spec) =>
        void (pick(operations, at).value = value),
  ),
  fc.tuple(position, fc.constantFrom('a', 'b', 'f', 'get-it')).map(
    ([at, name]) =>
      ({ operations }: Spec) =>
        void (pick(operations, at).name = name),
  ),
  fc.tuple(position, fc.constantFrom('One', 'Two', 'Three')).map(
    ([at, name]) =>
      ({ operations }: Spec) =>
        void (pick(operations, at).schema = name),
  ),
  fc.tuple(position, fc.constantFrom('not' as const, 'inside' as const, 'itself' as const)).map(
    ([at, broken]) =>
      ({ operations }: Spec) =>
        void (pick(operations, at).broken = broken),
  ),
  fc.boolean().map((has) => (spec: Spec) => void (spec.hasBrokenPath = has)),
  position.map(
    (at) =>
      ({ operations }: Spec) =>
        void (operations.length > 1 && operations.splice(at % operations.length, 1)),
  ),
  fc.nat(99).map(
    (number) =>
      ({ operations }: Spec) =>
        void operations.push({ ...START.operations[0]!, name: `n${number}`, path: `/n${number}` }),
  ),
  fc.constant((spec: Spec) => void (spec.operations = spec.operations.toReversed())),
  fc.tuple(fc.constantFrom('One', 'Two', 'Three'), fc.constantFrom('string', 'number', 'boolean')).map(
    ([name, type]) =>
      ({ schemas }: Spec) =>
        void (schemas[name]!.type = type),
  ),
  fc
    .constantFrom('https://example.com', 'https://example.org')
    .map((server) => (spec: Spec) => void (spec.server = server)),
  fc.constantFrom('X-Key', 'X-Token').map((scheme) => (spec: Spec) => void (spec.scheme = scheme)),
  fc.nat(2).map((indent) => (spec: Spec) => void (spec.indent = indent)),
);

const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length]!;

interface Outcome {
  readonly pages: Record<string, string>;
  readonly said: string;
  readonly exitCode: number;
}

/** Runs as `generate` runs, with a cache of its own. */
async function run(name: string, cache: string): Promise<Outcome & { unchanged: number }> {
  let said = '';
  const stderr = Object.assign(
    new Writable({ write: (chunk, _, done) => ((said += String(chunk)), done()) }),
    { isTTY: false },
  );
  const terminal = {
    stdin: process.stdin,
    stdout: stderr,
    stderr,
    env: { XDG_CACHE_HOME: join(folder, cache) },
  } as Terminal;
  const out = join(folder, name);
  const settings = resolveSettings(
    undefined,
    { inputs: [join(folder, 'api.json')], out, languages: ['shell'] },
    folder,
  );
  const open = (): Promise<Project> => Project.open(settings, {});
  let unchanged = 0;
  const manifest = await openManifest(await open(), terminal);
  for await (const result of (await open()).build(manifest)) {
    if (result.state === 'fresh') {
      unchanged += result.record.written.length;
      continue;
    }
    for await (const _ of result.output.files);
    unchanged += result.output.unchangedPaths.length;
  }
  const exitCode = await writeProjects(
    [await open()],
    { quiet: true, cache: true, prune: true, overwrite: true },
    new Progress(terminal),
    terminal,
  );
  const pages = Object.fromEntries(
    (existsSync(out) ? readdirSync(out) : []).map((file) => [file, readFileSync(join(out, file), 'utf8')]),
  );
  return { pages, said: said.replace(/^deleted .*\n/gm, ''), exitCode, unchanged };
}

async function runFromNothing(): Promise<Outcome> {
  for (const name of ['fresh', 'fresh-cache']) rmSync(join(folder, name), { recursive: true, force: true });
  const { unchanged: _, ...outcome } = await run('fresh', 'fresh-cache');
  return outcome;
}

describe('a description that is edited again and again', () => {
  it('gives the pages, messages and exit codes of a first run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
        async (rounds) => {
          for (const name of ['again', 'again-cache'])
            rmSync(join(folder, name), { recursive: true, force: true });
          const spec = structuredClone(START);
          for (const edits of [[], ...rounds]) {
            for (const change of edits) change(spec);
            writeFileSync(join(folder, 'api.json'), textOf(spec));
            const { unchanged: _, ...again } = await run('again', 'again-cache');
            const first = await runFromNothing();
            // Pages that nothing makes any more stay where they are.
            const pages = Object.fromEntries(
              Object.entries(again.pages).filter(([page]) => page in first.pages),
            );
            expect({ ...again, pages }).toEqual(first);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it.each<[string, (spec: Spec) => void, number]>([
    ['one operation', ({ operations }) => void (operations[2]!.summary = 'Another'), 4],
    [
      'two operations',
      ({ operations }) => void (operations[1]!.summary = operations[2]!.summary = 'Another'),
      3,
    ],
    ['a schema of two operations', ({ schemas }) => void (schemas['One']!.type = 'number'), 3],
    ['a schema that schemas lead to', ({ schemas }) => void (schemas['Three']!.type = 'number'), 2],
    ['the order', (spec) => void (spec.operations = spec.operations.toReversed()), 5],
    [
      'another operation of the same text',
      ({ operations }) => {
        operations[0]!.path = '/moved';
        operations.push({ ...START.operations[0]!, name: 'f' });
      },
      4,
    ],
    ['the server', (spec) => void (spec.server = 'https://example.net'), 0],
    ['the security', (spec) => void (spec.scheme = 'X-Other'), 0],
  ])('keeps the pages of operations that do not change with %s', async (_, change, unchanged) => {
    rmSync(join(folder, 'again-cache'), { recursive: true, force: true });
    const spec = structuredClone(START);
    writeFileSync(join(folder, 'api.json'), textOf(spec));
    await run('again', 'again-cache');
    change(spec);
    writeFileSync(join(folder, 'api.json'), textOf(spec));
    expect((await run('again', 'again-cache')).unchanged).toBe(unchanged);
  });

  it('does nothing if only the time of the file changed, and reports a deleted file', async () => {
    rmSync(join(folder, 'again-cache'), { recursive: true, force: true });
    const file = join(folder, 'api.json');
    writeFileSync(file, textOf(START));
    await run('again', 'again-cache');
    const longAgo = new Date('2001-01-01');
    utimesSync(file, longAgo, longAgo);
    expect((await run('again', 'again-cache')).unchanged).toBe(5);
    rmSync(file);
    expect((await run('again', 'again-cache')).said).toContain('input-not-found');
  });

  it('reads a chain of references that is longer than the call stack', async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [
        `S${index}`,
        { properties: { next: { $ref: `#/components/schemas/S${index + 1}` } } },
      ]),
    );
    const spec = JSON.parse(textOf(START)) as { components: { schemas: object } };
    Object.assign(spec.components.schemas, schemas, {
      S50000: { type: 'string' },
      One: { $ref: '#/components/schemas/S0' },
    });
    writeFileSync(join(folder, 'api.json'), JSON.stringify(spec));
    rmSync(join(folder, 'again'), { recursive: true, force: true });
    const { exitCode, said, pages } = await run('again', 'again-cache');
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
    expect(Object.keys(pages)).toHaveLength(5);
  });

  it.each(['with', 'without'])(
    'does not write a page whose content is the same, %s a cache',
    async (cache) => {
      writeFileSync(join(folder, 'api.json'), textOf(START));
      await run('again', 'again-cache');
      const timesOf = (): Record<string, number> =>
        Object.fromEntries(
          readdirSync(join(folder, 'again')).map((name) => [
            name,
            statSync(join(folder, 'again', name)).mtimeMs,
          ]),
        );
      for (const name of Object.keys(timesOf())) utimesSync(join(folder, 'again', name), 1000, 1000);
      const before = timesOf();
      const spec = structuredClone(START);
      spec.operations[2]!.summary = 'Another';
      writeFileSync(join(folder, 'api.json'), textOf(spec));
      if (cache === 'without') rmSync(join(folder, 'again-cache'), { recursive: true, force: true });
      await run('again', 'again-cache');
      const { 'c.md': written, ...others } = timesOf();
      expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'c.md')));
      expect(written).not.toBe(before['c.md']);
    },
  );

  it('writes a page again that was edited or deleted', async () => {
    writeFileSync(join(folder, 'api.json'), textOf(START));
    const { pages } = await run('again', 'again-cache');
    writeFileSync(join(folder, 'again/a.md'), 'changed');
    rmSync(join(folder, 'again/b.md'));
    writeFileSync(
      join(folder, 'api.json'),
      textOf({ ...START, operations: START.operations.with(2, { ...START.operations[2]!, value: 70 }) }),
    );
    const again = await run('again', 'again-cache');
    expect(again.unchanged).toBe(2);
    expect(again.pages['a.md']).toBe(pages['a.md']);
    expect(again.pages['b.md']).toBe(pages['b.md']);
    expect(again.pages['c.md']).not.toBe(pages['c.md']);
  });
});
