import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../src/verify/index.ts';
import { githubReport, htmlReport, jsonReport, junitReport, parseJsonReport } from '../src/verify/index.ts';
import { shortVersion } from '../src/verify/matrix/result.ts';
import { inFolder, ROOT, runCli } from './support/cli.ts';

/** Always installed, because it runs these tests. */
const NODE = ['--client', 'node:fetch'];
/** An environment with Node and no other toolchain. */
function onlyNode(folder: string): Record<string, string> {
  mkdirSync(join(folder, 'bin'));
  symlinkSync(process.execPath, join(folder, 'bin/node'));
  return { PATH: join(folder, 'bin'), GEN_SNIPPETS_TOOLCHAINS: join(folder, 'none') };
}

const EXAMPLE = join(ROOT, 'examples/delete-organization.har');

const verify = (folder: string, ...args: string[]) =>
  runCli(['verify', ...args, '--ledger', join(folder, 'ledger.json')], { cwd: folder });

const cell = (changes: Partial<Cell> = {}): Cell => ({
  operation: 'op',
  file: 'call.har',
  language: 'python',
  client: 'requests',
  outcome: 'verified',
  cached: false,
  seconds: 0.5,
  code: 'print("</script><!-- & ]]>")',
  ...changes,
});
const wrong = cell({
  client: 'httpclient',
  outcome: 'wrong',
  difference: { where: 'header x', expected: '"1, 2"', got: '\u0000<&>"%\r\n' },
});

describe('the version of a toolchain', () => {
  it.each([
    ['curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1', 'curl 7.88.1'],
    ['Lua 5.4.4  Copyright (C) 1994-2022 Lua.org, PUC-Rio', 'Lua 5.4.4'],
    ['Python 3.11.2', 'Python 3.11.2'],
  ])('is shown without what follows: %s', (line, shown) => {
    expect(shortVersion(line)).toBe(shown);
  });
});

