import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { generate } from '../src/index.ts';
import { Registry, VIEW_VERSION } from '../src/language/index.ts';
import { ROOT, runCli } from './support/cli.ts';

const PERL = join(ROOT, 'docs/examples/languages/perl');
const DATA = await readFile(join(PERL, 'language.json'), 'utf8');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gen-snippets-client-view-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let written = 0;

interface Files {
  readonly template: string;
  /** Client file; none if left out. */
  readonly client?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly data?: string;
}

/** Writes a folder of languages with one language, which has one client. */
async function languageOf({ template, client, others = {}, data = DATA }: Files): Promise<string> {
  const languages = join(folder, String(written++));
  await mkdir(join(languages, 'perl'), { recursive: true });
  const files = { 'language.json': data, 'httptiny.hbs': template, 'httptiny.js': client, ...others };
  for (const [name, content] of Object.entries(files)) {
    if (content !== undefined) await writeFile(join(languages, 'perl', name), content);
  }
  return languages;
}

const CALL = {
  file: 'call.json',
  content: JSON.stringify({
    method: 'GET',
    url: "https://{host}/it's",
    headers: [{ name: 'a', value: 'b' }],
  }),
};

/** The sample of the only client, or the error. */
async function printed(files: Files): Promise<string> {
  const registry = new Registry({ folders: [await languageOf(files)] });
  const { operations, diagnostics } = await generate([CALL], { registry, languages: ['perl'] });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw error;
  return operations[0]!.samples[0]!.code;
}

async function refusal(files: Files): Promise<Diagnostic> {
  try {
    await printed(files);
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
  throw new Error('nothing is refused');
}

const exporting = (shape: string, facts: string): string =>
  `export const shape = ${shape};\nexport const facts = (request, common) => (${facts});\n`;
const LEAF = "{ kind: 'leaf', about: 'a test' }";
const FLAG = "{ kind: 'flag', about: 'a test' }";

describe('a client file', () => {
  it('gives the template fields, and its strings are quoted', async () => {
    const template = [
      '{{client.host}}, {{#if client.isHttps}}{{concat "<" client.path ">"}}{{/if}}',
      '{{#each client.headers}}{{name}}{{#if client}}{{/if}}{{/each}}{{#with client.first}}{{name}}{{/with}}',
      '{{#if client.missing}}never{{/if}}',
    ].join('\n');
    const shape = `{
      host: ${LEAF}, path: ${LEAF}, missing: ${LEAF}, isHttps: ${FLAG},
      headers: { kind: 'array', about: 'a test', of: { name: ${LEAF} } },
      first: { kind: 'object', about: 'a test', of: { name: ${LEAF} } },
    }`;
    const facts = `{
      host: request.url.host, path: request.url.path, isHttps: request.url.scheme === 'https',
      headers: common.headers.map(({ name }) => ({ name })), first: { name: '$' + common.headers[0].value },
    }`;
    const withoutClientInItems = template.replace('{{#if client}}{{/if}}', '');
    const files = { template: withoutClientInItems, client: exporting(shape, facts) };
    expect(await printed(files)).toBe(String.raw`'{host}', '</it\'s>'` + "\n'a''$b'\n");
    expect(await refusal({ ...files, template })).toMatchObject({ code: 'template-lint' });
  });

  it('may import another one beside it', async () => {
    const client = `import { path } from './shared.js';\n${exporting(`{ path: ${LEAF} }`, '{ path }')}`;
    const others = { 'shared.js': "export const path = '/shared';\n" };
    expect(await printed({ template: '{{client.path}}', client, others })).toBe("'/shared'\n");
  });

  it('is that beside the template that a project names, and a new registry reads it again after an edit', async () => {
    const own = join(folder, 'own');
    await mkdir(own, { recursive: true });
    const [template, client] = [join(own, 'mine.hbs'), join(own, 'mine.js')];
    await writeFile(template, 'mine {{client.value}}');
    const print = async (value: string, time: number): Promise<string> => {
      await writeFile(client, exporting(`{ value: ${LEAF} }`, `{ value: '${value}' }`));
      await utimes(client, time, time);
      const registry = new Registry({ templates: { 'python:mine': template } });
      const { operations } = await generate([CALL], { registry, languages: ['python:mine'] });
      return operations[0]!.samples[0]!.code;
    };
    expect(await print('one', 1)).toBe('mine "one"\n');
    expect(await print('two', 2)).toBe('mine "two"\n');
    expect(await print('three', 3)).toBe('mine "three"\n');
  });

  it('cannot change the request or the facts that other clients are given', async () => {
    const change = (statement: string): string =>
      `export const shape = {};\nexport function facts(request, common) { ${statement}; return {}; }\n`;
    for (const statement of [
      "request.method = 'PUT'",
      'common.headers.pop()',
      "common.headers[0].name = 'x'",
    ]) {
      expect(await refusal({ template: '{{#if client}}{{/if}}', client: change(statement) })).toMatchObject({
        code: 'language-data',
        message: expect.stringMatching(/httptiny\.js: facts\(\) fails: Cannot (?:assign|delete)/),
      });
    }
  });

  it('prints no warning of Node.js in a package that is not of type module', async () => {
    const languages = await languageOf({
      template: '{{client.path}}',
      client: exporting(`{ path: ${LEAF} }`, '{ path: request.url.path }'),
    });
    const project = join(languages, '..', 'typeless');
    await mkdir(project);
    await writeFile(join(project, 'package.json'), '{}');
    cpSync(languages, join(project, 'languages'), { recursive: true });
    await writeFile(join(project, 'gen-snippets.config.json'), '{ "folders": { "languages": "languages" } }');
    await writeFile(join(project, 'call.har'), '{ "method": "GET", "url": "https://example.com/pets" }');
    const result = await runCli(['generate', 'call.har', '--language', 'perl'], { cwd: project });
    expect(result).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining("'/pets'") });
  });
});

