import { extname, join } from 'node:path';
import { statSync } from 'node:fs';
import { Diagnostic } from '../base/diagnostic/index.ts';
import type { Registry } from '../language/index.ts';
import { uniqueId, type TakenIds } from '../operation/index.ts';
import type { OutputFile } from './output/index.ts';
import { type Dialect, type DocumentedOperation } from '../page/index.ts';
import {
  buildDescription,
  buildDocument,
  type BuiltSource,
  type BuiltDocument,
  type BuildContext,
} from './build.ts';
import type { Manifest, Record } from './manifest.ts';
import { findOrphans } from './origin.ts';
import { formatted, buildPages, printOperations, type Making } from './pages.ts';
import { readInput } from './read.ts';
import { hasOwnLanguages, openRegistry } from './extensions.ts';
import { dialectOf, registryOf, type Settings } from './settings.ts';
import { findSources, type Unit } from './sources.ts';

/** A source file with the files built from it, or with the record of the last run if nothing changed. */
export type BuildResult =
  | { readonly unit: Unit; readonly state: 'fresh'; readonly record: Record }
  | { readonly unit: Unit; readonly state: 'built'; readonly making: Making };

export interface ProjectOptions {
  /** Reads an input; `readInput` if left out. The command line gives one that knows standard input. */
  readonly read?: (file: string) => Promise<Uint8Array>;
  readonly annotate?: BuildContext['annotate'];
  readonly onOperation?: (done: number, found: number) => void;
}

/** The source files of a documentation, and the files that are built from them. */
export class Project {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly dialect: Dialect;
  /** Problems of the file list, such as a pattern without a match, and of the folders of languages. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #languageWarnings: readonly Diagnostic[];
  readonly #context: BuildContext;

  private constructor(
    units: readonly Unit[],
    diagnostics: readonly Diagnostic[],
    languageWarnings: readonly Diagnostic[],
    context: BuildContext,
  ) {
    this.units = units;
    this.diagnostics = [...diagnostics, ...languageWarnings];
    this.#languageWarnings = languageWarnings;
    this.settings = context.settings;
    this.dialect = context.dialect;
    this.#context = context;
  }

  /** @throws Diagnostic if the settings name a dialect that does not exist */
  static async open(settings: Settings, options: ProjectOptions): Promise<Project> {
    const { read = readInput, annotate, onOperation } = options;
    const diagnostics: Diagnostic[] = [];
    const units = await findSources(settings, (diagnostic) => diagnostics.push(diagnostic));
    const languageWarnings: Diagnostic[] = [];
    const readLanguages = () => registryOf(settings, (warning) => languageWarnings.push(warning));
    // The user's own languages are read in every run, so that every run reports the broken ones. Otherwise languages
    // are read lazily: a run without changes needs none.
    let registry = hasOwnLanguages(settings)
      ? await openRegistry(settings, (warning) => languageWarnings.push(warning))
      : undefined;
    return new Project(units, diagnostics, languageWarnings, {
      settings,
      get registry() {
        return (registry ??= readLanguages());
      },
      dialect: dialectOf(settings),
      read,
      ...(annotate === undefined ? {} : { annotate }),
      ...(onOperation === undefined ? {} : { onOperation }),
    });
  }

  get registry(): Registry {
    return this.#context.registry;
  }

