import { Diagnostic, type Report } from '../../../base/diagnostic/index.ts';
import { fileSafeId, uniqueId, type TakenIds } from '../../../operation/index.ts';
import type { Description } from '../document/description.ts';
import type { SpecNode } from '../document/node.ts';

/** An operation of a description, before anything of it is built. */
export interface SpecOperation {
  readonly id: string;
  readonly operationId: string | undefined;
  readonly path: string;
  /** The key of the operation: in lower case, or as it is sent for an additional operation. */
  readonly method: string;
  readonly tags: readonly string[];
  readonly item: SpecNode;
  readonly node: SpecNode;
}

/** Methods that are fields of a path item, in the order in which pages show them. */
const METHODS = ['get', 'query', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

/** The field for all other methods, since OpenAPI 3.2. */
const OTHER_METHODS = 'additionalOperations';

/** Has the method a field of its own, in whatever letter case? */
const hasField = (method: string): boolean => METHODS.includes(method.toLowerCase());

/** The method as it is sent. */
export const sentMethod = (key: string): string => (hasField(key) ? key.toUpperCase() : key);

/** Keys that lead from the top of a description to an operation, given its path and its method as it is sent. */
export const operationKeys = (path: string, method: string): string[] =>
  hasField(method) ? ['paths', path, method.toLowerCase()] : ['paths', path, OTHER_METHODS, method];

/** Every operation, by path and method. Ids do not depend on the order in the file. */
export function listOperations(description: Description, report: Report): SpecOperation[] {
  const paths = description.top.get('paths');
  const listed: Omit<SpecOperation, 'id'>[] = [];
  let hasErrors = false;
  for (const path of (paths?.keys() ?? []).filter((key) => key.startsWith('/')).toSorted()) {
    try {
      listed.push(...operationsOf(path, paths!.child(path)!));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      hasErrors = true;
      report(new Diagnostic(error.code, error.message, { ...error, operation: path }));
    }
  }
  if (listed.length === 0 && !hasErrors) {
    throw (paths ?? description.top).error('openapi-empty', 'the description has no operations', {
      expected: 'paths with operations, such as get',
      hint:
        description.top.child('webhooks') === undefined
          ? undefined
          : 'webhooks are calls that the API itself makes, so they get no samples',
    });
  }
  const taken: TakenIds = new Map();
  return listed.map((operation) => ({ ...operation, id: uniqueId(idOf(operation), taken) }));
}

function operationsOf(path: string, written: SpecNode): Omit<SpecOperation, 'id'>[] {
  const item = written.resolved();
  // Fields beside the reference of a path item belong to it too.
  const holderOf = (field: string): SpecNode => (written.child(field) === undefined ? item : written);
  const others = holderOf(OTHER_METHODS).get(OTHER_METHODS);
  const misplaced = others?.keys().find(hasField);
  if (misplaced !== undefined) {
    throw others!.child(misplaced)!.error('openapi-shape', `${misplaced} is no additional operation`, {
      expected: `a field ${misplaced.toLowerCase()} of the path`,
    });
  }
  const holders = [
    ...METHODS.map((method) => [method, holderOf(method)] as const),
    ...(others?.keys().toSorted() ?? []).map((method) => [method, others!] as const),
  ];
  return holders.flatMap(([method, holder]) => {
    const node = holder.get(method);
    if (node === undefined) return [];
    return [
      {
        operationId: node.string('operationId'),
        path,
        method,
        tags: node.strings('tags'),
        item,
        node,
      },
    ];
  });
}

function idOf({ operationId, method, path }: Omit<SpecOperation, 'id'>): string {
  const words = (operationId ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z](?!s(?![a-z]))[a-z])/g, '$1-$2');
  return fileSafeId(/[A-Za-z0-9]/.test(words) ? words : `${method} ${path}`);
}
