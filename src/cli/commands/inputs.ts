import { Diagnostic, nearest } from '../../base/diagnostic/index.ts';
import { MAX_BYTES, tooLarge, type Selection } from '../../input/index.ts';
import { readInput } from '../../project/index.ts';
import { STDIN } from '../terminal/stdin.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { COMMAND_NAMES } from './names.ts';

/** The options that choose operations. */
export interface SelectionArguments {
  readonly tag?: readonly string[] | undefined;
  readonly path?: readonly string[] | undefined;
  readonly method?: readonly string[] | undefined;
  readonly operation?: readonly string[] | undefined;
  readonly asRecorded?: boolean | undefined;
}

/** The operations that the options choose; undefined if none of them is given. */
export function selectionOf({ tag, path, method, operation }: SelectionArguments): Selection | undefined {
  const selection = {
    ...(tag === undefined ? {} : { tags: tag }),
    ...(path === undefined ? {} : { paths: path }),
    ...(method === undefined ? {} : { methods: method }),
    ...(operation === undefined ? {} : { operations: operation }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}

/**
 * Reads a file, or standard input.
 *
 * @throws Diagnostic if that is impossible
 */
export const inputReader =
  (terminal: Terminal) =>
  async (file: string, folders?: readonly string[]): Promise<Uint8Array> => {
    if (file === STDIN) return readStdin(terminal);
    return readInput(file, folders).catch((error: unknown) => {
      throw error instanceof Diagnostic ? withCommandHint(error, file) : error;
    });
  };

/** A mistyped command is taken for an input, because the default command needs no name. */
function withCommandHint(error: Diagnostic, file: string): Diagnostic {
  const command = /^[a-z-]+$/i.test(file) ? nearest(file, COMMAND_NAMES) : undefined;
  if (error.code !== 'input-not-found' || command === undefined) return error;
  return new Diagnostic(error.code, error.message, { hint: `did you mean gen-snippets ${command}?` });
}

async function readStdin({ stdin }: Terminal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // Reads to the end in any case: a pipe that is left half-read would end its writer with an error.
    if (size <= MAX_BYTES) chunks.push(bytes);
  }
  if (size > MAX_BYTES) throw tooLarge(STDIN, size);
  return Buffer.concat(chunks);
}
