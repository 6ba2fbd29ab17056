import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortName } from '../src/project/output/index.ts';
import { inFolder, runCli, type CliResult } from './support/cli.ts';

const call = (path: string): string =>
  JSON.stringify({ method: 'GET', url: `https://a.example/${path}`, headers: [] });

const CONFIG = 'inputs: calls/*.har\nout: docs\nlanguages: [shell]\n';

interface Folder {
  readonly root: string;
  readonly run: (...args: string[]) => Promise<CliResult>;
  readonly write: (path: string, text: string) => void;
  /** Absolute path of a file, which is created, outside the project. */
  readonly outside: (name: string, text: string) => string;
}

/** A project in a folder, with another folder beside it. */
const inProject = (test: (folder: Folder) => Promise<void>) =>
  inFolder(async (above) => {
    const root = join(above, 'project');
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    };
    write('gen-snippets.config.yaml', CONFIG);
    write('calls/one.har', call('one'));
    await test({
      root,
      write,
      run: (...args) => runCli(args, { cwd: root }),
      outside: (name, text) => {
        writeFileSync(join(above, name), text);
        return join(above, name);
      },
    });
  });

describe('an input', () => {
  it('that is a device or pipe ends with a diagnostic', async () => {
    await inProject(async ({ root, run, write }) => {
      execFileSync('mkfifo', [join(root, 'pipe.har')]);
      write('guide.md', '<!-- gen-snippets:start src="pipe.har" -->\n<!-- gen-snippets:end -->\n');
      write('api.yaml', 'openapi: 3.0.0\npaths: {/a: {$ref: "pipe.har"}}\n');
      for (const args of [
        ['pipe.har'],
        ['/dev/zero'],
        ['guide.md'],
        ['api.yaml'],
        ['--config', 'pipe.har'],
      ]) {
        const { exitCode, stderr } = await run(...args);
        expect(exitCode).not.toBe(0);
        expect(stderr).toMatch(/is a pipe or device/);
      }
    });
  });

  it('may be a link inside the project, but not to a file elsewhere', async () => {
    await inProject(async ({ root, run, write, outside }) => {
      const secret = outside('secret.har', call('secret'));
      symlinkSync('../calls/one.har', join(root, 'calls/../calls/two.har'));
      symlinkSync(secret, join(root, 'calls/three.har'));
      write('guide.md', '<!-- gen-snippets:start src="calls/three.har" -->\n<!-- gen-snippets:end -->\n');
      const { stderr } = await run();
      expect(stderr).toContain('created docs/two.md');
      expect(stderr).toMatch(
        /error\[input-unreadable\]: calls\/three\.har is a link to .*secret\.har, outside/,
      );
      expect(readdirSync(join(root, 'docs'))).toEqual(['one.md', 'two.md']);
      const guide = await run('guide.md');
      expect(guide.exitCode).toBe(1);
      expect(readFileSync(join(root, 'guide.md'), 'utf8')).not.toContain('curl');
      // A file that the user names may be anywhere.
      expect((await run(secret)).exitCode).toBe(0);
    });
  });
});

describe('a partial', () => {
  it('must not be a link to a file elsewhere', async () => {
    await inProject(async ({ root, run, write, outside }) => {
      write('gen-snippets.config.yaml', `${CONFIG}templates: { "shell:loud": own/loud.hbs }\n`);
      write('own/loud.hbs', 'echo {{url}}\n{{> key}}\n');
      mkdirSync(join(root, 'own/partials'));
      symlinkSync(outside('id_rsa', 'PRIVATE\n'), join(root, 'own/partials/key.hbs'));
      const { exitCode, stderr } = await run();
      write('gen-snippets.config.yaml', `${CONFIG}partials: { key: ../id_rsa }\n`);
      expect((await run()).stderr).toContain('error[config-unreadable]: ../id_rsa is outside the project');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /error\[config-unreadable\]: own\/partials\/key\.hbs is outside the project: it is a link to .*id_rsa/,
      );
    });
  });
});