  /** The same project with a new file list; languages and dialect are not loaded again. */
  async refreshed(): Promise<Project> {
    const diagnostics: Diagnostic[] = [];
    const units = await findSources(this.settings, (diagnostic) => diagnostics.push(diagnostic));
    return new Project(units, diagnostics, this.#languageWarnings, this.#context);
  }

  /** The folder of the pages; undefined if all go into one file or to standard output. */
  get folder(): string | undefined {
    const { out } = this.settings;
    if (out === undefined) return undefined;
    const isFolder = /[/\\]$/.test(out) || extname(out) === '' || isDirectory(out);
    return isFolder ? out : undefined;
  }

  /** Builds one source file as a whole; a document also gives `files`. */
  async read(unit: Unit): Promise<BuiltSource & Partial<BuiltDocument>> {
    const build = unit.kind === 'document' ? buildDocument : buildDescription;
    try {
      return await build(unit, this.#context);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      return { ...NOTHING, diagnostics: [error] };
    }
  }

  /** All operations on one page. */
  async onePage(path: string, operations: readonly DocumentedOperation[]): Promise<OutputFile> {
    return formatted({ path, content: printOperations(operations, this.#context) }, this.#context);
  }

  /** Builds the source files in their order; skips those that did not change since the manifest was saved. */
  async *build(manifest?: Manifest): AsyncGenerator<BuildResult> {
    const taken: TakenIds = new Map();
    const results: BuiltSource[] = [];
    for (const unit of this.units) {
      const record = this.#freshRecord(unit, manifest, taken);
      if (record !== undefined) {
        yield { unit, state: 'fresh', record };
        continue;
      }
      const { folder } = this;
      if (unit.kind === 'document') {
        yield { unit, state: 'built', making: this.#built(unit, await this.read(unit)) };
      } else if (folder === undefined) {
        const built = await this.read(unit);
        results.push(built);
        yield { unit, state: 'built', making: this.#built(unit, built) };
      } else {
        const pathOf = (id: string): string => this.#path(uniqueId(id, taken));
        yield {
          unit,
          state: 'built',
          making: await buildPages(unit, folder, this.#context, pathOf, manifest),
        };
      }
    }
    const page = await this.#buildSinglePage(results);
    if (page !== undefined) {
      const unit: Unit = { kind: 'description', file: page.path };
      yield {
        unit,
        state: 'built',
        making: this.#built(unit, { ...NOTHING, operations: operationsOf(results), files: [page] }),
      };
    }
  }

  #built(
    unit: Unit,
    { operations, diagnostics, dependencies, files = [] }: BuiltSource & Partial<BuiltDocument>,
  ): Making {
    const isRefused = this.settings.strict && diagnostics.length > 0;
    return {
      files: isRefused
        ? []
        : files.map((file, index) => ({ ...file, operations: index === 0 ? operations : [] })),
      diagnostics,
      kept: [],
      record: () => ({
        ids: operations.map(({ operation }) => operation.id),
        hashes: {},
        read: [unit.file, ...dependencies],
        written: files.map(({ path }) => path),
      }),
    };
  }

  /** The page of all operations; undefined if pages go into a folder, or after a diagnostic that prevents it. */
  async #buildSinglePage(results: readonly BuiltSource[]): Promise<OutputFile | undefined> {
    const { out, strict } = this.settings;
    if (out === undefined || this.folder !== undefined) return undefined;
    const diagnostics = [...this.diagnostics, ...results.flatMap((result) => result.diagnostics)];
    if (diagnostics.some((diagnostic) => stops(diagnostic, strict))) return undefined;
    return this.onePage(out, operationsOf(results));
  }

  /** Generated pages in the folder without a source file; none if only some of the project is built. */
  async orphans(built: Iterable<string>): Promise<string[]> {
    const { folder } = this;
    return folder === undefined || !this.settings.isWhole
      ? []
      : findOrphans(folder, this.dialect.data, new Set(built));
  }

  /** The record of an unchanged source file, if its pages would still get the same names. */
  #freshRecord(unit: Unit, manifest: Manifest | undefined, taken: TakenIds): Record | undefined {
    if (unit.kind === 'document') return manifest?.fresh(unit.file);
    // A single page needs the operations of all source files, so descriptions are never skipped.
    const record = this.folder === undefined ? undefined : manifest?.fresh(unit.file);
    if (record === undefined) return undefined;
    const takenAfter = new Map(taken);
    const paths = record.ids.map((id) => this.#path(uniqueId(id, takenAfter)));
    if (paths.join('\n') !== record.written.join('\n')) return undefined;
    for (const [id, number] of takenAfter) taken.set(id, number);
    return record;
  }

  #path(name: string): string {
    return join(this.folder ?? '.', `${name}.${this.dialect.data.extension}`);
  }
}

const NOTHING: BuiltSource = { operations: [], diagnostics: [], dependencies: [] };

const operationsOf = (results: readonly BuiltSource[]): DocumentedOperation[] =>
  results.flatMap(({ operations }) => operations);

/** Does the diagnostic prevent a page of all operations? An error of one operation leaves the others as they are. */
export const stops = ({ severity, operation }: Diagnostic, strict: boolean): boolean =>
  severity === 'error' ? operation === undefined : strict;

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
