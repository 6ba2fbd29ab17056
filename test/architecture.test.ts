import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, roomOf, ROOMS, sourceFiles, type Import } from './support/architecture.ts';
import { ROOT } from './support/cli.ts';

const ORDER = Object.keys(ROOMS);
const files = sourceFiles();
const imports = files.flatMap(importsOf);
const localImports = imports.filter(({ isPackage }) => !isPackage);

const graphOf = (edges: readonly Import[], nodeOf: (file: string) => string) => {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const [start, end] = [nodeOf(from), nodeOf(to)];
    if (start === end) continue;
    graph.set(start, (graph.get(start) ?? new Set()).add(end));
  }
  return graph;
};

const importersOf = (name: string): string[] => [
  ...new Set(imports.filter(({ to, isPackage }) => isPackage && to === name).map(({ from }) => from)),
];

describe('architecture', () => {
  it('knows every room, and index.ts is the only file beside them', () => {
    const entries = readdirSync(join(ROOT, 'src'));
    expect(entries.toSorted()).toEqual([...ORDER, 'index.ts'].toSorted());
  });

  it('imports nothing that does not exist', () => {
    expect(localImports.filter(({ to }) => !files.includes(to))).toEqual([]);
  });

  for (const room of ORDER) {
    it(`${room} imports rooms below it only`, () => {
      const upward = localImports.filter(({ from, to }) => {
        const target = roomOf(to);
        return roomOf(from) === room && (target === undefined || ORDER.indexOf(target) < ORDER.indexOf(room));
      });
      expect(upward).toEqual([]);
    });
  }

  it('has no circle of files', () => {
    expect(circles(graphOf(localImports, (file) => file))).toEqual([]);
  });

  it('has no circle of folders: a folder may import its subfolders, never the other way round', () => {
    expect(circles(graphOf(localImports, dirname))).toEqual([]);
  });

  it('finds circles', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set<string>()],
    ]);
    expect(circles(graph)).toEqual([['a', 'b', 'c']]);
  });

  it('uses process, console and colours in the command line only; verify also reads the environment', () => {
    const others = files.filter((file) => !['cli', 'verify'].includes(roomOf(file) ?? ''));
    for (const file of others) {
      expect(readFileSync(join(ROOT, file), 'utf8'), file).not.toMatch(/\bprocess\.|\bconsole\.|picocolors/);
    }
  });

  it('has one room for each package of the main road', () => {
    const roomsOf = (name: string) => [...new Set(importersOf(name).map(roomOf))];
    expect(roomsOf('handlebars')).toEqual(['template']);
    expect(roomsOf('httpsnippet')).toEqual(['language']);
    expect(roomsOf('yargs')).toEqual(['cli']);
    expect(roomsOf('prettier')).toEqual(['project']);
  });
});
