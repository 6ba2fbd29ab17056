import { readInput } from '../../project/index.ts';
import { MAX_BYTES, tooLarge, type Selection } from '../../input/index.ts';
import { STDIN } from '../terminal/stdin.ts';
import type { Terminal } from '../terminal/terminal.ts';

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

/**
 * Reads a file, or standard input.
 *
 * @throws Diagnostic if that is impossible
 */
export const inputReader =
  (terminal: Terminal) =>
  (file: string): Promise<Uint8Array> =>
    file === STDIN ? readStdin(terminal) : readInput(file);

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
