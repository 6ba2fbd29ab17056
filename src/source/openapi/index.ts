import { Diagnostic, type Report, type SourceText } from '../../diagnostic/index.ts';
import { fileSafeId, uniqueId, wordsOf, type GivenWords, type Operation } from '../../operation/index.ts';
import { Description, type ReadFile } from './description.ts';
import { SpecDocument } from './document.ts';
import { scalarText } from './exact.ts';
import { isObject, type Located } from './located.ts';
import { buildOperation, type SpecOperation } from './operation.ts';
import { select, type Selection } from './select.ts';

export type { ReadFile } from './description.ts';
export type { Selection } from './select.ts';

/** Methods of a path item, in the order in which pages show them. */
const METHODS = ['get', 'query', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

export interface ReadOptions {
  readonly select?: Selection | undefined;
  readonly readFile?: ReadFile | undefined;
  readonly words?: GivenWords | undefined;
}

/** Can the text be a description? A look that costs nothing; `readOpenApi` looks again. */
export function mayBeOpenApi(text: string): boolean {
  return (
    /["']?\b(?:openapi|swagger)["']?\s*:/.test(text.slice(0, 100_000)) ||
    /^"?(?:openapi|swagger)"?:/m.test(text)
  );
}

/**
 * Is the text a description?
 *
 * @throws Diagnostic if it looks like one, and is neither JSON nor YAML
 */
export async function isOpenApi(text: SourceText): Promise<boolean> {
  return mayBeOpenApi(text.text) && isDescription((await SpecDocument.read(text)).value);
}

const isDescription = (root: unknown): root is Readonly<Record<string, unknown>> =>
  isObject(root) && (Object.hasOwn(root, 'openapi') || Object.hasOwn(root, 'swagger'));

/**
 * Reads an OpenAPI 3 description.
 *
 * @returns its operations by path and method; undefined if the text is something else
 * @throws Diagnostic if nothing of it can be read; what is wrong with one operation is reported, and stops that one alone
 */
export async function readOpenApi(
  text: SourceText,
  report: Report,
  options: ReadOptions = {},
): Promise<Operation[] | undefined> {
  const document = await SpecDocument.read(text);
  const root = document.value;
  if (!isDescription(root)) return undefined;
  const minor = readVersion(root, document);
  const words = wordsOf(options.words);
  const description = await Description.load(document, minor, words, options.readFile);
  const operations: Operation[] = [];
  const told = new Set<string>();
  const reportOnce = (diagnostic: Diagnostic): void => {
    // What is shared by many operations is told once.
    const key = `${diagnostic.code} ${diagnostic.place?.pointer} ${diagnostic.message}`;
    if (!told.has(key)) report(diagnostic);
    told.add(key);
  };
  const all = listOperations(description, reportOnce);
  for (const spec of select(all, options.select, text.file)) {
    try {
      operations.push(buildOperation(spec, reportOnce));
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      reportOnce(new Diagnostic(error.code, error.message, { ...error, operation: spec.id }));
    }
  }
  return operations;
}

/** The minor version of OpenAPI 3. */
function readVersion(root: Readonly<Record<string, unknown>>, document: SpecDocument): number {
  const version = scalarText(root['openapi'] ?? root['swagger']) ?? '';
  const minor = /^3\.([0-9]+)(?:\.|$)/.exec(version)?.[1];
  if (minor !== undefined) return Number(minor);
  const isSwagger = version.startsWith('2');
  throw new Diagnostic(
    'openapi-version',
    `this is ${isSwagger ? 'Swagger' : 'OpenAPI'} ${version || 'of no version'}`,
    {
      place: document.place([Object.hasOwn(root, 'openapi') ? 'openapi' : 'swagger']),
      expected: 'OpenAPI 3.0 or 3.1',
      hint: isSwagger
        ? `convert it first: npx swagger2openapi ${document.file} --outfile openapi.json`
        : 'write the version that the description follows, such as 3.1.0',
    },
  );
}

/** Every operation, by path and method, each with an id that the order in the file does not change. */
function listOperations(description: Description, report: Report): SpecOperation[] {
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
  const taken = new Set<string>();
  return listed.map((operation) => ({ ...operation, id: uniqueId(idOf(operation), taken) }));
}

function listPath(path: string, at: Located): Omit<SpecOperation, 'id'>[] {
  const item = at.followed();
  // What stands beside the reference of a path item belongs to it too.
  const holderOf = (method: string): Located => (at.child(method) === undefined ? item : at);
  return METHODS.flatMap((method) => {
    const operation = holderOf(method).get(method);
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
