import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Registry } from '../src/language/index.ts';
import { buildRequest } from '../src/request/index.ts';
import { missingToolchain, toolchainVersion, verifySample } from '../src/verify/index.ts';
import { inFolder, runCli } from './support/cli.ts';

const registry = new Registry();
const lacks = (language: string, client: string): boolean =>
  missingToolchain(registry.choice(language, client).language, client) !== undefined;

const upload = (path: string): string =>
  JSON.stringify({
    method: 'POST',
    url: 'https://api.example.com/upload',
    postData: {
      mimeType: 'multipart/form-data',
      params: [{ name: 'f', fileName: path, contentType: 'text/plain' }],
    },
  });

const file = (path: string) => ({
  method: 'PUT',
  url: 'https://api.example.com/upload',
  postData: { mimeType: 'application/octet-stream', _file: path },
});

describe('a description alone runs nothing', () => {
  /** A path whose first part is the text, and that names a file in the folder of the run. */
  const disguised = (text: string, name: string): string =>
    `${text}/${'../'.repeat(text.split('/').length)}${name}`;

  /** Verifies a call whose file name holds a configuration, and gives the output. `canary` appears if it is used. */
  async function attack(client: string, path: (canary: string) => string): Promise<string> {
    return inFolder(async (folder) => {
      const canary = join(folder, 'canary');
      writeFileSync(join(folder, 'evil.har'), upload(path(canary)));
      const { stdout } = await runCli(['verify', 'evil.har', '--client', client, '--no-cache'], {
        cwd: folder,
      });
      expect(existsSync(canary), `${client} used a file of the data as its configuration`).toBe(false);
      return stdout;
    });
  }

  it.skipIf(lacks('shell', 'curl'))('through the configuration of curl', async () => {
    const stdout = await attack('shell:curl', (canary) => disguised(`output=${canary}\n#`, '.curlrc'));
    expect(stdout).toMatch(/shell:curl +unsupported/);
  });

  it.skipIf(lacks('go', 'nethttp'))('through the environment file of Go', async () => {
    const stdout = await attack('go:nethttp', (canary) =>
      disguised(`CC=bash -c 'id > ${canary}; exit 1'\nCGO_ENABLED=1\n#`, '.config/go/env'),
    );
    expect(stdout).toMatch(/go:nethttp +unsupported/);
  });
});

describe('the files of a description', () => {
  const reasonFor = async (path: string): Promise<string> => {
    const verdict = await verifySample(buildRequest(file(path)), registry.choice('node', 'fetch'));
    return verdict.kind === 'unsupported' ? verdict.reason : verdict.kind;
  };

  it.each([
    'cat.png',
    'photos/cat.png',
    './photos/cat.png',
    'exports/2025 widgets.csv',
    '@-photo.png',
    'a..b',
    'ü 👋.bin',
  ])('may be called %j', async (path) => {
    expect(await reasonFor(path)).toBe('verified');
  });

  it.each<[string, string]>([
    ['../cat.png', 'outside the folder'],
    ['photos/../cat.png', 'outside the folder'],
    ['photos\\..\\..\\cat.png', 'outside the folder'],
    ['/tmp/cat.png', 'absolute'],
    ['C:/cat.png', 'absolute'],
    ['\\\\host\\cat.png', 'absolute'],
    ['photos//cat.png', 'an empty name'],
    ['two\nlines.txt', 'a control character'],
    ['two\u2028lines.txt', 'a control character'],
    ['.curlrc', 'hidden'],
    ['..cat.png', 'hidden'],
    ['a/.config/go/env', 'hidden'],
    ['go.mod', 'toolchains read'],
    ['Package.JSON', 'toolchains read'],
    ['a/Directory.Build.props', 'toolchains read'],
    ['global.json', 'toolchains read'],
    ['app.csproj', 'toolchains read'],
    ['sample.deps.json', 'toolchains read'],
    ['Makefile', 'toolchains read'],
    ['other.go', 'toolchains read'],
    ['json.py', 'toolchains read'],
    ['sample.mjs', 'has another file'],
    ['SAMPLE.mjs/cat.png', 'has another file'],
  ])('may not be called %j', async (path, reason) => {
    expect(await reasonFor(path)).toContain(reason);
  });

  it('hold no bytes that the data chooses, and are all different', async () => {
    const contents: Buffer[] = [];
    for (const path of ['AAAA.txt', 'BBBB.txt']) {
      await verifySample(buildRequest(file(path)), registry.choice('node', 'fetch'), {
        inspect: (folder) => contents.push(readFileSync(join(folder, path))),
      });
    }
    expect(contents[0]!.equals(contents[1]!)).toBe(false);
    for (const content of contents) {
      expect(content.toString('latin1')).not.toMatch(/AAAA|BBBB|txt/);
      expect(new Set(content).size).toBe(256);
    }
  });
});

describe('the environment of a program', () => {
  const REPORT = `
    import { readdirSync, writeFileSync } from "node:fs";
    const { env } = process;
    const homes = [env.HOME, env.XDG_CONFIG_HOME, env.USERPROFILE, env.CURL_HOME, env.TMPDIR];
    const files = homes.map((home) => readdirSync(home));
    writeFileSync("report.json", JSON.stringify({ env, files }));
  `;

  interface Report {
    readonly env: Readonly<Record<string, string>>;
    readonly files: readonly (readonly string[])[];
  }

  it('has an empty home folder outside the folder of the sample, and no variable of the user', async () => {
    process.env['GEN_SNIPPETS_TEST_SECRET'] = 'secret';
    process.env['HTTP_PROXY'] = 'http://proxy.example';
    let folder = '';
    let report: Report | undefined;
    try {
      await verifySample(buildRequest(file('cat.png')), registry.choice('node', 'fetch'), {
        mutate: () => REPORT,
        inspect: (of) => {
          folder = of;
          report = JSON.parse(readFileSync(join(of, 'report.json'), 'utf8')) as Report;
        },
      });
    } finally {
      delete process.env['GEN_SNIPPETS_TEST_SECRET'];
      delete process.env['HTTP_PROXY'];
    }
    const { env, files } = report!;
    for (const name of ['HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'CURL_HOME', 'TMPDIR']) {
      expect(`${env[name]}/`, name).not.toContain(`${folder}/`);
      expect(`${folder}/`, name).not.toContain(`${env[name]}/`);
    }
    // Empty files of ours keep curl from looking for others.
    expect([...new Set(files.flat())].toSorted()).toEqual(['.curlrc', '_curlrc']);
    expect(env).toMatchObject({ GOENV: 'off', PYTHONNOUSERSITE: '1' });
    expect(env).not.toHaveProperty('HTTP_PROXY');
    expect(env).not.toHaveProperty('GEN_SNIPPETS_TEST_SECRET');
  });

  it('is as clean for the command that prints a version', async () => {
    process.env['GEN_SNIPPETS_TEST_SECRET'] = 'secret 1';
    try {
      const print = 'console.log(1, process.env.GEN_SNIPPETS_TEST_SECRET, process.env.HOME)';
      const version = await toolchainVersion(['node', '-e', print]);
      expect(version).toMatch(/^1 undefined /);
      expect(version).not.toContain(process.env['HOME']!);
    } finally {
      delete process.env['GEN_SNIPPETS_TEST_SECRET'];
    }
  });
});