describe('a page', () => {
  it('keeps its permissions', async () => {
    await inProject(async ({ root, run, write }) => {
      await run();
      const page = join(root, 'docs/one.md');
      for (const mode of [0o600, 0o755]) {
        chmodSync(page, mode);
        write('calls/one.har', call(`with-${mode}`));
        expect((await run()).stderr).toContain('changed docs/one.md');
        expect(statSync(page).mode & 0o777).toBe(mode);
      }
      chmodSync(page, 0o444);
      write('calls/one.har', call('read-only'));
      const { exitCode, stderr } = await run();
      expect(exitCode).toBe(3);
      expect(stderr).toContain('error[output-unwritable]: docs/one.md is read-only');
    });
  });

  it('stays a link', async () => {
    await inProject(async ({ root, run, write, outside }) => {
      const fence = `\`\`\`har language="shell"\n${call('fence')}\n\`\`\`\n`;
      write('shared/guide.md', fence);
      symlinkSync('shared/guide.md', join(root, 'guide.md'));
      expect((await run('guide.md')).stderr).toContain('changed guide.md');
      expect(lstatSync(join(root, 'guide.md')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(root, 'shared/guide.md'), 'utf8')).toContain('curl');
      symlinkSync(outside('elsewhere.md', fence), join(root, 'away.md'));
      expect((await run('away.md')).exitCode).toBe(1);
      expect(readFileSync(join(root, '../elsewhere.md'), 'utf8')).toBe(fence);
    });
  });

  it('is not written over a pipe or device', async () => {
    await inProject(async ({ root, run }) => {
      execFileSync('mkfifo', [join(root, 'page.md')]);
      const { exitCode, stderr } = await run('calls/one.har', '-o', 'page.md');
      expect(exitCode).toBe(3);
      expect(stderr).toContain('page.md is a pipe or device');
      expect(statSync(join(root, 'page.md')).isFIFO()).toBe(true);
    });
  });

  it('is not extracted through a link out of the project', async () => {
    await inProject(async ({ root, run, write }) => {
      mkdirSync(join(root, '../elsewhere'));
      symlinkSync('../elsewhere', join(root, 'away'));
      write('guide.md', `\`\`\`har language="shell"\n${call('fence')}\n\`\`\`\n`);
      const { exitCode, stderr } = await run('guide.md', '--extract', 'away');
      expect({ exitCode, isTold: stderr.includes('error[output-outside]') }).toEqual({
        exitCode: 3,
        isTold: true,
      });
      expect(readdirSync(join(root, '../elsewhere'))).toEqual([]);
    });
  });

  it('with a long name gets a shorter one', async () => {
    await inProject(async ({ root, run, write }) => {
      const long = 'a'.repeat(251);
      for (const folder of ['x', 'y']) write(`${folder}/${long}.har`, call(folder));
      expect((await run(`x/${long}.har`, `y/${long}.har`, '-o', 'docs', '-l', 'shell')).exitCode).toBe(0);
      const pages = readdirSync(join(root, 'docs'));
      expect(pages).toHaveLength(2);
      expect(Math.max(...pages.map((name) => name.length))).toBeLessThanOrEqual(255);
    });
    for (const character of ['é', '語', '👩']) {
      const name = shortName(character.repeat(200), 'md');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(new RegExp(`^${character}+-[0-9a-f]{8}\\.md$`, 'u'));
    }
  });

  it('of a killed run leaves no temporary file behind the next run', async () => {
    await inProject(async ({ root, run, write }) => {
      const [old, current] = ['0123456789ab', 'ba9876543210'].map((id) => `docs/.gen-snippets-${id}-0.tmp`);
      write(old!, 'half');
      utimesSync(join(root, old!), new Date(Date.now() - 5000), new Date(Date.now() - 5000));
      write(current!, 'of another process, which renames it now');
      await run();
      expect(readdirSync(join(root, 'docs'))).toEqual([basename(current!), 'one.md']);
    });
  });
});

describe('what cannot be written or read', () => {
  it('costs the page or operation, and the run goes on', async () => {
    await inProject(async ({ run, write }) => {
      write(
        'api.yaml',
        'openapi: 3.0.0\ninfo: {title: x, version: "1"}\nservers: [{url: "https://a.example"}]\npaths:\n  /good: {get: {responses: {"200": {description: ok}}}}\n  /bad: {get: {parameters: [{$ref: "./missing.yaml#/q"}], responses: {"200": {description: ok}}}}\n',
      );
      for (const created of ['created docs/get-good.md', '1 page: 1 unchanged']) {
        const { exitCode, stderr } = await run('api.yaml', '-o', 'docs', '-l', 'shell');
        expect(exitCode).toBe(1);
        expect(stderr).toContain('error[openapi-ref]');
        expect(stderr).toContain(created);
      }
    });
  });

  it('is a cache', async () => {
    await inProject(async ({ root, write }) => {
      write('file', '');
      const env = { XDG_CACHE_HOME: join(root, 'file') };
      expect((await runCli([], { cwd: root, env })).exitCode).toBe(0);
      const verified = await runCli(['verify', '-l', 'shell'], { cwd: root, env });
      expect(verified.stderr).toContain('the ledger cannot be written');
      expect(verified.stdout).toContain('1 verified');
      expect(verified.exitCode).toBe(0);
    });
  });

  it.runIf(process.platform === 'linux')('is standard output on a full disk', async () => {
    await inProject(({ root }) => {
      const bin = new URL('../dist/bin.js', import.meta.url).pathname;
      let failure: { status?: number; stderr?: Buffer } = {};
      try {
        execFileSync(process.execPath, [bin, 'calls/one.har'], {
          cwd: root,
          stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        });
      } catch (error) {
        failure = error as typeof failure;
      }
      expect(failure.status).toBe(3);
      expect(String(failure.stderr)).toBe(
        'error[output-unwritable]: standard output cannot be written (the disk is full)\n',
      );
      return Promise.resolve();
    });
  });

  it('is a report of other fields', async () => {
    await inProject(async ({ run, write }) => {
      for (const text of ['{"version": 1, "cells": [1]}', '{"version": 1, "cells": [{}]}', 'null', '[]']) {
        write('report.json', text);
        const { exitCode, stderr } = await run('merge', 'report.json');
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 1 });
        expect(stderr).toContain('error[report-shape]');
      }
    });
  });
});
