import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './cli.ts';

/** The rooms of `src`, from the top down: a room imports rooms below it only. */
export const ROOMS = {
  cli: 'the command line: yargs, terminal, exit codes, commands',
  plugins: 'remark and Vite plugins, which fill pages while a site is built',
  project: 'the files of a documentation: settings, pages, cache, output',
  config: 'type of the configuration; finds, loads and reads it',
  generate: 'operations in, samples and pages out: the public functions',
  'in-place': 'fences and regions of a page that a writer wrote',
  verify: 'runs samples, records what they send, compares it with the request; TLS, ledger, reports',
  page: 'one operation as a page: dialects, markup, tables',
  language: 'language data, registry, view, the clients in httpsnippet',
  template: 'Handlebars templates: parse, lint, compile',
  literal: 'a value as source text of a language',
  input: 'text to operations: HAR and OpenAPI 3, as JSON or YAML',
  secret: 'finds tokens, cookies and keys; redacts them',
  'x-code-samples': 'edits of the text of an OpenAPI description',
  operation: 'what a page says about a call',
  request: 'the frozen, lossless request: URL as written, ordered pairs, body, placeholders',
  base: 'diagnostics, lossless JSON, reading of values with their positions, small pure functions',
} as const satisfies Record<string, string>;

export interface Import {
  /** File below the root of the repository. */
  readonly from: string;
  /** File below the root, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

/** Paths below `src`, such as `src/base/memo.ts`. */
export const sourceFiles = (): string[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/'))
    .toSorted();

/** Static and dynamic imports of a file, types included; those of Node itself are left out. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = Array.from(
    text.matchAll(/(?:\bfrom|\bimport|\brequire|createRequire\([^)]*\))\s*\(?\s*'([\w./:@-]+)'/g),
    ([, specifier]) => specifier!,
  );
  return specifiers
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => {
      const isPackage = !specifier.startsWith('.');
      return { from: file, to: isPackage ? packageName(specifier) : localFile(file, specifier), isPackage };
    });
}

const localFile = (from: string, specifier: string): string =>
  relative(ROOT, resolve(ROOT, dirname(from), specifier)).replaceAll('\\', '/');

/** `handlebars/runtime` is part of `handlebars`. */
const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** `src/input/har/har.ts` is in `input`; `src/index.ts` is in no room. */
export const roomOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

/** Strongly connected groups of more than one node (Tarjan). */
export function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.toSorted());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** Rows of the table in `docs/architecture.md`: room, what it does, rooms and packages that it imports. */
export function roomRows(): string[][] {
  const imports = sourceFiles().flatMap(importsOf);
  return Object.entries(ROOMS).map(([room, does]) => {
    const own = imports.filter(({ from }) => roomOf(from) === room);
    const rooms = new Set(own.filter(({ isPackage }) => !isPackage).map(({ to }) => roomOf(to)));
    const packages = new Set(own.filter(({ isPackage }) => isPackage).map(({ to }) => to));
    rooms.delete(room);
    const order = Object.keys(ROOMS);
    return [
      `\`${room}\``,
      does,
      order.filter((name) => rooms.has(name)).join(', ') || 'none',
      [...packages].toSorted().join(', '),
    ];
  });
}
