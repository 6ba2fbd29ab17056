import { Diagnostic, type Report, type SourceText } from '../../diagnostic/index.ts';
import { fileSafeId, uniqueId, wordsOf, type GivenWords, type Operation } from '../../operation/index.ts';
import { isYaml } from '../read.ts';
import { Description, type ReadFile } from './description.ts';
import { SpecDocument } from './document.ts';
import { scalarText } from './exact.ts';
import { isObject, type Located } from './located.ts';
import { buildOperation, METHODS, type SpecOperation } from './operation.ts';
import { Fingerprints } from './fingerprint.ts';
import { findEdit, rememberDescription, type DescriptionMemory, type RememberedOperation } from './memory.ts';
import { select, type Selection } from './select.ts';

export type { ReadFile } from './description.ts';
export type { DescriptionMemory } from './memory.ts';
export type { Selection } from './select.ts';

export interface ReadOptions {
  readonly select?: Selection | undefined;
  readonly readFile?: ReadFile | undefined;
  /** Called with the ids of the chosen operations, before they are read. */
  readonly onFound?: ((ids: readonly string[]) => void) | undefined;
  /** Is the operation as it was when it was read before? Then it is not read again. Asked of each in its order. */
  readonly isKnown?: ((id: string, fingerprint: string) => boolean) | undefined;
  /** What the last reading of the same file left, with the same options. */
  readonly memory?: MemoryAccess | undefined;
  readonly words?: GivenWords | undefined;
}

export interface MemoryAccess {
  readonly last: DescriptionMemory | undefined;
  /** Takes what the next reading should be given. */
  readonly keep: (memory: DescriptionMemory | undefined) => void;
}

/** Can the text be a description? A look that costs nothing; `readOpenApi` looks again. */
export function mayBeOpenApi(text: SourceText): boolean {
  return (
    /["']?\b(?:openapi|swagger)["']?\s*:/.test(text.beginning(100_000)) ||
    /^"?(?:openapi|swagger)"?:/m.test(text.text)
  );
}

/**
 * Is the text a description?
 *
 * @throws Diagnostic if it looks like one, and is neither JSON nor YAML
 */
export async function isOpenApi(text: SourceText): Promise<boolean> {
  return mayBeOpenApi(text) && isDescription((await SpecDocument.read(text)).value);
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
  const reader = new Reader(report, options);
  const edited = await readEdited(text, reader, options);
  if (edited !== undefined) return edited;
  const document = await SpecDocument.read(text);
  const root = document.value;
  if (!isDescription(root)) return undefined;
  const minor = readVersion(root, document);
  const words = wordsOf(options.words);
  const description = await Description.load(document, minor, words, options.readFile);
  const all = listOperations(description, reader.report);
  const chosen = select(all, options.select, text.file);
  options.onFound?.(chosen.map(({ id }) => id));
  const fingerprints = options.isKnown === undefined ? undefined : new Fingerprints(description);
  const remembered: RememberedOperation[] = [];
  for (const spec of chosen) {
    const fingerprint = fingerprints?.of(spec);
    if (fingerprint !== undefined) {
      const { id, operationId, path, method, tags } = spec;
      remembered.push({ id, operationId, path, method, tags, fingerprint });
    }
    reader.read(spec, fingerprint);
  }
  const { memory } = options;
  if (memory !== undefined) memory.keep(rememberDescription(document, remembered));
  return reader.operations;
}

/** Reads operations that are not known, and tells once what many of them share. */
class Reader {
  readonly operations: Operation[] = [];
  readonly #report: Report;
  readonly #isKnown: ReadOptions['isKnown'];
  readonly #told = new Set<string>();

  constructor(report: Report, { isKnown }: ReadOptions) {
    this.#report = report;
    this.#isKnown = isKnown;
  }

  readonly report: Report = (diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.place?.pointer} ${diagnostic.message}`;
    if (!this.#told.has(key)) this.#report(diagnostic);
    this.#told.add(key);
  };

  isKnown(id: string, fingerprint: string | undefined): boolean {
    return fingerprint !== undefined && this.#isKnown?.(id, fingerprint) === true;
  }

  read(spec: SpecOperation, fingerprint: string | undefined): void {
    if (this.isKnown(spec.id, fingerprint)) return;
    let isFaultless = true;
    const report = (diagnostic: Diagnostic): void => {
      isFaultless = false;
      this.report(diagnostic);
    };
    try {
      const operation = buildOperation(spec, report);
      this.operations.push(
        isFaultless && fingerprint !== undefined ? { ...operation, fingerprint } : operation,
      );
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      this.report(new Diagnostic(error.code, error.message, { ...error, operation: spec.id }));
    }
  }
}

/**
 * Reads what one edited operation of a description that is remembered calls for.
 *
 * @returns undefined if that is not all that changed
 */
async function readEdited(
  text: SourceText,
  reader: Reader,
  { memory, onFound, words }: ReadOptions,
): Promise<Operation[] | undefined> {
  const last = memory?.last;
  const edit = last && !isYaml(text) ? findEdit(last, text.bytes) : undefined;
  if (memory === undefined || last === undefined || edit === undefined) return undefined;
  const document = SpecDocument.outlined(text, edit.outline);
  const root = document.value as Readonly<Record<string, unknown>>;
  const description = await Description.load(
    document,
    readVersion(root, document),
    wordsOf(words),
    undefined,
  );
  const isEdited = ({ path, method }: RememberedOperation): boolean =>
    path === edit.path && method === edit.method;
  const specOf = (known: RememberedOperation): SpecOperation | undefined => {
    const at = description.top.get('paths')?.child(known.path);
    const spec = at && listPath(known.path, at).find(({ method }) => method === known.method);
    return spec && { ...spec, id: known.id };
  };
  const before = last.operations.find(isEdited);
  const now = before && specOf(before);
  // By what it is named and chosen.
  const hasSameName =
    now?.operationId === before?.operationId && JSON.stringify(now?.tags) === JSON.stringify(before?.tags);
  if (before === undefined || now === undefined || !hasSameName) return undefined;
  onFound?.(last.operations.map(({ id }) => id));
  const operations = last.operations.map((known) =>
    known === before ? { ...known, fingerprint: edit.digest } : known,
  );
  for (const known of operations) {
    if (known.id !== before.id && reader.isKnown(known.id, known.fingerprint)) continue;
    const spec = specOf(known);
    if (spec !== undefined) reader.read(spec, known.fingerprint);
  }
  memory.keep({ ...edit.memory, operations });
  return reader.operations;
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
