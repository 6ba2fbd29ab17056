import { dirname } from 'node:path';
import { Diagnostic } from '../base/diagnostic/index.ts';
import { fillDocument, generateEach, type EachOptions } from '../generate/index.ts';
import type { Registry } from '../language/index.ts';
import type { OutputFile } from './output/index.ts';
import { type Dialect, type DocumentedOperation } from '../page/index.ts';
import { filesWithin } from '../input/index.ts';
import type { Settings } from './settings.ts';
import type { Unit } from './units.ts';

/** What every unit of a project is built with. */
export interface Workshop {
  readonly settings: Settings;
  readonly registry: Registry;
  readonly dialect: Dialect;
  /** Reads a file, or throws a Diagnostic. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Says beside each sample what it was verified with. */
  readonly annotate?: (
    operations: readonly DocumentedOperation[],
    registry: Registry,
  ) => Promise<readonly DocumentedOperation[]>;
  /** Called after each operation, for progress. */
  readonly onOperation?: (done: number, known: number) => void;
}

/** What one unit gives. With an error among its diagnostics, only what is right is there. */
export interface Built {
  readonly operations: readonly DocumentedOperation[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read beside the unit itself. */
  readonly dependencies: readonly string[];
}

/** A document that was filled, with the files that its descriptions moved to. */
export interface BuiltDocument extends Built {
  readonly files: readonly OutputFile[];
}

/** What a description is read for: all of it if left out. */
export type Wanted = Pick<EachOptions, 'onFound' | 'isUpToDate'>;

/** A description whose operations are printed one after the other, when they are asked for. */
export interface Reading {
  readonly operations: AsyncIterable<DocumentedOperation>;
  /** Those of what was read and printed so far. */
  readonly diagnostics: readonly Diagnostic[];
  readonly dependencies: readonly string[];
}

/**
 * Reads a description.
 *
 * @throws Diagnostic if its file cannot be read
 */
export async function readDescription(
  { file }: Unit,
  workshop: Workshop,
  wanted: Wanted = {},
): Promise<Reading> {
  const { settings, registry, read, annotate, onOperation } = workshop;
  const content = await read(file);
  const readBeside = filesWithin(['.', dirname(file)]);
  const dependencies: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let known = 0;
  let done = 0;
  const each = generateEach([{ file, content }], (diagnostic) => diagnostics.push(diagnostic), {
    ...settings,
    ...wanted,
    registry,
    readFile: (path) => {
      if (!dependencies.includes(path)) dependencies.push(path);
      return readBeside(path);
    },
    onFound: (ids) => {
      known += ids.length;
      wanted.onFound?.(ids);
    },
  });
  async function* operations(): AsyncGenerator<DocumentedOperation> {
    for await (const documented of each) {
      onOperation?.(++done, known);
      if (annotate === undefined) yield documented;
      else yield* await annotate([documented], registry);
    }
  }
  return { operations: operations(), diagnostics, dependencies };
}

/** Reads a description, and prints all its samples. */
export async function buildDescription(unit: Unit, workshop: Workshop): Promise<Built> {
  const { operations, ...rest } = await readDescription(unit, workshop);
  const all: DocumentedOperation[] = [];
  for await (const documented of operations) all.push(documented);
  return { operations: all, ...rest };
}

/**
 * Fills the places of a page that a writer wrote.
 *
 * @throws Diagnostic if the page cannot be read
 */
export async function buildDocument({ file }: Unit, workshop: Workshop): Promise<BuiltDocument> {
  const { settings, registry, dialect, read, annotate } = workshop;
  const text = decodePage(file, await read(file));
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
    readFile: filesWithin(['.', dirname(file)]),
  });
  const files = [{ path: file, content: filled.content }, ...filled.extracted];
  return { ...filled, files, dependencies: filled.inputs };
}

/** The text with its byte order mark. */
function decodePage(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Diagnostic('input-binary', `${file} is not text in UTF-8`, { hint: 'save it as UTF-8' });
  }
}
