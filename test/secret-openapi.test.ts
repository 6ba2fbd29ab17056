import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate, renderPage, toJson, type GenerateOptions } from '../src/index.ts';
import { inFolder, runCli } from './support/cli.ts';
import { isExample } from '../src/base/credential/index.ts';
import { fakeToken, PRESET_SAMPLES, type Sample } from './support/fake-secrets.ts';

/** The part of a secret that must not be shown. */
const innerOf = (secret: string): string =>
  secret
    .replace(/-----[A-Z ]+-----/g, '')
    .trim()
    .slice(8, 24);

const HEAD = `openapi: 3.1.0
info: { title: Widgets, version: "1" }
servers: [{ url: https://api.acme.io }]
`;
/** About one in a thousand contains a word that makes it an example. */
function real(make: () => Sample): Sample {
  for (;;) {
    const sample = make();
    if (!isExample(sample.secret)) return sample;
  }
}

type Files = Readonly<Record<string, string>>;

/** Files with the same text as an example, in every notation. */
const FORMS: Readonly<Record<string, (text: string) => Files>> = {
  yaml: (text) => ({
    'parts/key.yaml': `Key:\n  name: X-Key\n  in: header\n  description: ${JSON.stringify(text)}\n`,
  }),
  block: (text) => ({
    'parts/key.yaml': `Key:\n  description: |\n    ${text.replaceAll('\n', '\n    ')}\n  name: X-Key\n  in: header\n`,
  }),
  json: (text) => ({
    'parts/key.json': JSON.stringify({ Key: { name: 'X-Key', in: 'header', description: text } }, null, 2),
  }),
  'json with escapes': (text) => ({
    'parts/key.json': `{"Key": {"name": "X-Key", "in": "header", "description": "\\u00${text.charCodeAt(0).toString(16)}${JSON.stringify(text).slice(2)}}}`,
  }),
  'two files away': (text) => ({
    'parts/key.yaml': 'Key: { $ref: "../more/other.yaml#/Key" }\n',
    'more/other.yaml': `Key: { name: X-Key, in: header, description: ${JSON.stringify(text)} }\n`,
  }),
};

const described = (files: Files): string =>
  `${HEAD}paths:
  /widgets:
    get:
      operationId: listWidgets
      parameters:
        - $ref: "${Object.keys(files)[0]}#/Key"
      responses: {}
`;

const reading =
  (files: Files): NonNullable<GenerateOptions['readFile']> =>
  async (path) =>
    new TextEncoder().encode(files[path]);

async function run(files: Files, options: GenerateOptions = {}) {
  const result = await generate([{ file: 'api.yaml', content: described(files) }], {
    languages: ['shell', 'go'],
    readFile: reading(files),
    ...options,
  });
  const output = JSON.stringify(toJson(result)) + renderPage(result.operations);
  return { ...result, output };
}

