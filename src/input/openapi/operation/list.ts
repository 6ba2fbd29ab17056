import { Diagnostic, type Report } from '../../../base/diagnostic/index.ts';
import { fileSafeId, uniqueId, type TakenIds } from '../../../operation/index.ts';
import type { Description } from '../document/description.ts';
import type { Located } from '../document/located.ts';
import { hasField, METHODS, OTHER_METHODS } from './method.ts';
import type { SpecOperation } from './operation.ts';

/** Every operation, by path and method, each with an id that the order in the file does not change. */
export function listOperations(description: Description, report: Report): SpecOperation[] {
  const paths = description.top.get('paths');
  const listed: Omit<SpecOperation, 'id'>[] = [];
  let isBroken = false;
  for (const path of (paths?.keys() ?? []).filter((key) => key.startsWith('/')).toSorted()) {
    try {
      listed.push(...listPath(path, paths!.child(path)!));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      isBroken = true;
      report(new Diagnostic(error.code, error.message, { ...error, operation: path }));
    }
  }
  if (listed.length === 0 && !isBroken) {
    throw (paths ?? description.top).error('openapi-empty', 'the description has no operations', {
      expected: 'paths with operations, such as get',
      hint:
        description.top.child('webhooks') === undefined
          ? undefined
          : 'webhooks are calls that the API makes itself; no samples are made of them',
    });
  }
  const taken: TakenIds = new Map();
  return listed.map((operation) => ({ ...operation, id: uniqueId(idOf(operation), taken) }));
}

/** The operations of a path, as it stands there. */
export function listPath(path: string, at: Located): Omit<SpecOperation, 'id'>[] {
  const item = at.followed();
  // What stands beside the reference of a path item belongs to it too.
  const holderOf = (method: string): Located => (at.child(method) === undefined ? item : at);
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
    const operation = holder.get(method);
    if (operation === undefined) return [];
    return [
      {
        operationId: operation.text('operationId'),
        path,
        method,
        tags: operation.texts('tags'),
        item,
        at: operation,
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
