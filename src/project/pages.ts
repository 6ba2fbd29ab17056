import { Diagnostic } from '../base/diagnostic/index.ts';
import { formatWithPrettier, type OutputFile } from './output/index.ts';
import { printPage, type DocumentedOperation } from '../page/index.ts';
import { readDescription, type Reading, type Workshop } from './build.ts';
import { digest, type Manifest, type Record } from './manifest.ts';
import type { Operation } from '../operation/index.ts';
import { withOrigin } from './origin.ts';
import type { Unit } from './units.ts';

/** A file of a project, with the operations that are on it. */
export interface ProjectFile extends OutputFile {
  readonly operations: readonly DocumentedOperation[];
}

/** The files of a unit. All but `files` is what is known so far, and complete when they were taken. */
export interface Making {
  /** Made one after the other. None if the unit has errors all through, or warnings that are strict. */
  readonly files: AsyncIterable<ProjectFile> | Iterable<ProjectFile>;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of pages that need not be made, because they are as they would be. */
  readonly kept: readonly string[];
  /** What the manifest is told, but for the unit itself. */
  record(): Pick<Record, 'ids' | 'hashes' | 'read' | 'written'>;
}

/**
 * Makes the pages of a description, one for each operation.
 *
 * @param pathOf gives an id its file; asked of all operations in their order, and once
 */
export async function makePages(
  unit: Unit,
  folder: string,
  workshop: Workshop,
  pathOf: (id: string) => string,
  manifest: Manifest | undefined,
): Promise<Making> {
  const paths = new Map<string, string>();
  const kept = new Map<string, string>();
  const hashes: { [id: string]: string } = {};
  const made = new Set<string>();
  const isUpToDate = (operation: Operation): boolean => {
    const { id } = operation;
    const path = paths.get(id)!;
    const hash = digest(JSON.stringify(operation));
    hashes[id] = hash;
    if (!manifest!.isUpToDate(unit.file, id, hash, path)) return false;
    kept.set(id, path);
    return true;
  };
  const reading = await read(unit, workshop, {
    onFound: (ids) => {
      for (const id of ids) paths.set(id, pathOf(id));
    },
    ...(manifest === undefined ? {} : { isUpToDate }),
  });
  const { diagnostics, dependencies } = reading;

  async function* files(): AsyncGenerator<ProjectFile> {
    let told = 0;
    for await (const documented of reading.operations) {
      const { id } = documented.operation;
      // The next run prints this operation again, to report the warnings of its samples again.
      if (diagnostics.length > told) delete hashes[id];
      told = diagnostics.length;
      made.add(id);
      yield await pageOf(documented, paths.get(id)!, unit, folder, workshop);
    }
  }
  return {
    files: workshop.settings.strict ? ifFaultless(files(), diagnostics) : files(),
    diagnostics,
    get kept() {
      return [...kept.values()];
    },
    record: () => {
      const ids = [...paths.keys()].filter((id) => kept.has(id) || made.has(id));
      return {
        ids,
        hashes,
        read: [unit.file, ...dependencies],
        written: ids.map((id) => paths.get(id)!),
      };
    },
  };
}

/** Reads as far as the first operation, so that what is wrong with the description is known. */
async function read(...of: Parameters<typeof readDescription>): Promise<Reading> {
  try {
    const { operations, ...rest } = await readDescription(...of);
    const iterator = operations[Symbol.asyncIterator]();
    const first = await iterator.next();
    async function* all(): AsyncGenerator<DocumentedOperation> {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    }
    return { operations: all(), ...rest };
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    return { operations: nothing(), diagnostics: [error], dependencies: [] };
  }
}

async function* nothing(): AsyncGenerator<never> {
  // Where the description cannot be read at all.
}

/** All files if there is nothing to say about any of them, else none. */
async function* ifFaultless(
  files: AsyncIterable<ProjectFile>,
  diagnostics: readonly Diagnostic[],
): AsyncGenerator<ProjectFile> {
  const all: ProjectFile[] = [];
  for await (const file of files) all.push(file);
  if (diagnostics.length === 0) yield* all;
}

async function pageOf(
  documented: DocumentedOperation,
  path: string,
  { file }: Unit,
  folder: string,
  workshop: Workshop,
): Promise<ProjectFile> {
  const operations = [documented];
  const content = withOrigin(printOperations(operations, workshop), file, folder, workshop.dialect.data);
  return { ...(await formatted({ path, content }, workshop)), operations };
}

/** Operations as one page. */
export function printOperations(
  operations: readonly DocumentedOperation[],
  { dialect, settings: { parts, words } }: Workshop,
): string {
  return printPage(operations, dialect, { words, ...(parts === undefined ? {} : { parts }) });
}

/** The file as Prettier leaves it, if that is wanted. */
export async function formatted(file: OutputFile, { settings }: Workshop): Promise<OutputFile> {
  return settings.prettier ? formatWithPrettier(file) : file;
}
