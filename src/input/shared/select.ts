import { Diagnostic, didYouMean } from '../../base/diagnostic/index.ts';

/** Which operations are wanted; what is left out wants all. Several values mean one of them. */
export interface Selection {
  readonly tags?: readonly string[];
  /** Paths as the description or the URL writes them; `*` stands for anything: `/repos/*`. */
  readonly paths?: readonly string[];
  readonly methods?: readonly string[];
  /** Operation ids or ids of HAR pages as they are written, or the ids of their pages; `*` stands for anything. */
  readonly operations?: readonly string[];
}

/** What of an operation can be chosen by. */
export interface Selectable {
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
}

/**
 * The chosen operations.
 *
 * @throws Diagnostic if a choice fits none of them
 */
export function select<Item extends Selectable>(
  all: readonly Item[],
  selection: Selection | undefined,
  file: string,
): Item[] {
  if (selection === undefined) return [...all];
  let chosen = [...all];
  const narrow = (
    what: string,
    wanted: readonly string[] | undefined,
    valuesOf: (item: Item) => readonly string[],
  ): void => {
    if (wanted === undefined || wanted.length === 0) return;
    for (const value of wanted) {
      if (all.some((item) => valuesOf(item).some((candidate) => fits(candidate, value)))) continue;
      throw new Diagnostic(
        'openapi-select',
        `no operation in ${file} has the ${what} ${JSON.stringify(value)}`,
        {
          hint: hintFor(value, [...new Set(all.flatMap(valuesOf))], what),
        },
      );
    }
    chosen = chosen.filter((item) =>
      valuesOf(item).some((candidate) => wanted.some((value) => fits(candidate, value))),
    );
  };
  narrow('tag', selection.tags, ({ tags }) => tags);
  narrow('path', selection.paths, ({ path }) => [path]);
  narrow(
    'method',
    selection.methods?.map((method) => method.toLowerCase()),
    ({ method }) => [method.toLowerCase()],
  );
  narrow('operation id', selection.operations, ({ id, operationId }) =>
    operationId === undefined ? [id] : [operationId, id],
  );
  if (chosen.length === 0 && all.length > 0) {
    throw new Diagnostic('openapi-select', `no operation in ${file} fits every choice`, {
      hint: 'tags, paths, methods and operation ids are all asked for at once',
    });
  }
  return chosen;
}

/** What to write instead; `gen-snippets list` shows the rest. */
function hintFor(value: string, there: readonly string[], what: string): string {
  if (there.length === 0) return `nothing in it has a ${what}; gen-snippets list shows what is in it`;
  return didYouMean(value, there, 'gen-snippets list shows what is in it');
}

function fits(candidate: string, wanted: string): boolean {
  if (!wanted.includes('*')) return candidate === wanted;
  const pieces = wanted.split('*');
  let position = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) {
      if (!candidate.startsWith(piece)) return false;
      position = piece.length;
    } else if (index === pieces.length - 1) {
      return candidate.length - piece.length >= position && candidate.endsWith(piece);
    } else {
      const found = candidate.indexOf(piece, position);
      if (found === -1) return false;
      position = found + piece.length;
    }
  }
  return true;
}
