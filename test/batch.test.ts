import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Registry, type BatchData, type Choice, type LanguageData } from '../src/language/index.ts';
import { buildRequest, type Request } from '../src/request/index.ts';
import { verifyMatrix, verifySamples, type MatrixOptions } from '../src/verify/index.ts';
import { ROOT } from './support/cli.ts';

/** A small compiler: it compiles every sample without a `!`, also after one that it rejects. */
const COMPILER = `
import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const broken = process.argv.slice(2).filter((file) => {
  if (readFileSync(file, 'utf8').includes('!')) return true;
  copyFileSync(file, join(dirname(file), 'built.mjs'));
  return false;
});
process.exit(broken.length);
`;
const BATCH: BatchData = {
  build: ['node', 'compiler.mjs', '{files}'],
  files: { 'compiler.mjs': COMPILER },
  product: 'built.mjs',
  // The built sample knows that it was built in a batch, and says so in a header.
  steps: [['node', '--import', 'data:text/javascript,globalThis.batched=true', 'built.mjs']],
};
const SEND = `
const headers = { "x-batched": String(globalThis.batched ?? false) };
const response = await fetch({{url}}, { headers });
console.log(await response.text());
`;

let folder: string;
let choice: (language: string) => Choice;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gen-snippets-batch-'));
  const node = JSON.parse(
    await readFile(join(ROOT, 'templates/languages/node/language.json'), 'utf8'),
  ) as LanguageData;
  const clients = { plain: { title: 'Plain', link: 'https://nodejs.org/', description: 'For this test' } };
  const write = async (id: string, batch: BatchData): Promise<void> => {
    const data = { ...node, default: 'plain', clients, run: { ...node.run!, batch } };
    await mkdir(join(folder, id));
    await writeFile(join(folder, id, 'language.json'), JSON.stringify(data));
    await writeFile(join(folder, id, 'plain.hbs'), SEND);
  };
  await write('compiled', BATCH);
  await write('nobody', { ...BATCH, needs: [{ program: 'no-such-compiler', install: 'nothing' }] });
  const registry = new Registry({ folders: [folder] });
  choice = (language) => registry.choice(language, 'plain');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const request = (path: string, batched: boolean): Request =>
  buildRequest({
    method: 'GET',
    url: `https://api.example.com/${path}`,
    headers: [{ name: 'x-batched', value: String(batched) }],
  });

const matrix = async (requests: readonly Request[], options: Partial<MatrixOptions> = {}) => {
  const compiled = choice('compiled');
  const tasks = requests.map((item, index) => ({
    operation: String(index),
    file: 'call.har',
    request: item,
    choice: compiled,
  }));
  const cells = await verifyMatrix(tasks, { jobs: 1, ...options });
  return cells.map(({ operation, outcome }) => `${operation} ${outcome}`);
};

describe.concurrent('samples that are built in a batch', () => {
  it('are run one by one, and reported in the order of the tasks', async () => {
    expect(await matrix(['a', 'b', 'c'].map((path) => request(path, true)))).toEqual([
      '0 verified',
      '1 verified',
      '2 verified',
    ]);
  });

  it('do not fail when one of them does not compile: that one is built and run alone', async () => {
    const requests = [request('a', true), request('b!', false), request('c', true)];
    expect(await matrix(requests)).toEqual(['0 verified', '1 verified', '2 verified']);
    const wrong = [request('a', true), request('b!', true), request('c', true)];
    expect(await matrix(wrong)).toEqual(['0 verified', '1 wrong', '2 verified']);
  });

  it('are built one by one if the user overrides the steps', async () => {
    const requests = [request('a', false), request('b', false)];
    const overrides = { compiled: { steps: [['node', '{file}']] } };
    expect(await matrix(requests, { overrides })).toEqual(['0 verified', '1 verified']);
  });

  it('are built one by one if the compiler is missing', async () => {
    const results = await verifySamples(
      [{ request: request('a', false) }, { request: request('b', false) }],
      choice('nobody'),
    );
    expect(results.map(({ verdict }) => verdict.kind)).toEqual(['verified', 'verified']);
  });

  it('run in separate folders, which are deleted', async () => {
    const seen = new Map<number, string>();
    await verifySamples(
      [{ request: request('a', true) }, { request: request('b', true) }],
      choice('compiled'),
      {
        inspect: (run, index) => seen.set(index, run),
      },
    );
    expect(new Set(seen.values()).size).toBe(2);
    for (const run of seen.values())
      await expect(readFile(join(run, 'sample.mjs'))).rejects.toThrow('ENOENT');
  });
});
