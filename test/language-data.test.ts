import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageIds, LANGUAGES_FOLDER } from '../src/base/package.ts';
import { Diagnostic } from '../src/base/diagnostic/index.ts';
import { generate } from '../src/index.ts';
import { LANGUAGE, Registry } from '../src/language/index.ts';
import { checkLanguageData, readLanguageData } from '../src/language/data/read.ts';
import { verifyMatrix, verifySamples } from '../src/verify/index.ts';
import { caseNames, readCase } from './support/corpus.ts';
import remarkGenSnippets from '../src/plugins/remark.ts';
import genSnippets from '../src/plugins/vite.ts';
import { ROOT, runCli } from './support/cli.ts';

/** The language that docs/add-a-language.md starts from. */
const EXAMPLES = join(ROOT, 'docs/examples/languages');
const [DATA, TEMPLATE] = await Promise.all(
  ['language.json', 'httptiny.hbs'].map((name) => readFile(join(EXAMPLES, 'perl', name), 'utf8')),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gen-snippets-languages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let written = 0;

/** Writes a folder of languages with one language. */
async function own(data: string, template = TEMPLATE!, id = 'perl'): Promise<string> {
  const languages = join(folder, String(written++));
  await mkdir(join(languages, id), { recursive: true });
  await writeFile(join(languages, id, 'language.json'), data);
  await writeFile(join(languages, id, 'httptiny.hbs'), template);
  return languages;
}

function refusal(action: () => unknown): Diagnostic {
  try {
    action();
  } catch (error) {
    if (error instanceof Diagnostic) return error;
    throw error;
  }
  throw new Error('nothing is refused');
}

/** The example without a field of `language.json`. */
function without(field: string): string {
  const { [field]: _, ...rest } = JSON.parse(DATA!) as Record<string, unknown>;
  return JSON.stringify(rest, null, 2);
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('language.json', () => {
  it.each(languageIds())('of the package is valid, so a run can skip the checks: %s', (id) => {
    const folder = join(LANGUAGES_FOLDER, id);
    const hasTemplate = (client: string): boolean => existsSync(join(folder, `${client}.hbs`));
    expect(checkLanguageData(folder, id, hasTemplate)).toEqual(readLanguageData(folder, id, hasTemplate));
  });

  it.each<{
    mistake: string;
    from: string;
    to: string;
    message: string;
    /** Text of the line that is reported. */
    at?: string;
    expected?: string;
    hint?: string;
  }>([
    {
      mistake: 'a field that is misspelled',
      from: '"join"',
      to: '"joim"',
      message: 'unknown field "joim" in literal',
      hint: 'did you mean join?',
    },
    {
      mistake: 'a field that is missing',
      from: '  "fence": "perl",\n',
      to: '',
      message: 'language.json has no fence',
      at: '{',
      expected: 'a field "fence"',
    },
    {
      mistake: 'a comma that is missing',
      from: '"title": "Perl",',
      to: '"title": "Perl"',
      message: 'a comma is missing here',
      at: '"title"',
    },
    {
      mistake: 'a shell line in place of an array',
      from: '[["perl", "{file}"]]',
      to: '"perl {file}"',
      message: 'run.steps is a string',
      expected: 'an array',
    },
    {
      mistake: 'a step that is one string',
      from: '[["perl", "{file}"]]',
      to: '["perl {file}"]',
      message: 'run.steps[0] is a string',
      expected: 'an array',
    },
    {
      mistake: 'a placeholder that is misspelled',
      from: '{file}',
      to: '{flie}',
      message: 'run.steps[0][1] has the unknown placeholder {flie}',
      expected: 'one of {file}, {dir}, {name}, {toolchains}',
      hint: 'did you mean {file}?',
    },
    {
      mistake: 'an escape that is not a regular expression',
      from: '"match": "@"',
      to: '"match": "["',
      message: 'literal.styles[1].escapes[3].match is not a regular expression',
    },
    {
      mistake: 'an escape with a capturing group',
      from: '"match": "@"',
      to: '"match": "(@)"',
      message: 'literal.styles[1].escapes[3].match has a capturing group',
      expected: 'a group that does not capture: (?:…)',
    },
    {
      mistake: 'a style without an escape for its delimiter',
      from: '{ "match": "\'", "write": "\\\\\'", "why": "it would end the string" },',
      to: '',
      message: "literal.styles[0] does not escape '",
      at: '"styles": [',
    },
    {
      mistake: 'a style without an escape for what begins its escapes',
      from: '},\n          { "match": "\\\\\\\\", "write": "\\\\\\\\", "why": "it begins an escape" }',
      to: '}',
      message: 'literal.styles[0] does not escape \\',
      at: '"styles": [',
    },
    {
      mistake: 'a feature that is misspelled',
      from: '"multipart"',
      to: '"mulitpart"',
      message: 'there is no feature "mulitpart"',
      hint: 'did you mean multipart?',
    },
    {
      mistake: 'a header that is not in lower case',
      from: '"multipart"',
      to: '"header:Expect"',
      message: 'there is no feature "header:Expect"',
    },
    {
      mistake: 'a default without a template',
      from: '"default": "httptiny"',
      to: '"default": "httptinny"',
      message: 'default is httptinny, and there is no template httptinny.hbs',
      hint: 'did you mean httptiny?',
    },
    {
      mistake: 'a client without a template',
      from: '"clients": {',
      to: '"clients": {\n    "lwp": { "title": "LWP" },',
      message: 'the client lwp has no template',
      at: '"lwp"',
    },
    {
      mistake: 'an option whose default it would refuse',
      from: '"title": "HTTP::Tiny",',
      to: '"title": "HTTP::Tiny",\n"options": { "x": { "default": "a b", "match": "[a-z]", "about": "" } },',
      message: 'clients.httptiny.options.x.default is "a b", which does not match',
      at: '"options"',
      expected: 'a string that matches [a-z] as a whole',
    },
    {
      mistake: 'a value for an option that does not exist',
      from: '"title": "HTTP::Tiny",',
      to: '"title": "HTTP::Tiny",\n"run": { "options": { "x": "y" } },',
      message: 'the client httptiny has no option x',
      at: '"options"',
    },
  ])('with $mistake is refused', async ({ from, to, message, at = to, expected, hint }) => {
    const data = DATA!.replace(from, () => to);
    expect(data).not.toBe(DATA);
    const languages = await own(data);
    const error = refusal(() => new Registry({ folders: [languages] }));
    expect(error.code).toBe('language-data');
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({
      file: join(languages, 'perl/language.json'),
      line: lineOf(data, at === to ? to : at) + (at === '"styles": [' ? 1 : 0),
    });
    if (expected !== undefined) expect(error.expected).toBe(expected);
    if (hint !== undefined) expect(error.hint).toBe(hint);
  });

  it('needs literal for a template that prints a value, and for json', async () => {
    const withoutLiteral = without('literal');
    const languages = await own(withoutLiteral);
    expect(refusal(() => new Registry({ folders: [languages] }))).toMatchObject({
      code: 'language-data',
      message: 'this prints a value, and language.json has no literal',
      position: { file: join(languages, 'perl/httptiny.hbs'), line: 6, column: 33 },
    });
    const words = '{{#if url}}search{{/if}} {{#if verb}}{{verb.lower}}{{/if}}';
    const registry = new Registry({ folders: [await own(withoutLiteral, words)] });
    const input = { file: 'a.json', content: '{ "method": "GET", "url": "https://h/?a" }' };
    const { operations } = await generate([input], { registry, languages: ['perl'] });
    expect(operations[0]!.samples[0]!.code).toBe('search get\n');

    const { json } = JSON.parse(await readFile(join(LANGUAGES_FOLDER, 'ruby/language.json'), 'utf8')) as {
      json: object;
    };
    const onlyJson = JSON.stringify({ ...(JSON.parse(withoutLiteral) as object), json });
    const broken = await own(onlyJson, words);
    expect(refusal(() => new Registry({ folders: [broken] })).message).toMatch(/^json needs literal/);
  });

  it('without run gives the verdict that there is no toolchain, with what to add', async () => {
    const registry = new Registry({ folders: [await own(without('run'))] });
    const choice = registry.choice('perl', 'httptiny');
    const { request } = (await readCase('get'))[0]!;
    const [cell] = await verifyMatrix([{ operation: 'get', file: 'get.har', request, choice }], { jobs: 1 });
    expect(cell).toMatchObject({ outcome: 'no toolchain' });
    expect(cell!.detail).toMatch(
      /perl\/language\.json does not say how samples are run: add "run" with "file"/,
    );
    const [result] = await verifySamples([{ request }], choice);
    expect(result!.verdict).toMatchObject({ kind: 'unsupported', reason: cell!.detail });
  });

  it('has fields that may be left out', async () => {
    const least = { title: 'Perl', extension: 'pl', fence: 'perl', default: 'httptiny' };
    const { literal } = JSON.parse(DATA!) as { literal: object };
    const registry = new Registry({ folders: [await own(JSON.stringify({ ...least, literal }))] });
    const { data, clients } = registry.language('perl');
    expect(LANGUAGE.schema['required']).toEqual(Object.keys(least));
    expect(data).toMatchObject({ httpsnippet: 'perl', clients: {} });
    expect(clients).toEqual(['httptiny']);
  });
});

describe('a broken language', () => {
  const broken = DATA!.replace('"join"', '"joim"');

  it('is left out with a warning, and is an error when it is asked for', async () => {
    const warnings: [Diagnostic, string][] = [];
    const report = (warning: Diagnostic, id: string): void => void warnings.push([warning, id]);
    const registry = new Registry({ folders: [await own(broken)], report });
    expect(warnings).toEqual([
      [expect.objectContaining({ code: 'language-skipped', severity: 'warning' }), 'perl'],
    ]);
    expect(warnings[0]![0]).toMatchObject({
      message: 'the language perl is left out: unknown field "joim" in literal',
      position: { line: lineOf(broken, '"joim"') },
      hint: 'did you mean join?',
    });
    expect(registry.languages.map(({ id }) => id).toSorted()).toEqual(languageIds().toSorted());
    for (const ask of [
      () => registry.language('perl'),
      () => registry.choice('perl', 'httptiny'),
      () => registry.find('perl'),
    ]) {
      expect(refusal(ask)).toMatchObject({
        code: 'language-data',
        message: 'unknown field "joim" in literal',
      });
    }
    const input = { file: 'a.json', content: '{ "method": "GET", "url": "https://h/" }' };
    await expect(generate([input], { registry, languages: ['perl'] })).rejects.toThrow('joim');
    await expect(generate([input], { registry, clients: ['perl:httptiny'] })).rejects.toThrow('joim');
    const { operations } = await generate([input], { registry });
    expect(operations[0]!.samples).toHaveLength(languageIds().length);
  });

  it('is one with a broken template, too', async () => {
    const report = (): void => undefined;
    const languages = await own(DATA!, 'print {{ulr}}');
    const registry = new Registry({ folders: [languages], report });
    expect(refusal(() => registry.language('perl'))).toMatchObject({
      code: 'template-lint',
      position: { file: join(languages, 'perl/httptiny.hbs'), line: 1, column: 9 },
    });
  });

  it('of the user does not fall back to ours of the same id', async () => {
    const registry = new Registry({
      folders: [await own(broken, TEMPLATE, 'python')],
      report: () => undefined,
    });
    expect(refusal(() => registry.language('python')).code).toBe('language-data');
  });

  it('is not one if a folder before it has a right one', async () => {
    const [right, wrong] = [await own(DATA!), await own(broken)];
    expect(
      new Registry({ folders: [right, wrong], report: () => expect.unreachable() }).find('perl'),
    ).toBeDefined();
  });

  it('may have its template elsewhere', async () => {
    const languages = await own(DATA!);
    await rm(join(languages, 'perl/httptiny.hbs'));
    const template = join(EXAMPLES, 'perl/httptiny.hbs');
    const registry = new Registry({ folders: [languages], templates: { 'perl:httptiny': template } });
    expect(registry.language('perl').clients).toEqual(['httptiny']);
    const templates = { 'perl:httptiny': template, 'prel:httptiny': template };
    expect(refusal(() => new Registry({ folders: [languages], templates })).hint).toBe('did you mean perl?');
  });
});

describe('a project with a broken language', () => {
  const CALL = '{ "method": "GET", "url": "https://h/" }';
  let project: string;

  beforeAll(async () => {
    const languages = await own(DATA!.replace('"join"', '"joim"'));
    project = join(languages, '..', 'project');
    await mkdir(project);
    await writeFile(join(project, 'call.har'), CALL);
    await writeFile(
      join(project, 'gen-snippets.config.json'),
      JSON.stringify({
        inputs: 'call.har',
        out: 'docs',
        folders: { languages: `../${basename(languages)}` },
      }),
    );
  });

  it('generates the others, and warns in every run', async () => {
    for (const state of ['created', 'unchanged']) {
      const { exitCode, stderr } = await runCli(['generate', '--client', 'all'], { cwd: project });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining(state) });
      expect(stderr.match(/warning\[language-skipped\]/g)).toHaveLength(1);
    }
    expect((await runCli(['generate', '--strict'], { cwd: project })).exitCode).toBe(1);
  });

  it('verifies the others, and warns', async () => {
    const ledger = join(project, 'ledger.json');
    const { exitCode, stderr } = await runCli(
      ['verify', 'call.har', '--client', 'node:fetch', '--ledger', ledger],
      { cwd: project },
    );
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/warning\[language-skipped\]/);
  });

  it('stops if it asks for the language, and does not warn as well', async () => {
    for (const args of [
      ['generate', '--language', 'perl'],
      ['verify', 'call.har', '--client', 'perl:httptiny'],
    ]) {
      const { exitCode, stderr } = await runCli(args, { cwd: project });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error\[language-data\]: unknown field "joim" in literal\n/);
      expect(stderr).not.toContain('language-skipped');
    }
  });

  it('warns in each page of a site', async () => {
    const page = '```har\n' + CALL + '\n```\n';
    const plugin = genSnippets();
    plugin.configResolved({ root: project });
    const warnings: string[] = [];
    const context = {
      addWatchFile: () => undefined,
      warn: (message: string) => void warnings.push(message),
      error: ({ message }: { message: string }): never => expect.unreachable(message),
    };
    const filled = await plugin.transform.call(context, page, join(project, 'page.md'));
    expect(filled!.code).toContain('curl ');
    expect(warnings).toEqual([expect.stringContaining('the language perl is left out')]);

    const file = new VFile({ value: page, path: 'page.md', cwd: project });
    const processor = unified().use(remarkParse).use(remarkGenSnippets);
    await processor.run(processor.parse(file), file);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['language-skipped']);
  });
});

describe('the language that the documentation starts from', () => {
  const hasPerl = spawnSync('perl', ['-MHTTP::Tiny', '-e', '1']).status === 0;
  const registry = new Registry({ folders: [EXAMPLES] });

  it('prints samples', async () => {
    const input = { file: 'a.json', content: '{ "method": "IT\'S", "url": "https://h/" }' };
    const { operations, diagnostics } = await generate([input], { registry, languages: ['perl'] });
    expect(diagnostics).toEqual([]);
    expect(operations[0]!.samples[0]!.code).toContain(String.raw`request('IT\'S', 'https://h/', {`);
  });

  it.skipIf(!hasPerl)(
    'sends every case of the corpus exactly, or says why not',
    { timeout: 60_000 },
    async () => {
      const operations = (await Promise.all(caseNames.map(readCase))).flat();
      const results = await verifySamples(operations, registry.choice('perl', 'httptiny'));
      const counts = { verified: 0, unsupported: 0 };
      for (const { verdict } of results) {
        expect(['verified', 'unsupported'], JSON.stringify(verdict)).toContain(verdict.kind);
        counts[verdict.kind as keyof typeof counts]++;
      }
      expect(counts.verified).toBeGreaterThan(2 * counts.unsupported);
    },
  );
});