describe('gen-snippets verify', () => {
  it('runs a sample, reports it, and uses the ledger the next time', async () => {
    await inFolder(async (folder) => {
      const first = await verify(folder, EXAMPLE, ...NODE);
      expect(first.exitCode).toBe(0);
      expect(first.stdout).toMatch(/node:fetch +verified +v\d+/);
      const second = await verify(folder, EXAMPLE, ...NODE);
      expect(second.stdout).toContain('1 verified (1 from the ledger)');
      expect((await verify(folder, EXAMPLE, ...NODE, '--no-cache')).stdout).not.toContain('ledger');
    });
  });

  it('runs a sample again if the request changes or the ledger is broken', async () => {
    await inFolder(async (folder) => {
      await verify(folder, EXAMPLE, ...NODE);
      const changed = readFileSync(EXAMPLE, 'utf8').replaceAll(
        'organizations/ORG_ID',
        'organisations/ORG_ID',
      );
      writeFileSync(join(folder, 'changed.har'), changed);
      expect((await verify(folder, 'changed.har', ...NODE)).stdout).not.toContain('from the ledger');
      writeFileSync(join(folder, 'ledger.json'), '{"version": 1, "ver');
      expect(await verify(folder, EXAMPLE, ...NODE)).toMatchObject({ exitCode: 0 });
    });
  });

  it('does not believe the ledger of another machine or user', async () => {
    await inFolder(async (folder) => {
      const ledger = join(folder, 'ledger.json');
      await verify(folder, EXAMPLE, ...NODE);
      const content = JSON.parse(readFileSync(ledger, 'utf8')) as { writer: string };
      expect(content.writer).toMatch(/^[\w-]{43}$/);
      writeFileSync(ledger, JSON.stringify({ ...content, writer: 'x'.repeat(43) }));
      const { exitCode, stdout, stderr } = await verify(folder, EXAMPLE, ...NODE);
      expect(exitCode).toBe(0);
      expect(stdout).not.toContain('from the ledger');
      expect(stderr).toContain(
        `warning: the ledger ${ledger} was written by another machine or user, so it is ignored\n`,
      );
      expect((await verify(folder, EXAMPLE, ...NODE)).stdout).toContain('1 from the ledger');
    });
  });

  it('reports what is unsupported, and fails if nothing was verified', async () => {
    await inFolder(async (folder) => {
      const har =
        '{"method": "GET", "url": "https://h/", "postData": {"mimeType": "text/plain", "text": "x"}}';
      writeFileSync(join(folder, 'call.har'), har);
      const { exitCode, stdout, stderr } = await verify(folder, 'call.har', ...NODE);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/node:fetch +unsupported/);
      expect(stderr).toBe('nothing was verified\n');
    });
  });

  it('runs the valid inputs, and fails because of an invalid one', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'broken.har'), '{"method": "GET"}');
      const { exitCode, stdout, stderr } = await verify(folder, 'broken.har', EXAMPLE, ...NODE);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('broken.har:1:1');
      expect(stdout).toContain('1 verified');
      expect(await verify(folder, 'broken.har', ...NODE)).toMatchObject({ exitCode: 1, stdout: '' });
    });
  });

  it('runs the fallback client of a language in the configuration', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'gen-snippets.config.yaml'), 'languages: [node]\n');
      writeFileSync(join(folder, 'call.har'), '{"method": "copy", "url": "https://h/"}');
      const { exitCode, stdout } = await verify(folder, 'call.har');
      expect(stdout).toMatch(/node:axios +unsupported/);
      expect(stdout).toMatch(/node:fetch +verified/);
      expect(exitCode).toBe(0);
    });
  });

  it('reports an upload that cannot be created beside the sample', async () => {
    await inFolder(async (folder) => {
      const call = (mimeType: string, body: object): string =>
        JSON.stringify({ method: 'PUT', url: 'https://h/', postData: { mimeType, ...body } });
      const params = [{ name: 'photo', fileName: '../cat.png' }];
      writeFileSync(join(folder, 'part.har'), call('multipart/form-data', { params }));
      writeFileSync(join(folder, 'above.har'), call('image/png', { _file: '../cat.png' }));
      writeFileSync(join(folder, 'sample.har'), call('image/png', { _file: 'sample.mjs/cat.png' }));
      writeFileSync(join(folder, 'long.har'), call('image/png', { _file: `${'a'.repeat(300)}.png` }));
      writeFileSync(join(folder, 'dots.har'), call('image/png', { _file: 'a..cat.png' }));
      const names = ['part', 'above', 'sample', 'long', 'dots'].map((name) => `${name}.har`);
      const { exitCode, stdout } = await verify(folder, ...names, ...NODE);
      expect(exitCode).toBe(0);
      expect(stdout.match(/"\.\.\/cat\.png" is outside the folder/g)).toHaveLength(2);
      expect(stdout).toContain('has another file at sample.mjs/cat.png');
      expect(stdout).toMatch(/a\.png cannot be written: ENAMETOOLONG/);
      expect(stdout).toContain('1 verified, 4 unsupported');
    });
  });

  it('reports a missing toolchain, and fails only with --require', async () => {
    await inFolder(async (folder) => {
      const args = [EXAMPLE, '--client', 'node:fetch,go:nethttp', '--no-cache'];
      const env = onlyNode(folder);
      const loose = await runCli(['verify', ...args], { cwd: folder, env });
      expect(loose).toMatchObject({ exitCode: 0 });
      expect(loose.stdout).toMatch(/go:nethttp +no toolchain/);
      const strict = await runCli(['verify', ...args, '--require', 'go'], { cwd: folder, env });
      expect(strict.exitCode).toBe(1);
      expect(strict.stderr).toContain('required, but not there: go:nethttp');
    });
  });

  it('runs in shards, and merges their reports', async () => {
    await inFolder(async (folder) => {
      const two = join(ROOT, 'test/cases/page-two-operations.har.json');
      for (const part of [1, 2]) {
        const args = [
          two,
          ...NODE,
          '--shard',
          `${part}/2`,
          '--reporter',
          'json',
          '--out',
          `part-${part}.json`,
        ];
        expect(await verify(folder, ...args)).toMatchObject({ exitCode: 0, stdout: '' });
      }
      const merged = await runCli(['merge', 'part-1.json', 'part-2.json', '--reporter', 'junit'], {
        cwd: folder,
      });
      expect(merged.exitCode).toBe(0);
      expect(merged.stdout).toContain('tests="2" failures="0"');
      const bad = await runCli(['merge', EXAMPLE], { cwd: folder });
      expect(bad).toMatchObject({ exitCode: 1 });
      expect(bad.stderr).toContain('error[report-shape]');
      expect(await verify(folder, two, ...NODE, '--shard', '3/2')).toMatchObject({ exitCode: 2 });
    });
  });

  it('adds verdicts to pages and to the structured result', async () => {
    await inFolder(async (folder) => {
      const ledger = ['--ledger', join(folder, 'ledger.json')];
      const generate = ['-q', '--verified', ...ledger, ...NODE, '--language', 'node', EXAMPLE];
      expect((await runCli(generate, { cwd: folder })).stdout).not.toContain('Verified with');
      await verify(folder, EXAMPLE, ...NODE);
      expect((await runCli(generate, { cwd: folder })).stdout).toMatch(
        /\n```\n\nVerified with v\d+\.\d+\.\d+\.\n/,
      );
      const { stdout } = await runCli([...generate, '--json'], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({
        operations: [{ samples: [{ verified: process.version }] }],
      });
    });
  });

  it('runs over TLS, and with a toolchain of the user', async () => {
    await inFolder(async (folder) => {
      const tls = await verify(folder, EXAMPLE, ...NODE, '--tls', '--reporter', 'json');
      expect(JSON.parse(tls.stdout)).toMatchObject({
        summary: '1 verified',
        cells: [{ arrived: expect.stringMatching(/^DELETE \/api/) }],
      });
      writeFileSync(join(folder, 'tools.json'), '{"node:fetch": {"steps": [["node", "--version"]]}}');
      const own = await verify(folder, EXAMPLE, ...NODE, '--toolchains', 'tools.json');
      expect(own.stdout).toMatch(/node:fetch +no request/);
      expect(await verify(folder, EXAMPLE, ...NODE, '--toolchains', 'none.json')).toMatchObject({
        exitCode: 2,
      });
    });
  });

  it('reports inputs that cannot be read', async () => {
    const { exitCode, stderr } = await runCli(['verify', '-', ...NODE], { stdin: '{' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error[json-syntax]');
  });
});

describe('reports', () => {
  it('are the same after writing and reading', () => {
    expect(parseJsonReport(jsonReport([cell(), wrong]))).toEqual([cell(), wrong]);
    expect(parseJsonReport('{}')).toBeUndefined();
  });

  it('are well-formed XML for JUnit, with any data', () => {
    const xml = junitReport([cell(), wrong, cell({ outcome: 'unsupported', detail: 'a "reason" <x>' })]);
    expect(xml).toContain('<testsuites tests="3" failures="1" skipped="1" time="1.500">');
    expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    const stripped = xml.replace(/"[^"<]*"/g, '""');
    expect(stripped.match(/&(?!#\d+;)/)).toBeNull();
    expect(xml).toContain('got &#65533;'.replace('&#65533;', '\ufffd'));
  });

  it('annotate files on GitHub, one line each', () => {
    const lines = githubReport([cell(), { ...wrong, file: 'a,b:c.har' }]).split('\n');
    expect(lines[0]).toMatch(
      /^::error file=a%2Cb%3Ac\.har,title=python%3Ahttpclient is wrong::op: header x.*%25%0D%0A$/,
    );
    expect(lines[1]).toBe('1 verified, 1 wrong');
  });

  it('are one HTML file without markup from data', () => {
    const html = htmlReport([cell(), wrong]);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    const [, data] = /<script type="application\/json" id="cells">(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(data!)).toEqual([cell(), wrong]);
  });
});
