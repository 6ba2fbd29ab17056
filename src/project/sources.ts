import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import type { Settings } from './settings.ts';

/** A source file of a project: a description, or a document (a page by a writer, with fences or regions to fill). */
export interface SourceFile {
  readonly kind: 'description' | 'document';
  /** Path, relative to the current folder or absolute, as diagnostics show it. */
  readonly file: string;
}

/** Is it a glob, or does it exclude files (`!…`)? */
const isPattern = (name: string): boolean => /[*?[\]{}]|^!/.test(name);

/** The part of a pattern before its first wildcard: a folder or file. */
export const fixedPart = (pattern: string): string =>
  isPattern(pattern) ? pattern.replace(/^!/, '').replace(/[^/]*[*?[\]{}].*$/, '') || '.' : pattern;

/**
 * Is the file, which may not exist any more, one that the patterns of the inputs name? A wildcard is taken to match
 * anything.
 *
 * @param file absolute path
 */
export function isInput(file: string, { root, inputs }: Settings): boolean {
  return inputs.some((pattern) => {
    if (pattern.startsWith('!')) return false;
    if (!isPattern(pattern)) return file === resolve(root, pattern);
    return (
      file.startsWith(resolve(root, fixedPart(pattern))) && file.endsWith(pattern.replace(/.*[*?\]}]/s, ''))
    );
  });
}

/** Tells documents from descriptions in the arguments of a command line. */
const DOCUMENT = /\.(?:md|mdx|markdown|adoc|asciidoc|html?)$/i;

/**
 * Finds the source files of a project: in the order of the patterns, and for each pattern sorted by name.
 *
 * @param report called for each pattern without a match
 */
export async function findSources(
  { root, inputs, documents }: Settings,
  report: (diagnostic: Diagnostic) => void,
): Promise<SourceFile[]> {
  const sources = new Map<string, SourceFile>();
  const add = (file: string, kind: SourceFile['kind']): void => {
    if (!sources.has(file)) sources.set(file, { kind, file });
  };
  const mayBeDocument = documents.length === 0;
  for (const file of await findFiles(root, inputs, report)) {
    add(file, mayBeDocument && DOCUMENT.test(file) ? 'document' : 'description');
  }
  for (const file of await findFiles(root, documents, report)) add(file, 'document');
  return [...sources.values()];
}

const fromRoot = (root: string, file: string): string => (isAbsolute(file) ? file : join(root, file));

async function findFiles(
  root: string,
  patterns: readonly string[],
  report: (diagnostic: Diagnostic) => void,
): Promise<string[]> {
  const files: string[] = [];
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue;
    const path = fromRoot(root, pattern);
    // A file name may contain brackets, so an existing file is not read as a pattern.
    if (!isPattern(pattern) || (await stat(path).catch(() => undefined)) !== undefined) {
      files.push(path);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const found = await glob(pattern, {
      cwd: root,
      ignore: ['**/node_modules/**', ...excluded],
      expandDirectories: false,
      absolute: isAbsolute(pattern),
    });
    if (found.length === 0) {
      report(
        new Diagnostic('input-no-match', `no file matches ${pattern}`, {
          hint: 'patterns are relative to the folder of the configuration, on a command line to the current folder',
        }),
      );
    }
    files.push(...found.toSorted().map((file) => fromRoot(root, file)));
  }
  return files;
}
