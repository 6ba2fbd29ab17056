import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT, runCli } from './support/cli.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

const CALL = '{"method": "DELETE", "url": "https://api.example.com/pets/1"}';
const client = (key: string, code: string): string =>
  `{ info: { key: '${key}', title: 'Own', link: 'https://example.com/', description: '' }, convert: ({ method, fullUrl }) => \`${code}\` }`;

/** A project with files, and the packages that are linked from this repository. */
async function project(files: Readonly<Record<string, string>>, packages: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), 'gen-snippets-extensions-'));
  folders.push(folder);
  for (const [name, content] of Object.entries({ 'call.json': CALL, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  for (const name of packages) {
    await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

const config = (more: object): string => JSON.stringify({ inputs: 'call.json', parts: 'samples', ...more });
const CONFIG = 'gen-snippets.config.json';

describe('clients that a project registers with httpsnippet', () => {
  it('come from modules that import httpsnippet, and from functions that receive it', async () => {
    const folder = await project(
      {
        [CONFIG]: config({
          httpsnippet: ['./imports.mjs', 'some-package'],
          languages: ['node:mine', 'python:own', 'go'],
        }),
        'imports.mjs': `import { addTargetClient } from 'httpsnippet';\naddTargetClient('node', ${client('mine', 'mine(${method} ${fullUrl})')});\n`,
        'node_modules/some-package/package.json': '{"name": "some-package", "main": "index.cjs"}',
        'node_modules/some-package/index.cjs': `module.exports = ({ addTargetClient }) => addTargetClient('python', ${client('own', 'own(${method})')});\n`,
      },
      ['httpsnippet'],
    );
    const { exitCode, stdout, stderr } = await runCli(['--json'], { cwd: folder });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    const { samples } = JSON.parse(stdout).operations[0];
    expect(samples).toMatchObject([
      { client: 'mine', code: 'mine(DELETE https://api.example.com/pets/1)\n', unverified: true },
      { client: 'own', code: 'own(DELETE)\n', unverified: true },
      { client: 'nethttp', unverified: false },
    ]);
  });

  it('come from a function where httpsnippet is not installed', async () => {
    const folder = await project({
      [CONFIG]: config({ httpsnippet: './function.mjs', languages: ['c:own'] }),
      'function.mjs': `export default ({ addTargetClient }) => addTargetClient('c', ${client('own', 'own(${method})')});\n`,
    });
    const { stdout, stderr } = await runCli([], { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toContain('own(DELETE)');
  });

  it('replace ours of the same id, unverified', async () => {
    const folder = await project({
      [CONFIG]: config({ httpsnippet: './function.mjs', languages: ['python:requests'] }),
      'function.mjs': `export default ({ addTargetClient }) => addTargetClient('python', ${client('requests', 'own(${method})')});\n`,
    });
    const { stdout } = await runCli(['--json'], { cwd: folder });
    expect(JSON.parse(stdout).operations[0].samples).toMatchObject([
      { client: 'requests', code: 'own(DELETE)\n', unverified: true },
    ]);
  });

  it.each([
    ['./missing.mjs', 'httpsnippet names ./missing.mjs, which does not exist'],
    ['./throws.mjs', './throws.mjs fails: not today'],
    ['./refuses.mjs', './refuses.mjs fails: clients must be objects'],
  ])('%s ends with a diagnostic', async (module, message) => {
    const folder = await project({
      [CONFIG]: config({ httpsnippet: module }),
      'throws.mjs': "throw new Error('not today\\nsecond line');\n",
      'refuses.mjs': "export default ({ addTargetClient }) => addTargetClient('c', undefined);\n",
    });
    const { exitCode, stdout, stderr } = await runCli([], { cwd: folder });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});

describe('helpers of a project', () => {
  const files = {
    [CONFIG]: config({
      helpers: './helpers.mjs',
      templates: { 'python:shouting': 'shouting.hbs' },
      languages: ['python:shouting'],
    }),
    'shouting.hbs': '{{#if (isLong url)}}call({{shout method}}, {{url}}){{/if}}\n',
    'helpers.mjs':
      'export const shout = (value) => `"${value.toLowerCase()}`;\nexport const isLong = (value) => value.length > 5;\n',
  };

  it('are called with strings, and quoted', async () => {
    const { stdout, stderr } = await runCli([], { cwd: await project(files) });
    expect(stderr).toBe('');
    expect(stdout).toContain(`call('"delete', "https://api.example.com/pets/1")`);
  });

  it.each([
    ['export default {};\n', 'helpers.mjs exports no function', 2],
    ['export const shout = 1;\n', 'helpers.mjs exports shout, which is not a function', 2],
    ['export const isLong = () => true;\n', 'shout is not a helper', 1],
  ])('%j ends with a diagnostic', async (source, message, code) => {
    const folder = await project({ ...files, 'helpers.mjs': source });
    const { exitCode, stderr } = await runCli([], { cwd: folder });
    expect(stderr).toContain(message);
    expect(exitCode).toBe(code);
  });
});
