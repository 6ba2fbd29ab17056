import { Diagnostic, didYouMean } from '../../base/diagnostic/index.ts';
import { escapeRegExp } from '../../base/reg-exp.ts';
import type { Selection } from './options.ts';

/** The properties of an operation that it can be selected by. */
export interface Selectable {
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly tags: readonly string[];
}

/** A way to select operations. */
interface Criterion {
  /** Its name in messages. */
  readonly name: string;
  readonly selected: readonly string[] | undefined;
  /** Values of an operation, one of which must be selected. */
  readonly valuesOf: (operation: Selectable) => readonly string[];
}

const criteriaOf = ({ tags, paths, methods, operations }: Selection): Criterion[] => [
  { name: 'tag', selected: tags, valuesOf: (operation) => operation.tags },
  { name: 'path', selected: paths, valuesOf: ({ path }) => [path] },
  {
    name: 'method',
    selected: methods?.map((method) => method.toLowerCase()),
    valuesOf: ({ method }) => [method.toLowerCase()],
  },
  {
    name: 'operation id',
    selected: operations,
    valuesOf: ({ id, operationId }) => (operationId === undefined ? [id] : [operationId, id]),
  },
];

/**
 * The selected operations: those that fit every criterion.
 *
 * @param file name for diagnostics
 * @throws Diagnostic if a selected value fits no operation, or no operation fits every criterion
 */
export function select<Operation extends Selectable>(
  all: readonly Operation[],
  selection: Selection | undefined,
  file: string,
): readonly Operation[] {
  let selected = all;
  for (const criterion of criteriaOf(selection ?? {})) selected = narrow(selected, criterion, all, file);
  if (selected.length === 0 && all.length > 0) {
    throw new Diagnostic('openapi-select', `no operation in ${file} fits every choice`, {
      hint: 'an operation must fit the tags, the paths, the methods and the operation ids',
    });
  }
  return selected;
}

function narrow<Operation extends Selectable>(
  operations: readonly Operation[],
  { name, selected = [], valuesOf }: Criterion,
  all: readonly Operation[],
  file: string,
): readonly Operation[] {
  if (selected.length === 0) return operations;
  const patterns = selected.map(wildcardPattern);
  const unused = patterns.findIndex(
    (pattern) => !all.some((each) => valuesOf(each).some((value) => pattern.test(value))),
  );
  if (unused !== -1) {
    const value = selected[unused]!;
    throw new Diagnostic(
      'openapi-select',
      `no operation in ${file} has the ${name} ${JSON.stringify(value)}`,
      { hint: hintFor(value, [...new Set(all.flatMap(valuesOf))], name) },
    );
  }
  return operations.filter((operation) =>
    valuesOf(operation).some((value) => patterns.some((pattern) => pattern.test(value))),
  );
}

function hintFor(value: string, valid: readonly string[], name: string): string {
  if (valid.length === 0) return `no operation in it has a ${name}; gen-snippets list shows what is in it`;
  return didYouMean(value, valid, 'gen-snippets list shows what is in it');
}

/** A pattern for a value in which `*` stands for any characters. */
function wildcardPattern(value: string): RegExp {
  return new RegExp(`^${value.split('*').map(escapeRegExp).join('.*')}$`, 's');
}