describe('a secret in a file that a description refers to', () => {
  const samples = Object.entries(PRESET_SAMPLES);
  it.each(samples)(
    'makes the description fail, with its position in that file, in every notation: %s',
    async (_name, make) => {
      for (const [form, filesOf] of Object.entries(FORMS)) {
        const { secret, text } = real(make);
        const files = filesOf(text);
        const { operations, diagnostics, output } = await run(files);
        expect(operations, form).toEqual([]);
        expect(diagnostics, form).toMatchObject([
          { code: 'secret-found', position: { file: Object.keys(files).at(-1) } },
        ]);
        expect(output, form).not.toContain(innerOf(secret));
      }
    },
  );

  it.each(samples)('becomes a placeholder with --redact: %s', async (_name, make) => {
    for (const [form, filesOf] of Object.entries(FORMS)) {
      const { secret, text } = real(make);
      const { operations, diagnostics, output } = await run(filesOf(text), { redact: true });
      expect(
        diagnostics.map(({ code }) => code),
        form,
      ).toEqual(['secret-redacted']);
      expect(operations, form).toHaveLength(1);
      expect(operations[0]!.operation.parameters[0]!.description, form).toMatch(/\{\w+\}/);
      expect(output, form).not.toContain(innerOf(secret));
    }
  });

  it('is allowed by its fingerprint', async () => {
    const files = FORMS['yaml']!(`ghp_${fakeToken(36)}`);
    const { diagnostics } = await run(files);
    const fingerprint = /--allow-secret ([0-9a-f]{10})$/.exec(diagnostics[0]!.hint!)![1]!;
    const allowed = await run(files, { allowSecrets: [fingerprint] });
    expect(allowed.diagnostics).toEqual([]);
    expect(allowed.operations).toHaveLength(1);
  });

  it.each(['aws', 'privatekey', 'database-connection-string'])(
    'is allowed beside another secret that is replaced: %s',
    async (name) => {
      const [{ secret, text }, other] = [real(PRESET_SAMPLES[name]!), `glpat-${fakeToken(20)}`];
      const files = FORMS['yaml']!(text);
      const { diagnostics } = await run(files);
      const allowSecrets = diagnostics.map(({ hint }) => /--allow-secret ([0-9a-f]{10})$/.exec(hint!)![1]!);
      const both = {
        ...files,
        'parts/key.yaml': `${files['parts/key.yaml']}  example: ${other}\n  required: true\n`,
      };
      const result = await run(both, { allowSecrets, redact: true });
      expect(result.diagnostics).toMatchObject([{ code: 'secret-redacted' }]);
      expect(result.output).toContain(innerOf(secret));
      expect(result.output).not.toContain(innerOf(other));
    },
  );

  it('gets the same placeholder in all files, and a different one from other secrets', async () => {
    const [one, other] = [`ghp_${fakeToken(36)}`, `ghp_${fakeToken(36)}`];
    const files = {
      'key.yaml': `Key: { name: X-Key, in: header, required: true, example: ${one}, description: "not ${other}" }\n`,
    };
    const content = described(files).replace(
      'responses: {}',
      `description: Use ${one}.\n      responses: {}`,
    );
    const { operations, diagnostics } = await generate([{ file: 'api.yaml', content }], {
      languages: ['shell'],
      readFile: reading(files),
      redact: true,
    });
    const { operation, samples } = operations[0]!;
    expect(operation.description).toBe('Use {gitHubToken}.');
    expect(samples[0]!.code).toContain("'X-Key: {gitHubToken}'");
    expect(operation.parameters.find(({ name }) => name === '{gitHubToken}')).toBeDefined();
    expect(JSON.stringify(operation.parameters)).toContain('not {gitHubToken2}');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '{gitHubToken} replaces a GitHub token in this string; it occurs 2 times',
      '{gitHubToken2} replaces a GitHub token in this string',
    ]);
  });

  it('is not in messages about errors beside it', async () => {
    const token = `ghp_${fakeToken(36)}`;
    for (const broken of [
      `Key: { name: "${token} x", in: header, example: 1 }\n`,
      `Key: { $ref: "#/${token}" }\n`,
      `Key: { name: k, in: "${token}" }\n`,
      `Key: { name: k, in: header, style: ${token} }\n`,
      `Key: [${token}\n`,
    ]) {
      const { output } = await run({ 'key.yaml': broken });
      expect(output).not.toContain(innerOf(token));
    }
  });
});

describe('a secret that is assembled from parts', () => {
  it('makes the description fail, with a remedy, and is allowed by its fingerprint', async () => {
    const token = fakeToken(24);
    // The address of a Slack webhook is the secret.
    const content = `${HEAD.replace('api.acme.io', 'hooks.slack.com')}paths:
  /services/T${fakeToken(10, '0123456789')}/B${fakeToken(10, '0123456789')}/${token}:
    post: { operationId: postMessage, responses: {} }
`;
    const generated = (options: GenerateOptions) =>
      generate([{ file: 'api.yaml', content }], { languages: ['shell'], ...options });
    for (const redact of [false, true]) {
      const { operations, diagnostics } = await generated({ redact });
      expect(operations).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: 'secret-found', expected: 'a placeholder' }]);
      expect(JSON.stringify(diagnostics)).not.toContain(token);
    }
    const { diagnostics } = await generated({});
    const fingerprint = /--allow-secret ([0-9a-f]{10})$/.exec(diagnostics[0]!.hint!)![1]!;
    expect((await generated({ allowSecrets: [fingerprint] })).operations).toHaveLength(1);
  });
});

