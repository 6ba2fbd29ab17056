import { readFile, realpath, stat } from 'node:fs/promises';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { isInside } from '../../base/path.ts';
import { MAX_BYTES, tooLarge } from './document.ts';

/** Reads a file that a `$ref` names. Its path is relative to the folder that the path of the description is relative to. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** Reads files in these folders only, also if a path or a symbolic link leads out of them. */
export function filesWithin(folders: readonly string[]): ReadFile {
  return async (path) => {
    let real: string;
    try {
      real = await realpath(path);
    } catch {
      throw new Diagnostic('input-not-found', `there is no file ${path}`);
    }
    if (!(await isInsideAny(folders, real))) {
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

/** Whether a path without symbolic links is inside one of these folders, which may be links. */
export async function isInsideAny(folders: readonly string[], real: string): Promise<boolean> {
  const allowed = await Promise.all(folders.map((folder) => realpath(folder)));
  return allowed.some((folder) => isInside(folder, real));
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
