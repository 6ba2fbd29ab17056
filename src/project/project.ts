import { extname, join } from 'node:path';
import { statSync } from 'node:fs';
import { Diagnostic } from '../base/diagnostic/index.ts';
import type { Registry } from '../language/index.ts';
import { uniqueId, type TakenIds } from '../operation/index.ts';
import type { OutputFile } from './output/index.ts';
import { type Dialect, type DocumentedOperation } from '../page/index.ts';
import { buildDescription, buildDocument, type Built, type BuiltDocument, type Workshop } from './build.ts';
import type { Manifest, Record } from './manifest.ts';
import { findOrphans } from './origin.ts';
import { formatted, makePages, printOperations, type Making } from './pages.ts';
import { readInput } from './read.ts';
import { dialectOf, registryOf, type Settings } from './settings.ts';
import { findUnits, type Unit } from './units.ts';

/** A unit with the files that it gives, or, if nothing of it changed, the record of the last run. */
export type Result =
  | { readonly unit: Unit; readonly state: 'fresh'; readonly record: Record }
  | { readonly unit: Unit; readonly state: 'built'; readonly making: Making };

export interface ProjectOptions {
  /** Reads what is no file, such as standard input. */
  readonly read?: (file: string) => Promise<Uint8Array>;
  readonly annotate?: Workshop['annotate'];
  readonly onOperation?: (done: number, known: number) => void;
}

/** The files of a documentation, and how they are made. */
export class Project {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly dialect: Dialect;
  /** What is wrong with the list of files itself. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #workshop: Workshop;

  private constructor(units: readonly Unit[], diagnostics: readonly Diagnostic[], workshop: Workshop) {
    this.units = units;
    this.diagnostics = diagnostics;
    this.settings = workshop.settings;
    this.dialect = workshop.dialect;
    this.#workshop = workshop;
  }

  /** @throws Diagnostic if the settings name what is not there */
  static async open(settings: Settings, options: ProjectOptions): Promise<Project> {
    const { read = readInput, annotate, onOperation } = options;
    const diagnostics: Diagnostic[] = [];
    const units = await findUnits(settings, (diagnostic) => diagnostics.push(diagnostic));
    let registry: Registry | undefined;
    return new Project(units, diagnostics, {
      settings,
      // Where nothing changed, no language is needed.
      get registry() {
        return (registry ??= registryOf(settings));
      },
      dialect: dialectOf(settings),
      read,
      ...(annotate === undefined ? {} : { annotate }),
      ...(onOperation === undefined ? {} : { onOperation }),
    });
  }

  get registry(): Registry {
    return this.#workshop.registry;
  }

  /** The same with the files that are there now; languages and dialect are kept. */
  async refreshed(): Promise<Project> {
    const diagnostics: Diagnostic[] = [];
    const units = await findUnits(this.settings, (diagnostic) => diagnostics.push(diagnostic));
    return new Project(units, diagnostics, this.#workshop);
  }

  /** The folder of the pages, if they do not go into one file or to standard output. */
  get folder(): string | undefined {
    const { out } = this.settings;
    if (out === undefined) return undefined;
    const isFolder = /[/\\]$/.test(out) || extname(out) === '' || isDirectory(out);
    return isFolder ? out : undefined;
  }

  /** Reads one unit; of a document the filled page is there too. */
  async read(unit: Unit): Promise<Built & Partial<BuiltDocument>> {
    const build = unit.kind === 'document' ? buildDocument : buildDescription;
    try {
      return await build(unit, this.#workshop);
    } catch (error) {
      if (!(error instanceof Diagnostic)) throw error;
      return { ...NOTHING, diagnostics: [error] };
    }
  }

  /** Everything on one page. */
  async onePage(path: string, operations: readonly DocumentedOperation[]): Promise<OutputFile> {
    return formatted({ path, content: printOperations(operations, this.#workshop) }, this.#workshop);
  }

  /** Makes the files, unit by unit, in their order; what the manifest knows to be as it was is not made again. */
  async *build(manifest?: Manifest): AsyncGenerator<Result> {
    const taken: TakenIds = new Map();
    const results: Built[] = [];
    for (const unit of this.units) {
      const record = this.#recall(unit, manifest, taken);
      if (record !== undefined) {
        yield { unit, state: 'fresh', record };
        continue;
      }
      const { folder } = this;
      if (unit.kind === 'document') {
        yield { unit, state: 'built', making: this.#filled(unit, await this.read(unit)) };
      } else if (folder === undefined) {
        // Only a page of everything needs everything at its end.
        const built = await this.read(unit);
        results.push(built);
        yield { unit, state: 'built', making: this.#filled(unit, built) };
      } else {
        const pathOf = (id: string): string => this.#path(uniqueId(id, taken));
        yield {
          unit,
          state: 'built',
          making: await makePages(unit, folder, this.#workshop, pathOf, manifest),
        };
      }
    }
    const page = await this.#onePageFile(results);
    if (page !== undefined) {
      const unit: Unit = { kind: 'description', file: page.path };
      yield {
        unit,
        state: 'built',
        making: this.#filled(unit, { ...NOTHING, operations: operationsOf(results), files: [page] }),
      };
    }
  }

  /** The files of a unit that was built as a whole. */
  #filled(
    unit: Unit,
    { operations, diagnostics, dependencies, files = [] }: Built & Partial<BuiltDocument>,
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

  /** What goes into one file, if nothing is wrong with it. */
  async #onePageFile(results: readonly Built[]): Promise<OutputFile | undefined> {
    const { out, strict } = this.settings;
    if (out === undefined || this.folder !== undefined) return undefined;
    const diagnostics = [...this.diagnostics, ...results.flatMap((result) => result.diagnostics)];
    if (diagnostics.some((diagnostic) => stops(diagnostic, strict))) return undefined;
    return this.onePage(out, operationsOf(results));
  }

  /** Pages in the folder that we made once, and make no more; unless only some are being made. */
  async orphans(made: Iterable<string>): Promise<string[]> {
    const { folder } = this;
    return folder === undefined || !this.settings.isWhole
      ? []
      : findOrphans(folder, this.dialect.data, new Set(made));
  }

  /** The record of a unit, if its pages still have the names that they would get now. */
  #recall(unit: Unit, manifest: Manifest | undefined, taken: TakenIds): Record | undefined {
    if (unit.kind === 'document') return manifest?.fresh(unit.file);
    // One page of everything needs everything.
    const record = this.folder === undefined ? undefined : manifest?.fresh(unit.file);
    if (record === undefined) return undefined;
    const trial = new Map(taken);
    const names = record.ids.map((id) => this.#path(uniqueId(id, trial)));
    if (names.join('\n') !== record.written.join('\n')) return undefined;
    for (const [id, number] of trial) taken.set(id, number);
    return record;
  }

  #path(name: string): string {
    return join(this.folder ?? '.', `${name}.${this.dialect.data.extension}`);
  }
}

const NOTHING: Built = { operations: [], diagnostics: [], dependencies: [] };

const operationsOf = (results: readonly Built[]): DocumentedOperation[] =>
  results.flatMap(({ operations }) => operations);

/** Does it stop a page of everything? What is wrong with one operation of a description leaves the others as they are. */
export const stops = ({ severity, operation }: Diagnostic, strict: boolean): boolean =>
  severity === 'error' ? operation === undefined : strict;

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
