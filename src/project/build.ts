import { dirname, join } from 'node:path';
import { Diagnostic } from '../diagnostic/index.ts';
import { fillDocument, generate, type DocumentedOperation } from '../index.ts';
import type { Registry } from '../language/index.ts';
import type { OutputFile } from '../output/index.ts';
import { printPage, type Dialect } from '../page/index.ts';
import { filesWithin } from '../source/index.ts';
import { withOrigin } from './origin.ts';
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

/** Reads a description, and prints its samples. */
export async function buildDescription({ file }: Unit, workshop: Workshop): Promise<Built> {
  const { settings, registry, read, annotate, onOperation } = workshop;
  const content = await read(file);
  const readBeside = filesWithin(['.', dirname(file)]);
  const dependencies = new Set<string>();
  const { operations, diagnostics } = await generate([{ file, content }], {
    ...settings,
    registry,
    readFile: (path) => {
      dependencies.add(path);
      return readBeside(path);
    },
    ...(onOperation === undefined ? {} : { onOperation }),
  });
  return {
    operations: annotate === undefined ? operations : await annotate(operations, registry),
    diagnostics,
    dependencies: [...dependencies],
  };
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

/** The page of one operation in the output folder. */
export function pageFile(
  documented: DocumentedOperation,
  name: string,
  source: string,
  folder: string,
  { dialect, settings }: Workshop,
): OutputFile {
  const { parts, words } = settings;
  const content = printPage([documented], dialect, { words, ...(parts === undefined ? {} : { parts }) });
  return {
    path: join(folder, `${name}.${dialect.data.extension}`),
    content: withOrigin(content, source, folder, dialect.data),
  };
}
