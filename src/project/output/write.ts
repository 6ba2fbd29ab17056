import { hash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
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

/** Begins the names of temporary files, and makes them unique among processes that write the same file. */
const PREFIX = `.gen-snippets-${randomBytes(6).toString('hex')}-`;
const TEMPORARY = /^\.gen-snippets-[0-9a-f]{12}-\d+\.tmp$/;
/** A temporary file is renamed at once. One that is older than this, in milliseconds, was left behind. */
const LEFT_BEHIND = 2000;
let written = 0;

/**
 * Writes a file atomically: a temporary file in the same folder is renamed. A file that has the content already is
 * not touched. The permissions of a file stay, and a symbolic link stays one.
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
  const stats = statsOf(path);
  if (stats !== undefined) checkWritable(path, stats);
  const present = stats === undefined ? undefined : readPresent(path);
  if (present === content) return 'unchanged';
  if (present !== undefined) checkReplaceable(present);
  const target = isLink(path) ? realpathSync(path) : path;
  removeLeftovers(dirname(target));
  const temporary = join(dirname(target), `${PREFIX}${written++}.tmp`);
  // Synchronous: a thousand small files take half as long as through the thread pool.
  try {
    writeNew(temporary, content);
    if (stats !== undefined) chmodSync(temporary, stats.mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    removeQuietly(temporary);
    throw new Diagnostic('output-unwritable', `${path} cannot be written (${reason(error)})`, {
      hint: 'check the path of --out and its permissions',
    });
  }
  return present === undefined ? 'created' : 'changed';
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The replacement by a renamed file would ignore both: it needs permission for the folder only. */
function checkWritable(path: string, stats: Stats): void {
  if (stats.isFile() && (stats.mode & 0o222) === 0) {
    throw new Diagnostic('output-unwritable', `${path} is read-only`, {
      hint: 'make it writable, or choose another path',
    });
  }
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new Diagnostic('output-unwritable', `${path} is a pipe or device`, {
      expected: 'a regular file',
      hint: 'without --out the page goes to standard output',
    });
  }
}

/** Folders that were searched in this run. */
const cleaned = new Set<string>();

/** Deletes the temporary files of processes that were killed. */
function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of namesIn(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = statsOf(path) ?? { mtimeMs: Infinity };
    if (mtimeMs < Date.now() - LEFT_BEHIND) removeQuietly(path);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The longest name of a file that common file systems allow, in bytes. */
const MAX_NAME = 255;

/** A file name that fits: a long one is cut, and gets a hash of the whole so that it stays unique. */
export function shortName(stem: string, extension: string): string {
  const name = `${stem}.${extension}`;
  if (Buffer.byteLength(name) <= MAX_NAME) return name;
  const suffix = `-${hash('sha256', stem).slice(0, 8)}.${extension}`;
  // A character that is cut in two decodes to U+FFFD.
  const cut = Buffer.from(stem)
    .toString('utf8', 0, MAX_NAME - Buffer.byteLength(suffix))
    .replace(/\ufffd+$/, '');
  return Buffer.byteLength(cut + suffix) <= MAX_NAME ? cut + suffix : suffix.slice(1);
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
    return readFileSync(path, 'utf8');
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
