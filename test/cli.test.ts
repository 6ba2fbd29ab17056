import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT, runCli } from './support/cli.ts';

const EXAMPLE = join(ROOT, 'examples/delete-organization.har');
const LANGUAGES = ['shell', 'csharp', 'go', 'java', 'node', 'objc', 'php', 'python', 'ruby', 'swift'];
const HEADINGS = ['cURL', 'C#', 'Go', 'Java', 'Node.js', 'Objective-C', 'PHP', 'Python', 'Ruby', 'Swift'];

describe('gen-snippets', () => {
  it('prints the page of the example: ten samples and two tables', async () => {
    const { exitCode, stdout, stderr } = await runCli([EXAMPLE]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      readFileSync(join(ROOT, 'snapshots/pages/github/page-delete-organization.md'), 'utf8'),
    );
    expect(Array.from(stdout.matchAll(/^### (.*)$/gm), ([, title]) => title)).toEqual(HEADINGS);
  });

  it('generate is the default command', async () => {
    const [a, b] = await Promise.all([
      runCli([EXAMPLE, '-l', 'go']),
      runCli(['generate', EXAMPLE, '-l', 'go']),
    ]);
    expect(a).toEqual(b);
    expect(a.stdout).toContain('```go\n');
  });

  it('chooses languages in their order, and clients in place of the default', async () => {
    const args = ['--language', 'ruby,python', '--client', 'python:requests', '--json'];
    const { stdout } = await runCli([EXAMPLE, ...args]);
    const { operations } = JSON.parse(stdout) as {
      operations: { samples: { language: string; client: string }[] }[];
    };
    expect(operations[0]!.samples.map(({ language, client }) => `${language}:${client}`)).toEqual([
      'ruby:nethttp',
      'python:requests',
    ]);
  });

  it('takes options before the input as well as after it', async () => {
    const before = await runCli(['-l', 'ruby', '--language', 'go', EXAMPLE, '--only', 'samples']);
    expect(Array.from(before.stdout.matchAll(/^### (.*)$/gm), ([, title]) => title)).toEqual(['Ruby', 'Go']);
  });

  it('prints every client that we ship for --client all', async () => {
    const { stdout } = await runCli([EXAMPLE, '--client', 'all', '--json']);
    const { operations } = JSON.parse(stdout) as {
      operations: { samples: { language: string; client: string; unverified: boolean }[] }[];
    };
    const samples = operations[0]!.samples;
    expect([...new Set(samples.map(({ language }) => language))]).toEqual(LANGUAGES);
    expect(samples.map(({ language, client }) => `${language}:${client}`)).toEqual(
      expect.arrayContaining(['csharp:httpclient', 'java:httpclient', 'node:fetch', 'python:requests']),
    );
    expect(samples.every(({ unverified }) => unverified === false)).toBe(true);
  });

  it("reaches httpsnippet's own targets by name, marked unverified, placeholders whole", async () => {
    const { stdout } = await runCli([EXAMPLE, '-l', 'rust', '-c', 'c:libcurl,node:native', '--json', '-q']);
    const { operations } = JSON.parse(stdout) as {
      operations: { samples: { language: string; client: string; unverified: boolean; code: string }[] }[];
    };
    const samples = operations[0]!.samples;
    expect(samples.map(({ language, client, unverified }) => [language, client, unverified])).toEqual([
      ['rust', 'reqwest', true],
      ['c', 'libcurl', true],
      ['node', 'native', true],
    ]);
    for (const { code } of samples) {
      expect(code).toContain('{yourDomain}');
      expect(code).toContain('ORG_ID');
    }
  });

  it('prints one part for --only', async () => {
    const parts = await Promise.all(
      ['samples', 'parameters', 'responses'].map((part) => runCli([EXAMPLE, '--only', part, '-l', 'shell'])),
    );
    const [samples, parameters, responses] = parts.map(({ stdout }) => stdout);
    expect(samples).toMatch(/^### cURL\n\n```bash\n[^`]*```\n$/);
    expect(parameters).toMatch(/^## Parameters\n\n\| Value/);
    expect(responses).toMatch(/^## Response status codes\n\n\| Status code \| Error code/);
  });

  it('prints several parts for --only, in the order of the page', async () => {
    const shell = [EXAMPLE, '-l', 'shell'];
    const repeated = await runCli([...shell, '--only', 'responses', '--only', 'samples']);
    expect(Array.from(repeated.stdout.matchAll(/^#+ (.*)$/gm), ([, title]) => title)).toEqual([
      'cURL',
      'Response status codes',
    ]);
    expect(await runCli([...shell, '--only', 'samples,responses'])).toEqual(repeated);
  });

  it('goes on after a mistyped command with the other inputs', async () => {
    const { exitCode, stdout, stderr } = await runCli(['chek', EXAMPLE, '--json', '-l', 'shell']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('did you mean gen-snippets check?');
    expect((JSON.parse(stdout) as { operations: unknown[] }).operations).toHaveLength(1);
  });

  it('reads standard input, several files and YAML', async () => {
    const yaml =
      'method: POST\nurl: https://api.example.com/items\npostData:\n  mimeType: application/json\n  text: |\n    {"a": 1}\n';
    const fromStdin = await runCli(['-', '-l', 'shell'], { stdin: yaml });
    expect(fromStdin).toMatchObject({ exitCode: 0, stderr: '' });
    expect(fromStdin.stdout).toContain(`--data-raw '{\n  "a": 1\n}'`);
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'b.yaml'), yaml);
      copyFileSync(EXAMPLE, join(folder, 'a.har'));
      const several = await runCli(['a.har', 'b.yaml', '-l', 'shell'], { cwd: folder });
      expect(several.stdout).toContain('organizations/ORG_ID');
      expect(several.stdout).toContain('https://api.example.com/items');
    });
  });

  it('reads a file with a byte order mark and CRLF', async () => {
    const har = '\ufeff{\r\n  "method": "GET",\r\n  "url": "https://api.example.com/"\r\n}\r\n';
    expect(await runCli(['-', '-l', 'shell'], { stdin: har })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('writes a file, and leaves it alone when nothing changed', async () => {
    await inFolder(async (folder) => {
      const first = await runCli([EXAMPLE, '--out', 'docs/page.md'], { cwd: folder });
      expect(first).toMatchObject({ exitCode: 0, stdout: '', stderr: 'created docs/page.md\n' });
      // A time of modification that no write can give the file.
      const longAgo = new Date('2001-01-01');
      utimesSync(join(folder, 'docs/page.md'), longAgo, longAgo);
      expect((await runCli([EXAMPLE, '--out', 'docs/page.md'], { cwd: folder })).stderr).toMatch(
        /^1 page: 1 unchanged, in \d+\.\d s\n$/,
      );
      expect(statSync(join(folder, 'docs/page.md')).mtime).toEqual(longAgo);
      const changed = await runCli([EXAMPLE, '--out', 'docs/page.md', '-l', 'go'], { cwd: folder });
      expect(changed.stderr).toBe('changed docs/page.md\n');
      expect(readdirSync(join(folder, 'docs'))).toEqual(['page.md']);
    });
  });

  it('writes a page for each operation into a folder, under unique names', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'one'));
      mkdirSync(join(folder, 'two'));
      const two = join(ROOT, 'test/cases/page-two-operations.har.json');
      copyFileSync(EXAMPLE, join(folder, 'one/Call.har'));
      copyFileSync(EXAMPLE, join(folder, 'two/call.har'));
      const { exitCode } = await runCli(
        ['one/Call.har', 'two/call.har', two, '-o', 'api', '-d', 'docusaurus', '-q'],
        { cwd: folder },
      );
      expect(exitCode).toBe(0);
      expect(readdirSync(join(folder, 'api')).toSorted()).toEqual([
        'call-2.mdx',
        'call.mdx',
        'delete-widget.mdx',
        'list-widgets.mdx',
      ]);
    });
  });

  it('formats with the Prettier configuration of the target folder only when asked', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, '.prettierrc'), '{"proseWrap": "always", "printWidth": 40}');
      await runCli([EXAMPLE, '-o', 'plain.md', '-l', 'shell'], { cwd: folder });
      await runCli([EXAMPLE, '-o', 'pretty.md', '-l', 'shell', '--prettier'], { cwd: folder });
      expect(readFileSync(join(folder, 'plain.md'), 'utf8')).toContain(
        'Removes one organization from your tenant, and with it',
      );
      expect(readFileSync(join(folder, 'pretty.md'), 'utf8')).toContain(
        'Removes one organization from your\ntenant, and with it',
      );
      writeFileSync(join(folder, '.prettierrc'), '{"printWidth": "wide"}');
      const broken = await runCli([EXAMPLE, '-o', 'broken.md', '-l', 'shell', '--prettier'], { cwd: folder });
      expect(broken.exitCode).toBe(3);
      expect(broken.stderr).toContain('error[prettier-failed]');
    });
  });

  it('leaves alone what Prettier has no parser for, unless a plugin brings one', async () => {
    await inFolder(async (folder) => {
      const run = (...args: string[]) =>
        runCli([EXAMPLE, '-d', 'asciidoc', '-l', 'shell', ...args], { cwd: folder });
      const plain = await run();
      expect(plain.stdout).toMatch(/^= /);
      expect(await run('--prettier')).toEqual({ exitCode: 0, stdout: plain.stdout, stderr: '' });
      expect((await run('--prettier', '-o', 'page.adoc')).exitCode).toBe(0);
      expect(readFileSync(join(folder, 'page.adoc'), 'utf8')).toBe(plain.stdout);
      writeFileSync(
        join(folder, 'plugin.mjs'),
        `export const languages = [{ name: 'AsciiDoc', parsers: ['adoc'], extensions: ['.adoc'] }];
export const parsers = { adoc: { astFormat: 'adoc', parse: (text) => ({ text }), locStart: () => 0, locEnd: () => 0 } };
export const printers = { adoc: { print: (path) => path.node.text.toUpperCase() } };
`,
      );
      writeFileSync(join(folder, '.prettierrc'), '{ "plugins": ["./plugin.mjs"] }');
      expect(await run('--prettier')).toMatchObject({ exitCode: 0, stdout: plain.stdout.toUpperCase() });
    });
  });

  it('loads nothing in a normal run that only other runs need', async () => {
    await inFolder(async (folder) => {
      // Coverage is what tells every script that was loaded, of either kind.
      await runCli([EXAMPLE], { env: { NODE_V8_COVERAGE: folder } });
      const [report] = readdirSync(folder);
      const { result } = JSON.parse(readFileSync(join(folder, report!), 'utf8')) as {
        result: { url: string }[];
      };
      const packages = result.flatMap(
        ({ url }) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [],
      );
      expect(result.some(({ url }) => url.endsWith('/dist/bin.js'))).toBe(true);
      // yargs and picocolors are loaded on every run; the bundle contains them.
      expect([...new Set(packages)]).toEqual([]);
    });
  });

  it('lists languages, clients and the unverified ones', async () => {
    const { stdout, exitCode } = await runCli(['languages']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/python +Python +httpclient +http\.client \(default\)/);
    expect(stdout).toMatch(/Unverified: .*\n(.*\n)* {2}rust +reqwest/);
    const json = JSON.parse((await runCli(['languages', '--json'])).stdout) as {
      languages: { id: string }[];
    };
    expect(json.languages.map(({ id }) => id)).toEqual(LANGUAGES);
  });

  it('teaches by --help, and knows its version', async () => {
    const help = await runCli(['--help']);
    expect(help.exitCode).toBe(0);
    for (const word of [
      ...LANGUAGES,
      'github',
      'docusaurus',
      '--only',
      '--prettier',
      'unverified',
      'Exit codes',
    ]) {
      expect(help.stdout).toContain(word);
    }
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await runCli(['--version'])).stdout).toBe(`${version}\n`);
  });

  it('colours only where it should', async () => {
    const bad = ['-', '-l', 'shell'];
    const esc = '\u001b[';
    expect((await runCli(bad, { stdin: '{' })).stderr).not.toContain(esc);
    expect((await runCli(bad, { stdin: '{', env: { FORCE_COLOR: '1' } })).stderr).toContain(esc);
    expect(
      (await runCli(bad, { stdin: '{', env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stderr,
    ).not.toContain(esc);
  });

  it('reports diagnostics in --json too', async () => {
    const { stdout, exitCode } = await runCli(['-', '--json', '-q'], { stdin: '{"method": "GET"}' });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      operations: [],
      diagnostics: [{ code: 'har-missing', severity: 'error', file: '<stdin>', line: 1, column: 1 }],
    });
  });
});
