import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Diagnostic } from '../diagnostic/index.ts';
import { resolveInside } from './inside.ts';

export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

export type WriteResult = 'created' | 'changed' | 'unchanged';

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then
 * takes its name. A file that has the content already is left alone.
 *
 * @param root folder that the file must be in, also after links are followed
 * @throws Diagnostic if that is impossible
 */
export async function writeOutput({ path, content }: OutputFile, root?: string): Promise<WriteResult> {
  if (root !== undefined) await resolveInside(root, relative(root, path));
  const present = readPresent(path);
  if (present === content) return 'unchanged';
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  // One call after the other: a thousand small files take half as long as through the thread pool.
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw new Diagnostic('output-unwritable', `${path} cannot be written (${reason(error)})`, {
      hint: 'check the path given with --out, and its permissions',
    });
  }
  return present === undefined ? 'created' : 'changed';
}

function readPresent(path: string): string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The error that led here says more.
  }
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of the path is a file';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return code ?? String(error);
  }
}
