import { Diagnostic, internalError } from '../base/diagnostic/index.ts';
import { formatWithPrettier, type OutputFile } from './output/index.ts';
import { printPage, type DocumentedOperation } from '../page/index.ts';
import { readDescription, type OperationStream, type BuildContext } from './build.ts';
import { digest, type Manifest, type SourceRecord } from './manifest.ts';
import type { Operation } from '../operation/index.ts';
import { withHash, withOrigin } from './origin.ts';
import type { SourceFile } from './sources.ts';

/** A file of a project, with the operations that are on it. */
export interface ProjectFile extends OutputFile {
  readonly operations: readonly DocumentedOperation[];
}

/** The files built from one source file. All but `files` grows while `files` is iterated. */
export interface BuildOutput {
  /** Built one by one. Empty if the source file cannot be read, or in strict mode after any diagnostic. */
  readonly files: AsyncIterable<ProjectFile> | Iterable<ProjectFile>;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of pages that were skipped because they are up to date. */
  readonly unchangedPaths: readonly string[];
  /** The record for the manifest, without the outcome. */
  record(): Pick<SourceRecord, 'ids' | 'hashes' | 'read' | 'written'>;
}

/**
 * Builds the pages of a description, one for each operation.
 *
 * @param pathOf the path of the page of an operation id; called once for each id, in their order
 */
export async function buildPages(
  source: SourceFile,
  folder: string,
  context: BuildContext,
  pathOf: (id: string) => string,
  manifest: Manifest | undefined,
): Promise<BuildOutput> {
  const paths = new Map<string, string>();
  const unchangedPaths = new Map<string, string>();
  const hashes: { [id: string]: string } = {};
  const built = new Set<string>();
  const isUpToDate = (operation: Operation): boolean => {
    const { id } = operation;
    const path = paths.get(id)!;
    const hash = digest(JSON.stringify(operation));
    hashes[id] = hash;
    if (!manifest!.isUpToDate(source.file, id, hash, path)) return false;
    unchangedPaths.set(id, path);
    return true;
  };
  const stream = await openStream(source, context, {
    onFound: (ids) => {
      for (const id of ids) paths.set(id, pathOf(id));
    },
    ...(manifest === undefined ? {} : { isUpToDate }),
  });
  const { diagnostics, dependencies } = stream;

  async function* files(): AsyncGenerator<ProjectFile> {
    let reported = 0;
    for await (const documented of stream.operations) {
      const { id } = documented.operation;
      // The next run prints this operation again, to report the warnings of its samples again.
      if (diagnostics.length > reported) delete hashes[id];
      reported = diagnostics.length;
      built.add(id);
      const page = await buildPage(documented, paths.get(id)!, source, folder, context).catch(unexpected);
      if (page instanceof Diagnostic) diagnostics.push(page);
      else yield page;

      // An unexpected error costs this page alone.
      function unexpected(error: unknown): Diagnostic {
        if (error instanceof Diagnostic) throw error;
        delete hashes[id];
        built.delete(id);
        return internalError(error, documented.operation.locate(), id);
      }
    }
  }
  return {
    files: context.settings.strict ? unlessReported(files(), diagnostics) : files(),
    diagnostics,
    get unchangedPaths() {
      return [...unchangedPaths.values()];
    },
    record: () => {
      const ids = [...paths.keys()].filter((id) => unchangedPaths.has(id) || built.has(id));
      return {
        ids,
        hashes,
        read: [source.file, ...dependencies],
        written: ids.map((id) => paths.get(id)!),
      };
    },
  };
}

/** Reads up to the first operation, so that the errors of the description itself are reported before any page. */
async function openStream(...args: Parameters<typeof readDescription>): Promise<OperationStream> {
  try {
    const { operations, ...rest } = await readDescription(...args);
    const iterator = operations[Symbol.asyncIterator]();
    const first = await iterator.next();
    async function* all(): AsyncGenerator<DocumentedOperation> {
      for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
    }
    return { operations: all(), ...rest };
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    return { operations: empty(), diagnostics: [error], dependencies: [] };
  }
}

async function* empty(): AsyncGenerator<never> {}

/** All files if there is no diagnostic in the end, else none. */
async function* unlessReported(
  files: AsyncIterable<ProjectFile>,
  diagnostics: readonly Diagnostic[],
): AsyncGenerator<ProjectFile> {
  const all: ProjectFile[] = [];
  for await (const file of files) all.push(file);
  if (diagnostics.length === 0) yield* all;
}

async function buildPage(
  documented: DocumentedOperation,
  path: string,
  { file }: SourceFile,
  folder: string,
  context: BuildContext,
): Promise<ProjectFile> {
  const operations = [documented];
  const page = printOperations(operations, context);
  const content = withOrigin(page, file, folder, context.settings, context.dialect.data);
  const result = await formatted({ path, content }, context);
  return { path, content: withHash(result.content), operations };
}

export function printOperations(
  operations: readonly DocumentedOperation[],
  { dialect, settings: { parts, words } }: BuildContext,
): string {
  return printPage(operations, dialect, { words, ...(parts === undefined ? {} : { parts }) });
}

/** Formats the file with Prettier if the settings ask for it. */
export async function formatted(file: OutputFile, { settings }: BuildContext): Promise<OutputFile> {
  return settings.prettier ? formatWithPrettier(file) : file;
}
