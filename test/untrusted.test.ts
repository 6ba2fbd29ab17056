import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, runCli, type CliResult } from './support/cli.ts';

const call = (path: string): string =>
  JSON.stringify({ method: 'GET', url: `https://a.example/${path}`, headers: [] });

/** Runs in a project whose programs would write the file `ran`, which lies in another folder with a file of secrets. */
async function inProject(
  files: Readonly<Record<string, string>>,
  test: (root: string, run: (...args: string[]) => Promise<CliResult>) => Promise<void>,
): Promise<void> {
  await inFolder(async (above) => {
    const root = join(above, 'project');
    writeFileSync(join(above, 'secret.har'), '{}');
    for (const [name, text] of Object.entries({ 'calls/one.har': call('one'), ...files })) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    await test(root, (...args) => runCli(args, { cwd: root }));
    expect(readdirSync(above).toSorted()).toEqual(['project', 'secret.har']);
  });
}

const RUN = "import { writeFileSync } from 'node:fs';\nwriteFileSync('../ran', '');\n";
const HEAD = 'inputs: calls/*.har\nout: docs\nlanguages: [shell]\n';

describe('--untrusted', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a configuration that is a program', { 'gen-snippets.config.mjs': `${RUN}export default {};` }],
    ['helpers', { 'gen-snippets.config.yaml': `${HEAD}helpers: ./run.mjs\n`, 'run.mjs': RUN }],
    ['clients', { 'gen-snippets.config.yaml': `${HEAD}httpsnippet: ./run.mjs\n`, 'run.mjs': RUN }],
    ['Prettier', { 'gen-snippets.config.yaml': `${HEAD}prettier: true\n`, 'docs/prettier.config.mjs': RUN }],
    [
      'the commands of own languages',
      { 'gen-snippets.config.yaml': `${HEAD}verified: true\nfolders: { languages: own }\n`, 'own/x/a': '' },
    ],
    [
      'the client file of an own language',
      {
        'gen-snippets.config.yaml': `${HEAD}folders: { languages: own }\n`,
        'own/x/language.json': '{}',
        'own/x/a.js': RUN,
      },
    ],
    [
      'the client file of a template',
      {
        'gen-snippets.config.yaml': `${HEAD}templates: { 'shell:curl': own/curl.hbs }\n`,
        'own/curl.hbs': 'curl {{url}}\n',
        'own/curl.js': RUN,
      },
    ],
    ['an input elsewhere', { 'gen-snippets.config.yaml': 'inputs: ../*.har\nout: docs\n' }],
    ['an output folder elsewhere', { 'gen-snippets.config.yaml': 'inputs: calls/*.har\nout: ../docs\n' }],
    ['dialects elsewhere', { 'gen-snippets.config.yaml': `${HEAD}folders: { dialects: .. }\n` }],
  ])('refuses %s', async (_, files) => {
    await inProject(files, async (_root, run) => {
      for (const args of [['--untrusted'], ['check', '--untrusted']]) {
        const { exitCode, stderr } = await run(...args);
        expect({ exitCode, stderr }).toEqual({
          exitCode: 2,
          stderr: expect.stringContaining('error[config-untrusted]') as string,
        });
      }
    });
  });

  it('refuses links to other folders', async () => {
    await inProject({ 'gen-snippets.config.yaml': HEAD }, async (root, run) => {
      symlinkSync('../..', join(root, 'calls/away'));
      writeFileSync(join(root, 'gen-snippets.config.yaml'), 'inputs: calls/**/secret.har\nout: docs\n');
      expect((await run('--untrusted')).exitCode).not.toBe(0);
      // Without the option, a link in the project must not lead out of it either.
      expect((await run()).stderr).toMatch(/error\[input-unreadable\]: .*outside the project/);
    });
  });

  it('generates and checks what stays in the project', async () => {
    await inProject({ 'gen-snippets.config.yaml': HEAD }, async (root, run) => {
      expect((await run('--untrusted')).exitCode).toBe(0);
      expect((await run('check', '--untrusted')).exitCode).toBe(0);
      expect(readdirSync(join(root, 'docs'))).toEqual(['one.md']);
    });
  });
});

describe('an unexpected error', () => {
  it('costs one operation', async () => {
    const client = `export default ({ addTargetClient }) =>
      addTargetClient('node', {
        info: { key: 'mine', title: 'Mine', link: 'https://a.example/', description: 'Mine' },
        convert: ({ fullUrl }) => { if (fullUrl.includes('bad')) throw new RangeError('too deep'); return fullUrl; },
      });\n`;
    const files = {
      'gen-snippets.config.yaml': `inputs: calls/*.har\nout: docs\nlanguages: ["node:mine"]\nhttpsnippet: ./client.mjs\n`,
      'client.mjs': client,
      'calls/bad.har': call('bad'),
    };
    await inProject(files, async (root, run) => {
      const { exitCode, stderr } = await run();
      expect(stderr).toMatch(/calls\/bad\.har:1:\d+/);
      expect(stderr).toContain('error[internal]');
      expect(exitCode).toBe(70);
      expect(readdirSync(join(root, 'docs'))).toEqual(['one.md']);
    });
  });
});
