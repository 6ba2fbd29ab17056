import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Diagnostic } from '../diagnostic/index.ts';
import { filesWithin, MAX_BYTES, tooLarge, type ReadFile, type Selection } from '../source/index.ts';
import { STDIN } from '../stdin.ts';
import type { Terminal } from '../terminal.ts';

/** An input that was read. */
export interface ReadInput {
  readonly file: string;
  readonly content: Uint8Array;
}

/** `--language python,go --language ruby` is one list. */
export function splitList(values: readonly string[] | undefined): string[] | undefined {
  const items = values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
  return items === undefined || items.length === 0 ? undefined : items;
}

/** What of descriptions is wanted, as the command line says it. */
export interface SelectionArguments {
  readonly tag?: readonly string[] | undefined;
  readonly path?: readonly string[] | undefined;
  readonly method?: readonly string[] | undefined;
  readonly operation?: readonly string[] | undefined;
}

/** How descriptions are read: the operations that are wanted, and files beside the inputs or below the current folder. */
export function descriptionOptions(
  { tag, path, method, operation }: SelectionArguments,
  inputs: readonly ReadInput[],
): { readonly select: Selection; readonly readFile: ReadFile } {
  const folders = inputs.flatMap(({ file }) => (file === STDIN ? [] : [dirname(file)]));
  return {
    select: {
      ...(tag === undefined ? {} : { tags: tag }),
      ...(path === undefined ? {} : { paths: path }),
      ...(method === undefined ? {} : { methods: method.flatMap((value) => value.split(',')) }),
      ...(operation === undefined ? {} : { operations: operation }),
    },
    readFile: filesWithin(['.', ...new Set(folders)]),
  };
}

/** Reads every input; those that cannot be read are told, and the others are still there. */
export async function readInputs(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ inputs: ReadInput[]; unreadable: Diagnostic[] }> {
  const inputs: ReadInput[] = [];
  const unreadable: Diagnostic[] = [];
  for (const path of paths) {
    try {
      inputs.push(path === STDIN ? await readStdin(terminal) : await readInput(path));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      unreadable.push(error);
    }
  }
  return { inputs, unreadable };
}

async function readInput(file: string): Promise<ReadInput> {
  try {
    const { size } = await stat(file);
    // Before it is read: such a file may not fit into memory.
    if (size > MAX_BYTES) throw tooLarge(file, size);
    return { file, content: await readFile(file) };
  } catch (error) {
    if (error instanceof Diagnostic) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Diagnostic('input-not-found', `there is no file ${file}`, {
        hint: 'paths are taken from the current folder',
      });
    }
    if (code === 'EISDIR') {
      throw new Diagnostic('input-directory', `${file} is a folder`, {
        expected: 'files',
        hint: `name the files in it: ${join(file, '*.har')}`,
      });
    }
    throw new Diagnostic('input-unreadable', `${file} cannot be read (${code ?? String(error)})`);
  }
}

async function readStdin({ stdin }: Terminal): Promise<ReadInput> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Read to its end all the same: leaving a pipe half-read would end its writer with an error.
    if (size <= MAX_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BYTES) throw tooLarge(STDIN, size);
  return { file: STDIN, content: Buffer.concat(chunks) };
}
