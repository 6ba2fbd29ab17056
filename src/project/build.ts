import { dirname } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { fillDocument, generateEach, type EachOptions } from '../generate/index.ts';
import type { Registry } from '../language/index.ts';
import type { OutputFile } from './output/index.ts';
import { type Dialect, type DocumentedOperation } from '../page/index.ts';
import { filesWithin } from '../input/index.ts';
import type { Settings } from './settings.ts';
import type { SourceFile } from './sources.ts';

/** Settings shared by all source files of a project. */
export interface BuildContext {
  readonly settings: Settings;
  readonly registry: Registry;
  readonly dialect: Dialect;
  /** Reads a file, or throws a Diagnostic. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Adds to each sample the client and version that it was verified with. */
  readonly annotate?: (
    operations: readonly DocumentedOperation[],
    registry: Registry,
  ) => Promise<readonly DocumentedOperation[]>;
  /** Called after each operation, for progress, with the number of operations done and found so far. */
  readonly onOperation?: (done: number, found: number) => void;
}

/** A source file, read and printed. Operations with an error are left out. */
export interface BuiltSource {
  readonly operations: readonly DocumentedOperation[];
  readonly diagnostics: readonly Diagnostic[];
  /** Other files that were read, such as the targets of `$ref`. */
  readonly dependencies: readonly string[];
}

/** A filled document: the page itself, then the files that its inline calls were extracted to. */
export interface BuiltDocument extends BuiltSource {
  readonly files: readonly OutputFile[];
}

export type ReadOptions = Pick<EachOptions, 'onFound' | 'isUpToDate'>;

/** A description whose operations are read and printed one by one, on demand. */
export interface OperationStream {
  readonly operations: AsyncIterable<DocumentedOperation>;
  /** Grows while `operations` is iterated; so does `dependencies`. */
  readonly diagnostics: Diagnostic[];
  readonly dependencies: readonly string[];
}

/**
 * Reads a description.
 *
 * @throws Diagnostic if its file cannot be read
 */
export async function readDescription(
  { file }: SourceFile,
  context: BuildContext,
  options: ReadOptions = {},
): Promise<OperationStream> {
  const { settings, registry, read, annotate, onOperation } = context;
  const content = await read(file);
  const readReferenced = filesWithin([...context.settings.projectFolders, dirname(file)]);
  const dependencies: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let found = 0;
  let done = 0;
  const each = generateEach([{ file, content }], (diagnostic) => diagnostics.push(diagnostic), {
    ...settings,
    ...options,
    registry,
    readFile: (path) => {
      if (!dependencies.includes(path)) dependencies.push(path);
      return readReferenced(path);
    },
    onFound: (ids) => {
      found += ids.length;
      options.onFound?.(ids);
    },
  });
  async function* operations(): AsyncGenerator<DocumentedOperation> {
    for await (const documented of each) {
      onOperation?.(++done, found);
      if (annotate === undefined) yield documented;
      else yield* await annotate([documented], registry);
    }
  }
  return { operations: operations(), diagnostics, dependencies };
}

/** Reads a description, and prints all its samples. */
export async function buildDescription(source: SourceFile, context: BuildContext): Promise<BuiltSource> {
  const { operations, ...rest } = await readDescription(source, context);
  const all: DocumentedOperation[] = [];
  for await (const documented of operations) all.push(documented);
  return { operations: all, ...rest };
}

/**
 * Fills the fences and regions of a document.
 *
 * @throws Diagnostic if the document cannot be read
 */
export async function buildDocument({ file }: SourceFile, context: BuildContext): Promise<BuiltDocument> {
  const { settings, registry, dialect, read, annotate } = context;
  const text = decodeDocument(file, await read(file));
  const { parts, root, dialect: _dialect, ...rest } = settings;
  const filled = await fillDocument({
    ...rest,
    ...(parts === undefined ? {} : { parts }),
    ...(annotate === undefined ? {} : { prepare: (operations) => annotate(operations, registry) }),
    root,
    file,
    text,
    registry,
    dialect,
    read,
    readFile: filesWithin([...context.settings.projectFolders, dirname(file)]),
  });
  const files = [{ path: file, content: filled.content }, ...filled.extracted];
  return { ...filled, files, dependencies: filled.inputs };
}

/** Decodes UTF-8; a byte order mark stays, so that it is written back. */
function decodeDocument(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Diagnostic('input-binary', `${file} is not text in UTF-8`, { hint: 'save it as UTF-8' });
  }
}
