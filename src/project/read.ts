import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { MAX_BYTES, tooLarge } from '../input/index.ts';

/**
 * Reads a file of a project.
 *
 * @throws Diagnostic if it does not exist, is a folder, is too large or cannot be read
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // Checked before reading: such a file may not fit into memory.
    if (size > MAX_BYTES) throw tooLarge(file, size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Diagnostic) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Diagnostic('input-not-found', `there is no file ${file}`, {
        hint: 'paths are relative to the current folder',
      });
    }
    if (code === 'EISDIR') {
      throw new Diagnostic('input-directory', `${file} is a folder`, {
        expected: 'a file, or a pattern for files',
        hint: `name the files in the folder: ${join(file, '*.har')}`,
      });
    }
    throw new Diagnostic('input-unreadable', `${file} cannot be read (${code ?? String(error)})`);
  }
}
