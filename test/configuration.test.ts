import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runInit } from '../src/cli/commands/init.ts';
import type { Terminal } from '../src/cli/terminal/terminal.ts';
import { inFolder, runCli } from './support/cli.ts';

const call = (path: string): string =>
  JSON.stringify({ method: 'GET', url: `https://a.example/${path}`, headers: [] });

const inFolderWith = (files: Readonly<Record<string, string>>, test: (folder: string) => Promise<void>) =>
  inFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    await test(folder);
  });

const titlesOf = (text: string): string[] => Array.from(text.matchAll(/^### (.*)$/gm), ([, title]) => title!);

describe('a configuration in a folder above', () => {
  const files = {
    'gen-snippets.config.yaml': 'inputs: calls/*.har\nout: docs\nlanguages: [shell]\n',
    'calls/one.har': call('one'),
    'deep/er/two.har': call('two'),
  };

  it('is found, and its paths are relative to its own folder', async () => {
    await inFolderWith(files, async (folder) => {
      const cwd = join(folder, 'deep/er');
      const { exitCode, stderr } = await runCli([], { cwd });
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: 'created ../../docs/one.md\n' });
      expect((await runCli(['check'], { cwd: folder })).exitCode).toBe(0);
      expect(titlesOf((await runCli(['two.har'], { cwd })).stdout)).toEqual(['cURL']);
    });
  });

  it('is not looked for above the root of a repository', async () => {
    await inFolderWith({ ...files, 'deep/.git/HEAD': '' }, async (folder) => {
      const { exitCode, stderr } = await runCli([], { cwd: join(folder, 'deep/er') });
      expect(exitCode).toBe(2);
      expect(stderr).toContain('error[config-missing]');
    });
  });
});

describe('a configuration with several projects', () => {
  const files = {
    'gen-snippets.config.yaml':
      'languages: [shell]\nprojects:\n  - inputs: a/*.har\n    out: docs/a\n  - inputs: b/*.har\n    out: docs/b\n    languages: [go]\n',
    'a/one.har': call('one'),
    'b/two.har': call('two'),
  };

  it('writes and checks all of them, with the other keys as defaults', async () => {
    await inFolderWith(files, async (folder) => {
      const { exitCode, stderr } = await runCli([], { cwd: folder });
      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/^created docs\/a\/one\.md\ncreated docs\/b\/two\.md\n2 pages: 2 created/);
      expect(titlesOf(readFileSync(join(folder, 'docs/a/one.md'), 'utf8'))).toEqual(['cURL']);
      expect(titlesOf(readFileSync(join(folder, 'docs/b/two.md'), 'utf8'))).toEqual(['Go']);
      expect((await runCli(['check'], { cwd: folder })).stderr).toBe('2 pages, all as they should be\n');
      expect((await runCli([], { cwd: folder })).stderr).toMatch(/^2 pages: 2 unchanged/);
      expect(titlesOf((await runCli(['a/one.har'], { cwd: folder })).stdout)).toEqual(['cURL']);
    });
  });

  it('may share a folder, but not a page', async () => {
    const shared = files['gen-snippets.config.yaml'].replaceAll(/docs\/[ab]/g, 'docs');
    await inFolderWith({ ...files, 'gen-snippets.config.yaml': shared }, async (folder) => {
      const { stderr } = await runCli(['--prune'], { cwd: folder });
      expect(stderr).not.toContain('deleted');
      writeFileSync(join(folder, 'b/one.har'), call('another'));
      const again = await runCli([], { cwd: folder });
      expect(again.exitCode).toBe(3);
      expect(again.stderr).toContain('docs/one.md is a page of two projects of the configuration');
      expect(readFileSync(join(folder, 'docs/one.md'), 'utf8')).toContain('https://a.example/one');
    });
  });

  it('reports the position of a wrong value in a project', async () => {
    const wrong = 'projects:\n  - inputs: a/*.har\n    out: docs\n    folders:\n      dialects: nowhere\n';
    await inFolderWith({ ...files, 'gen-snippets.config.yaml': wrong }, async (folder) => {
      expect((await runCli([], { cwd: folder })).stderr).toMatch(
        /config-missing-file[\s\S]*config\.yaml:5:17/,
      );
    });
    const unknown = 'projects:\n  - inputs: a/*.har\n    aut: docs\n';
    await inFolderWith({ ...files, 'gen-snippets.config.yaml': unknown }, async (folder) => {
      expect((await runCli([], { cwd: folder })).stderr).toMatch(/config\.yaml:3:5[\s\S]*did you mean out\?/);
    });
  });
});

