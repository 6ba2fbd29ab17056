import { dirname } from 'node:path';
import { Diagnostic } from '../diagnostic/index.ts';
import { readInput } from '../project/index.ts';
import { filesWithin, MAX_BYTES, tooLarge, type ReadFile, type Selection } from '../source/index.ts';
import { STDIN } from '../stdin.ts';
import type { Terminal } from '../terminal.ts';

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

/** The operations that the command line names, if it names any. */
export function selectionOf({ tag, path, method, operation }: SelectionArguments): Selection | undefined {
  const selection = {
    ...(tag === undefined ? {} : { tags: tag }),
    ...(path === undefined ? {} : { paths: path }),
    ...(method === undefined ? {} : { methods: method.flatMap((value) => value.split(',')) }),
    ...(operation === undefined ? {} : { operations: operation }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}

/** How descriptions are read: the operations that are wanted, and files beside the inputs or below the current folder. */
export function descriptionOptions(
  options: SelectionArguments,
  inputs: readonly ReadInput[],
): { readonly select?: Selection; readonly readFile: ReadFile } {
  const folders = inputs.flatMap(({ file }) => (file === STDIN ? [] : [dirname(file)]));
  const select = selectionOf(options);
  return { ...(select === undefined ? {} : { select }), readFile: filesWithin(['.', ...new Set(folders)]) };
}

/**
 * Reads a file, or standard input.
 *
 * @throws Diagnostic if that is impossible
 */
export const inputReader =
  (terminal: Terminal) =>
  (file: string): Promise<Uint8Array> =>
    file === STDIN ? readStdin(terminal) : readInput(file);

/** An input that was read. */
export interface ReadInput {
  readonly file: string;
  readonly content: Uint8Array;
}

/** Reads every input; those that cannot be read are told, and the others are still there. */
export async function readInputs(
  files: readonly string[],
  terminal: Terminal,
): Promise<{ inputs: ReadInput[]; unreadable: Diagnostic[] }> {
  const read = inputReader(terminal);
  const inputs: ReadInput[] = [];
  const unreadable: Diagnostic[] = [];
  for (const file of files) {
    try {
      inputs.push({ file, content: await read(file) });
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      unreadable.push(error);
    }
  }
  return { inputs, unreadable };
}

async function readStdin({ stdin }: Terminal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Read to its end all the same: leaving a pipe half-read would end its writer with an error.
    if (size <= MAX_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BYTES) throw tooLarge(STDIN, size);
  return Buffer.concat(chunks);
}
