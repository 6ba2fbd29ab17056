import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { isInsideAny, readRegularFile } from '../input/index.ts';
import { allowedFolders } from './output/inside.ts';

/**
 * Reads a file of a project. Symbolic links in a project must not lead out of it: a link in a stranger's change
 * would publish another file of the machine.
 *
 * @param folders of the project
 * @throws Diagnostic if it does not exist, is no regular file, is too large, or is a link that leads elsewhere
 */
export async function readInput(file: string, folders: readonly string[] = ['.']): Promise<Uint8Array> {
  try {
    await checkLink(file, allowedFolders(file, folders));
    return await readRegularFile(file);
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

async function checkLink(file: string, folders: readonly string[]): Promise<void> {
  const real = await realpath(file);
  if (await isInsideAny(folders, real)) return;
  throw new Diagnostic('input-unreadable', `${file} is a link to ${real}, outside the project`, {
    expected: 'a file inside the project',
    hint: 'name the file itself, or copy it into the project',
  });
}