describe('one cause', () => {
  it('is reported once, with a count', async () => {
    const files = {
      'gen-snippets.config.yaml': 'inputs: "*.har"\nout: docs\nlanguages: [shell, pyton]\n',
      'a.har': call('a'),
      'b.har': call('b'),
      'c.har': call('c'),
    };
    await inFolderWith(files, async (folder) => {
      for (const args of [[], ['check'], ['a.har', 'b.har', 'c.har']]) {
        const { exitCode, stderr } = await runCli(args, { cwd: folder });
        expect(exitCode).toBe(2);
        expect(stderr.match(/there is no language "pyton"/g)).toHaveLength(1);
        expect(stderr).toContain('error[language-unknown] occurred 3 times\n');
      }
    });
  });
});

describe('init', () => {
  it('writes no inputs for pages that are filled in place', async () => {
    await inFolderWith({ 'g/a.md': '# A\n' }, async (folder) => {
      const { stderr } = await runCli(['init', '--yes', '--documents', 'g/*.md'], { cwd: folder });
      expect(stderr).toBe('created gen-snippets.config.yaml\nnext: run gen-snippets\n');
      const text = readFileSync(join(folder, 'gen-snippets.config.yaml'), 'utf8');
      expect(text).toContain('documents: "g/*.md"');
      expect(text).not.toMatch(/^(?:inputs|out):/m);
      expect((await runCli([], { cwd: folder })).exitCode).toBe(0);
    });
  });

  it('replaces a configuration by one in the format that is asked for', async () => {
    await inFolderWith({ 'gen-snippets.config.yaml': 'out: docs\n' }, async (folder) => {
      const { stderr } = await runCli(['init', '--yes', '--force', '--format', 'ts'], { cwd: folder });
      expect(stderr).toContain('created gen-snippets.config.ts in place of gen-snippets.config.yaml\n');
      expect(readdirSync(folder)).toEqual(['gen-snippets.config.ts']);
      await runCli(['init', '--yes', '--force'], { cwd: folder });
      expect(readdirSync(folder)).toEqual(['gen-snippets.config.ts']);
    });
  });

  it('asks again after a wrong answer', async () => {
    const answers = ['docusauros', 'docusaurus', 'pyton', 'python', 'api/*.har', 'pages'];
    const { exitCode, said, text } = await answerInit(answers);
    expect(exitCode).toBe(0);
    expect(said).toContain('did you mean docusaurus?');
    expect(said).toContain('did you mean python?');
    expect(text).toMatch(
      /inputs: "api\/\*\.har"[\s\S]*out: "pages"[\s\S]*dialect: "docusaurus"[\s\S]*languages: \["python"\]/,
    );
  });
});

/** Runs `init` with a terminal that gives the answers one after the other. */
async function answerInit(answers: readonly string[]) {
  return inFolder(async (folder) => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      const stdin = Object.assign(new PassThrough(), { isTTY: true });
      const stderr = new PassThrough();
      let said = '';
      const rest = [...answers];
      stderr.on('data', (chunk) => {
        said += String(chunk);
        if (String(chunk).endsWith('): ')) setImmediate(() => stdin.write(`${rest.shift()}\n`));
      });
      const terminal = { stdin, stdout: stderr, stderr, env: { NO_COLOR: '1' } } as unknown as Terminal;
      const exitCode = await runInit({ yes: false, force: false, format: 'yaml' }, terminal);
      return { exitCode, said, text: readFileSync(join(folder, 'gen-snippets.config.yaml'), 'utf8') };
    } finally {
      process.chdir(before);
    }
  });
}
