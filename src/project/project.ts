import { extname, join } from 'node:path';
import { statSync } from 'node:fs';
import { Diagnostic } from '../diagnostic/index.ts';
import type { DocumentedOperation } from '../index.ts';
import type { Registry } from '../language/index.ts';
import { uniqueId } from '../operation/index.ts';
import { formatWithPrettier, type OutputFile } from '../output/index.ts';
import { printPage, type Dialect } from '../page/index.ts';
import {
  buildDescription,
  buildDocument,
  pageFile,
  type Built,
  type BuiltDocument,
  type Workshop,
} from './build.ts';
import type { Manifest, Record } from './manifest.ts';
import { findOrphans } from './origin.ts';
import { readInput } from './read.ts';
import { dialectOf, registryOf, type Settings } from './settings.ts';
import { findUnits, type Unit } from './units.ts';

/** A unit with the files that it gives, or, if nothing of it changed, the record of the last run. */
export type Result =
  | { readonly unit: Unit; readonly state: 'fresh'; readonly record: Record }
  | {
      readonly unit: Unit;
      readonly state: 'built';
      readonly built: Built;
      /** Empty if the unit has errors all through, or warnings that are strict. */
      readonly files: readonly OutputFile[];
    };

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
  readonly registry: Registry;
  /** What is wrong with the list of files itself. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #workshop: Workshop;

  private constructor(units: readonly Unit[], diagnostics: readonly Diagnostic[], workshop: Workshop) {
    this.units = units;
    this.diagnostics = diagnostics;
    this.settings = workshop.settings;
    this.dialect = workshop.dialect;
    this.registry = workshop.registry;
    this.#workshop = workshop;
  }

  /** @throws Diagnostic if the settings name what is not there */
  static async open(settings: Settings, options: ProjectOptions): Promise<Project> {
    const { read = readInput, annotate, onOperation } = options;
    const diagnostics: Diagnostic[] = [];
    const units = await findUnits(settings, (diagnostic) => diagnostics.push(diagnostic));
    return new Project(units, diagnostics, {
      settings,
      registry: registryOf(settings),
      dialect: dialectOf(settings),
      read,
      ...(annotate === undefined ? {} : { annotate }),
      ...(onOperation === undefined ? {} : { onOperation }),
    });
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
      return { operations: [], diagnostics: [error], dependencies: [] };
    }
  }

  #isRefused({ diagnostics }: Built): boolean {
    return this.settings.strict && diagnostics.length > 0;
  }

  /** Everything on one page. */
  onePage(operations: readonly DocumentedOperation[]): string {
    const { parts, words } = this.settings;
    return printPage(operations, this.dialect, { words, ...(parts === undefined ? {} : { parts }) });
  }

  /** Makes the files, unit by unit, in their order; what the manifest knows to be as it was is not made again. */
  async *build(manifest?: Manifest): AsyncGenerator<Result> {
    const taken = new Set<string>();
    const results: Built[] = [];
    for (const unit of this.units) {
      const record = this.#recall(unit, manifest, taken);
      if (record !== undefined) {
        yield { unit, state: 'fresh', record };
        continue;
      }
      const { files: filled, ...built } = await this.read(unit);
      if (unit.kind === 'document') {
        yield { unit, state: 'built', built, files: this.#isRefused(built) ? [] : (filled ?? []) };
        continue;
      }
      // Only a page of everything needs everything at its end.
      if (this.folder === undefined) results.push(built);
      yield { unit, state: 'built', built, files: await this.#files(unit, built, taken) };
    }
    const page = await this.#onePageFile(results);
    if (page !== undefined) {
      const built: Built = { operations: [], diagnostics: [], dependencies: [] };
      yield { unit: { kind: 'description', file: page.path }, state: 'built', built, files: [page] };
    }
  }

  /** What goes into one file, if nothing is wrong with it. */
  async #onePageFile(results: readonly Built[]): Promise<OutputFile | undefined> {
    const { out, strict } = this.settings;
    if (out === undefined || this.folder !== undefined) return undefined;
    const diagnostics = [...this.diagnostics, ...results.flatMap((result) => result.diagnostics)];
    if (diagnostics.some((diagnostic) => stops(diagnostic, strict))) return undefined;
    return this.#formatted({
      path: out,
      content: this.onePage(results.flatMap(({ operations }) => operations)),
    });
  }

  /** Pages in the folder that we made once, and make no more; unless only some are being made. */
  async orphans(made: Iterable<string>): Promise<string[]> {
    const { folder } = this;
    return folder === undefined || !this.settings.isWhole
      ? []
      : findOrphans(folder, this.dialect.data, new Set(made));
  }

  /** The record of a unit, if its pages still have the names that they would get now. */
  #recall(unit: Unit, manifest: Manifest | undefined, taken: Set<string>): Record | undefined {
    if (unit.kind === 'document') return manifest?.fresh(unit.file);
    // One page of everything needs everything.
    const record = this.folder === undefined ? undefined : manifest?.fresh(unit.file);
    if (record === undefined) return undefined;
    const trial = new Set(taken);
    const names = record.ids.map((id) => this.#path(uniqueId(id, trial)));
    if (names.join('\n') !== record.written.join('\n')) return undefined;
    for (const id of trial) taken.add(id);
    return record;
  }

  #path(name: string): string {
    return join(this.folder ?? '.', `${name}.${this.dialect.data.extension}`);
  }

  async #files(unit: Unit, built: Built, taken: Set<string>): Promise<OutputFile[]> {
    const { folder } = this;
    if (folder === undefined || this.#isRefused(built)) return [];
    const files = built.operations.map((documented) =>
      pageFile(documented, uniqueId(documented.operation.id, taken), unit.file, folder, this.#workshop),
    );
    return Promise.all(files.map((file) => this.#formatted(file)));
  }

  async #formatted(file: OutputFile): Promise<OutputFile> {
    return this.settings.prettier ? formatWithPrettier(file) : file;
  }
}

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
