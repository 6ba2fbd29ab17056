import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';

/** What each module may import: the table of `docs/architecture.md`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostic: [],
  json: [],
  request: ['diagnostic', 'json', 'memo'],
  operation: ['diagnostic', 'request'],
  secret: [
    'diagnostic',
    'json',
    'operation',
    'request',
    '@secretlint/core',
    '@secretlint/secretlint-rule-preset-recommend',
  ],
  source: ['diagnostic', 'json', 'memo', 'operation', 'request', 'secret', 'js-yaml', 'yaml'],
  literal: ['json', 'string-width'],
  template: ['diagnostic', 'literal', 'templates', 'handlebars'],
  language: ['diagnostic', 'json', 'literal', 'request', 'template', 'templates', 'httpsnippet'],
  page: [
    'diagnostic',
    'json',
    'language',
    'literal',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm',
    'memo',
    'micromark',
    'micromark-extension-gfm',
    'operation',
    'source',
    'template',
    'templates',
    'string-width',
  ],
  document: [
    'diagnostic',
    'operation',
    'page',
    'secret',
    'micromark',
    'micromark-extension-frontmatter',
    'micromark-extension-mdxjs',
  ],
  output: ['diagnostic', 'diff', 'prettier'],
  project: [
    'choices',
    'config',
    'diagnostic',
    'document',
    'fill-document',
    'index',
    'language',
    'operation',
    'output',
    'page',
    'source',
    'template',
    'tinyglobby',
  ],
  'code-samples': ['diagnostic', 'json', 'js-yaml'],
  config: ['diagnostic', 'json', 'operation', 'source', 'jiti'],
  verify: ['diagnostic', 'json', 'language', 'request'],
};
const SRC = join(ROOT, 'src');
/** Files that stand alone at the top of `src`. */
const TOP = readdirSync(join(ROOT, 'src')).filter((name) => name.endsWith('.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/(?:from|import|require)\s*\(?\s*'([\w./:@-]+)'/g), ([, path]) => path!);
}

function files(module: string): string[] {
  return readdirSync(join(SRC, module), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** What an import reaches: a module, a file at the top, or a package. */
function targetOf(file: string, path: string): string {
  if (!path.startsWith('.')) return path;
  return relative(SRC, resolve(dirname(file), path))
    .split('/')[0]!
    .replace(/\.ts$/, '');
}

describe('architecture', () => {
  it('has a rule for every module', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(
      [...Object.keys(MAY_IMPORT), 'commands'].toSorted(),
    );
  });

  for (const [module, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${module} imports nothing but ${allowed.join(', ') || 'itself'}`, () => {
      for (const file of files(module)) {
        for (const path of importsOf(file)) {
          const target = targetOf(file, path);
          if (target === module || path.startsWith('node:')) continue;
          expect(allowed, `${file} imports ${path}`).toContain(target);
        }
      }
    });
  }

  it('keeps process, console and colours in the CLI', () => {
    const below = Object.keys(MAY_IMPORT).filter((module) => module !== 'verify');
    for (const file of [...below.flatMap(files), join(ROOT, 'src/index.ts')]) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bprocess\.|\bconsole\.|picocolors/);
    }
  });

  it('lets nothing import the CLI', () => {
    const cli = ['cli.ts', 'explain.ts', 'run-prepared.ts', 'terminal.ts', 'exit-code.ts', 'stdin.ts'];
    const others = [...Object.keys(MAY_IMPORT).flatMap(files), join(ROOT, 'src/index.ts')];
    for (const file of others) {
      for (const path of importsOf(file))
        expect(cli, `${file} imports ${path}`).not.toContain(path.split('/').at(-1));
    }
    expect(TOP).toEqual(expect.arrayContaining(cli));
  });

  it('has one importer each for handlebars and httpsnippet', () => {
    const importers = (name: string): string[] =>
      Object.keys(MAY_IMPORT)
        .flatMap(files)
        .filter((file) => importsOf(file).includes(name))
        .map((file) => file.slice(join(ROOT, 'src').length + 1));
    expect(importers('handlebars')).toEqual(['template/tree.ts']);
    expect(importers('httpsnippet')).toEqual(['language/httpsnippet.ts']);
  });
});