describe('a client file that is wrong', () => {
  it.each([
    ['export const shape = {', /httptiny\.js fails: /, undefined],
    ['throw new Error("why")', /httptiny\.js fails: why$/, undefined],
    ['export const shape = {};', /httptiny\.js exports no function facts$/, undefined],
    ['export const facts = () => ({});', /httptiny\.js exports no shape$/, undefined],
    [exporting('[]', '{}'), /: shape is an array$/, undefined],
    [exporting('{ a: "leaf" }', '{}'), /: shape\.a has the kind undefined$/, undefined],
    [
      exporting("{ a: { kind: 'leef', about: '' } }", '{}'),
      /: shape\.a has the kind "leef"$/,
      'did you mean leaf?',
    ],
    [exporting("{ a: { kind: 'flag' } }", '{}'), /: shape\.a has no about$/, undefined],
    [exporting("{ a: { kind: 'array', about: '' } }", '{}'), /: shape\.a\.of is undefined$/, undefined],
    [
      exporting("{ a: { kind: 'object', about: '', of: { b: { kind: 'list', about: '' } } } }", '{}'),
      /: shape\.a\.of\.b has the kind "list"$/,
      undefined,
    ],
  ])('is refused when it is read: %j', async (client, message, hint) => {
    const error = await refusal({ template: 'x', client });
    expect(error).toMatchObject({ code: 'language-data', message: expect.stringMatching(message) });
    if (hint !== undefined) expect(error.hint).toBe(hint);
  });

  it.each([
    [LEAF, '{ a: 1 }', 'a number for a', 'a string or undefined, as shape declares'],
    [LEAF, '{ a: null }', 'null for a', 'a string or undefined, as shape declares'],
    [FLAG, "{ a: 'yes' }", 'a string for a', 'a boolean or undefined, as shape declares'],
    [
      `{ kind: 'array', about: '', of: {} }`,
      '{ a: {} }',
      'an object for a',
      'an array or undefined, as shape declares',
    ],
    [
      `{ kind: 'array', about: '', of: { b: ${LEAF} } }`,
      "{ a: [{ b: 'x' }, { b: [] }] }",
      'an array for a[1].b',
      'a string or undefined, as shape declares',
    ],
    [
      `{ kind: 'array', about: '', of: {} }`,
      '{ a: [undefined] }',
      'undefined for a[0]',
      'an object, as shape declares',
    ],
    [`{ kind: 'object', about: '', of: {} }`, "{ a: 'x' }", 'a string for a', 'an object, as shape declares'],
    [LEAF, 'undefined', 'undefined', 'an object'],
    [LEAF, '{ b: true }', 'b, which shape does not declare', 'one of a'],
  ])('is an error when it prints: %s, %s', async (field, facts, what, expected) => {
    const error = await refusal({
      template: '{{#if client.a}}{{/if}}',
      client: exporting(`{ a: ${field} }`, facts),
    });
    expect(error).toMatchObject({ code: 'language-data', expected });
    expect(error.message).toMatch(/httptiny\.js: facts\(\) returns /);
    expect(error.message.split(' returns ')[1]).toBe(what);
  });

  it('is an error for a template that names another field, with the fields that there are', async () => {
    const client = exporting(`{ path: ${LEAF} }`, '{}');
    expect(await refusal({ template: '{{client.pth}}', client })).toMatchObject({
      code: 'template-lint',
      message: 'the field client.pth does not exist',
      hint: 'did you mean path?',
    });
    expect(await refusal({ template: '{{client.x.y}}', client })).toMatchObject({
      message: 'the field client.x.y does not exist',
      hint: 'the fields of client are path',
    });
    expect((await refusal({ template: '{{client.path}}' })).hint).toMatch(
      /^there are no fields of client \(.*<client>\.js/,
    );
  });
});

describe('the version of the view', () => {
  const withVersion = (version: string): string => DATA.replace('"view": 1', `"view": ${version}`);

  it('may be written in language.json', async () => {
    expect(DATA).toContain(`"view": ${VIEW_VERSION},`);
    expect(await printed({ template: '{{method}}' })).toBe("'GET'\n");
    const data = DATA.replace('"view": 1,', '');
    expect(await printed({ template: '{{method}}', data })).toBe("'GET'\n");
  });

  it.each([
    ['2', 'view is 2, but this gen-snippets has version 1', 'update gen-snippets'],
    [
      '0',
      'view is 0, but this gen-snippets has version 1',
      'change the templates as CHANGELOG.md says, then the number',
    ],
    ['"1"', 'view is a string', undefined],
  ])('is refused if it is %s', async (version, message, hint) => {
    const error = await refusal({ template: '{{method}}', data: withVersion(version) });
    expect(error).toMatchObject({ code: 'language-data', message, position: { line: 6, column: 11 } });
    expect(error.hint).toBe(hint);
  });
});

describe('the client files of the package', () => {
  const { languages } = new Registry();
  const clients = languages.flatMap((language) => language.clients.map((client) => ({ language, client })));

  it('declare only fields that the template names', async () => {
    for (const { language, client } of clients) {
      const file = language.clientFile(client);
      if (file === undefined) continue;
      const template = await readFile(file.file.replace(/\.js$/, '.hbs'), 'utf8');
      for (const name of Object.keys(file.shape)) expect(template, file.file).toContain(`client.${name}`);
    }
  });
});
