import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { isLink, resolveInside } from './inside.ts';

export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

export type WriteResult = 'created' | 'changed' | 'unchanged';

/** Checks that files are inside a folder, with symbolic links resolved. Each subfolder is checked once. */
export class OutputFolder {
  readonly #root: string;
  readonly #checked = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** @throws Diagnostic `output-outside` if the file is not in the folder */
  async check(path: string): Promise<void> {
    const folder = dirname(path);
    if (this.#checked.has(folder) && !isLink(path)) return;
    await resolveInside(this.#root, relative(this.#root, path));
    this.#checked.add(folder);
  }
}

/** Makes the names of temporary files unique among processes that write the same file. */
const PROCESS = randomBytes(6).toString('hex');
let written = 0;

/**
 * Writes a file atomically: a temporary file in the same folder is renamed. A file that has the content already is
 * not touched.
 *
 * @param folder the folder that the file must be in; anywhere if left out
 * @param checkReplaceable receives the content that would be replaced, and throws a Diagnostic to prevent that
 * @throws Diagnostic if the file is outside the folder, or cannot be written
 */
export async function writeOutput(
  { path, content }: OutputFile,
  folder?: OutputFolder,
  checkReplaceable: (present: string) => void = () => undefined,
): Promise<WriteResult> {
  await folder?.check(path);
  const present = readPresent(path);
  if (present === content) return 'unchanged';
  if (present !== undefined) checkReplaceable(present);
  const temporary = join(dirname(path), `.${basename(path)}.${PROCESS}${written++}.tmp`);
  // Synchronous: a thousand small files take half as long as through the thread pool.
  try {
    writeNew(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw new Diagnostic('output-unwritable', `${path} cannot be written (${reason(error)})`, {
      hint: 'check the path of --out and its permissions',
    });
  }
  return present === undefined ? 'created' : 'changed';
}

/** Creates the folder only after a failure: it exists for all files but the first. */
function writeNew(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    writeFileSync(path, content, { flag: 'wx' });
  }
}

/** Not `mkdirSync` with `recursive`: in Node.js 20 that never returns if the working folder was deleted. */
function makeFolder(folder: string): void {
  try {
    makeOneFolder(folder);
  } catch (error) {
    const parent = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error;
    makeFolder(parent);
    makeOneFolder(folder);
  }
}

function makeOneFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
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
    // The first error is the one to report.
  }
}

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'there is a folder with this name';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of the path is a file';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return code ?? String(error);
  }
}
