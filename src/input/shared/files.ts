import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { MAX_BYTES, tooLarge } from './document.ts';

/** Reads a file that a `$ref` names; the path is relative to the same folder as that of the description. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * Reads files that references name, inside these folders and nowhere else, whichever
 * way a path or a symbolic link leads.
 */
export function filesWithin(folders: readonly string[]): ReadFile {
  return async (path) => {
    let real: string;
    try {
      real = await realpath(path);
    } catch {
      throw new Diagnostic('input-not-found', `there is no file ${path}`);
    }
    const allowed = await Promise.all(folders.map((folder) => realpath(folder)));
    if (!allowed.some((folder) => isInside(real, folder))) {
      throw new Diagnostic('input-unreadable', `${path} is outside the folder of the description`, {
        hint: 'run from a folder that holds both, or bundle the description into one file',
      });
    }
    try {
      return await readRegularFile(path);
    } catch (error) {
      if (error instanceof Diagnostic) throw error;
      throw new Diagnostic('input-unreadable', `${path} cannot be read`);
    }
  };
}

/**
 * Reads a file after a look at its kind and size: a device never ends, a pipe may never begin, and a large file may not
 * fit into memory.
 *
 * @throws Diagnostic for a special or large file, and whatever the file system throws
 */
export async function readRegularFile(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new Diagnostic('input-unreadable', `${path} is a pipe or device`, {
      expected: 'a regular file',
      hint: 'gen-snippets - reads standard input',
    });
  }
  if (stats.size > MAX_BYTES) throw tooLarge(path, stats.size);
  return readFile(path);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