describe('x-code-samples', () => {
  const token = (): string => `ghp_${fakeToken(36)}`;
  const description = (text: string, more = ''): string =>
    `${HEAD}# ${more}\npaths:\n  /widgets:\n    get:\n      operationId: listWidgets\n      description: ${text}\n      responses: {}\n`;

  async function inFiles(
    files: Files,
    test: (
      run: (...args: string[]) => ReturnType<typeof runCli>,
      read: (path: string) => string,
    ) => Promise<void>,
  ): Promise<void> {
    await inFolder(async (folder) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await test(
        (...args) => runCli(['x-code-samples', 'api.yaml', '-l', 'shell', ...args], { cwd: folder }),
        (path) => readFileSync(join(folder, path), 'utf8'),
      );
    });
  }

  it.each([
    ['in what is published', (secret: string) => description(`Use ${secret}.`)],
    ['in a comment', (secret: string) => description('None.', secret)],
    ['beside the operations', (secret: string) => `${description('None.')}x-internal: { note: ${secret} }\n`],
  ])('is not written into a description with a secret %s', async (_where, write) => {
    const secret = token();
    const text = write(secret);
    await inFiles({ 'api.yaml': text }, async (run, read) => {
      for (const args of [[], ['--redact'], ['--redact', '--out', './api.yaml'], ['--out', 'copy.yaml']]) {
        const { exitCode, stdout, stderr } = await run(...args);
        expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
        expect(stderr).toContain('error[secret-found]');
        expect(stderr).not.toContain(innerOf(secret));
        expect(read('api.yaml')).toBe(text);
      }
      expect((await run('--redact')).stderr).toContain('give another file with --out');
      const copied = await run('--redact', '--out', 'copy.yaml');
      expect(copied.exitCode).toBe(0);
      expect(copied.stderr).toContain('warning[secret-redacted]');
      expect(read('copy.yaml')).toContain('{gitHubToken}');
      expect(read('copy.yaml')).toContain('x-codeSamples:');
      expect(read('copy.yaml') + copied.stderr).not.toContain(innerOf(secret));
      const fingerprint = /--allow-secret ([0-9a-f]{10})/.exec((await run()).stderr)![1]!;
      expect((await run('--allow-secret', fingerprint)).exitCode).toBe(0);
      expect(read('api.yaml')).toContain('x-codeSamples:');
    });
  });

  it('shows no secret of a file that the description refers to', async () => {
    const secret = token();
    const key = `Key: { name: X-Key, in: header, required: true, schema: {}, example: ${secret} }\n`;
    await inFiles({ 'api.yaml': described({ 'key.yaml': '' }), 'key.yaml': key }, async (run, read) => {
      const refused = await run();
      expect(refused.exitCode).toBe(1);
      expect(refused.stderr).toMatch(/error\[secret-found\].*\n *--> key\.yaml:1:/);
      expect(read('api.yaml')).not.toContain('x-codeSamples');
      const redacted = await run('--redact');
      expect(redacted.exitCode).toBe(0);
      expect(read('api.yaml')).toContain("'X-Key: {gitHubToken}'");
      expect(read('key.yaml')).toBe(key);
      expect(refused.stderr + redacted.stderr + read('api.yaml')).not.toContain(innerOf(secret));
    });
  });
});

describe('the command line', () => {
  it('keeps a secret of a referenced file out of pages, reports and the cache', async () => {
    const { secret, text } = PRESET_SAMPLES['privatekey']!();
    await inFolder(async (folder) => {
      const files = FORMS['block']!(text);
      mkdirSync(join(folder, 'parts'));
      writeFileSync(join(folder, 'parts/key.yaml'), files['parts/key.yaml']!);
      writeFileSync(join(folder, 'api.yaml'), described(files));
      const env = { XDG_CACHE_HOME: join(folder, 'cache'), GEN_SNIPPETS_DEBUG: '1' };
      const output: string[] = [];
      for (const args of [
        ['api.yaml', '--out', 'pages/'],
        ['api.yaml', '--out', 'pages/', '--redact'],
        ['api.yaml', '--out', 'pages/', '--redact'],
        ['api.yaml', '--json', '--redact'],
        ['check', 'api.yaml', '--out', 'pages/', '--redact'],
        ['verify', 'api.yaml', '-c', 'shell:curl', '--redact', '--reporter', 'json', '--out', 'report.json'],
      ]) {
        const { stdout, stderr } = await runCli([...args, '-l', 'shell'], { cwd: folder, env });
        output.push(stdout, stderr);
      }
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && entry.name !== 'key.yaml') output.push(readFileSync(path, 'utf8'));
      }
      expect(output.join('\n')).toContain('{privateKey}');
      expect(output.join('\n')).toContain('key.yaml:2:16');
      expect(output.join('\n')).not.toContain(innerOf(secret));
    });
  });
});
