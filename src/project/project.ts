import { extname, join } from 'node:path';
import { statSync } from 'node:fs';
import { Diagnostic, internalError } from '../base/diagnostic/index.ts';
import type { Registry } from '../language/index.ts';
import { uniqueId, type TakenIds } from '../operation/index.ts';
import { allowedFolders, checkInsideAny, shortName, type OutputFile } from './output/index.ts';
import { type Dialect, type DocumentedOperation } from '../page/index.ts';
import {
  buildDescription,
  buildDocument,
  type BuiltSource,
  type BuiltDocument,
  type BuildContext,
} from './build.ts';
import type { Manifest, SourceRecord } from './manifest.ts';
import { checkReplaceable, findOrphans, pageState, type Orphan, type PageState } from './origin.ts';
import { formatted, buildPages, printOperations, type BuildOutput } from './pages.ts';
import { checkUntrusted } from './untrusted.ts';
import { readInput } from './read.ts';
import { hasOwnLanguages, openRegistry } from './extensions.ts';
import { checkSettingFiles, dialectOf, registryOf, type Settings } from './settings.ts';
import { findSources, type SourceFile } from './sources.ts';

/** A source file with the files built from it, or with the record of the last run if nothing changed. */
export type BuildResult =
  | { readonly source: SourceFile; readonly state: 'fresh'; readonly record: SourceRecord }
  | { readonly source: SourceFile; readonly state: 'built'; readonly output: BuildOutput };

export interface ProjectOptions {
  /** Reads an input; `readInput` if left out. The command line gives one that knows standard input. */
  readonly read?: typeof readInput;
  readonly annotate?: BuildContext['annotate'];
  readonly onOperation?: (done: number, found: number) => void;
}

/** The source files of a documentation, and the files that are built from them. */
export class Project {
  readonly settings: Settings;
  readonly sources: readonly SourceFile[];
  readonly dialect: Dialect;
  /** Problems of the file list, such as a pattern without a match, and of the folders of languages. */
  readonly diagnostics: readonly Diagnostic[];
  readonly #languageWarnings: readonly Diagnostic[];
  readonly #context: BuildContext;

  private constructor(
    sources: readonly SourceFile[],
    diagnostics: readonly Diagnostic[],
    languageWarnings: readonly Diagnostic[],
    context: BuildContext,
  ) {
    this.sources = sources;
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
    const sources = await findSources(settings, (diagnostic) => diagnostics.push(diagnostic));
    checkSettingFiles(settings);
    if (settings.untrusted) await checkUntrusted(settings, sources);
    const languageWarnings: Diagnostic[] = [];
    const readLanguages = () => registryOf(settings, (warning) => languageWarnings.push(warning));
    // The user's own languages are read in every run, so that every run reports the broken ones. Otherwise languages
    // are read lazily: a run without changes needs none.
    let registry = hasOwnLanguages(settings)
      ? await openRegistry(settings, (warning) => languageWarnings.push(warning))
      : undefined;
    return new Project(sources, diagnostics, languageWarnings, {
      settings,
      get registry() {
        return (registry ??= readLanguages());
      },
      dialect: dialectOf(settings),
      read: (file) => read(file, settings.projectFolders),
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
    const sources = await findSources(this.settings, (diagnostic) => diagnostics.push(diagnostic));
    return new Project(sources, diagnostics, this.#languageWarnings, this.#context);
  }

  /** The folder of the pages; undefined if all go into one file or to standard output. */
  get folder(): string | undefined {
    const { out } = this.settings;
    if (out === undefined) return undefined;
    const isFolder = /[/\\]$/.test(out) || extname(out) === '' || isDirectory(out);
    return isFolder ? out : undefined;
  }

  /** Builds one source file as a whole; a document also gives `files`. */
  async read(source: SourceFile): Promise<BuiltSource & Partial<BuiltDocument>> {
    const build = source.kind === 'document' ? buildDocument : buildDescription;
    try {
      return await build(source, this.#context);
    } catch (error) {
      const { file } = source;
      const diagnostic =
        error instanceof Diagnostic ? error : internalError(error, { file, line: 1, column: 1, excerpt: '' });
      return { ...NOTHING, diagnostics: [diagnostic] };
    }
  }

  /** All operations on one page. */
  async singlePage(path: string, operations: readonly DocumentedOperation[]): Promise<OutputFile> {
    return formatted({ path, content: printOperations(operations, this.#context) }, this.#context);
  }

  /** Builds the source files in their order; skips those that did not change since the manifest was saved. */
  async *build(manifest?: Manifest): AsyncGenerator<BuildResult> {
    const taken: TakenIds = new Map();
    const results: BuiltSource[] = [];
    for (const source of this.sources) {
      const record = this.#freshRecord(source, manifest, taken);
      if (record !== undefined) {
        yield { source, state: 'fresh', record };
        continue;
      }
      const { folder } = this;
      if (source.kind === 'document') {
        yield { source, state: 'built', output: this.#built(source, await this.read(source)) };
      } else if (folder === undefined) {
        const built = await this.read(source);
        results.push(built);
        yield { source, state: 'built', output: this.#built(source, built) };
      } else {
        const pathOf = (id: string): string => this.#path(uniqueId(id, taken));
        yield {
          source,
          state: 'built',
          output: await buildPages(source, folder, this.#context, pathOf, manifest),
        };
      }
    }
    const page = await this.#buildSinglePage(results);
    if (page !== undefined) {
      const source: SourceFile = { kind: 'description', file: page.path };
      yield {
        source,
        state: 'built',
        output: this.#built(source, { ...NOTHING, operations: operationsOf(results), files: [page] }),
      };
    }
  }

  #built(
    source: SourceFile,
    { operations, diagnostics, dependencies, files = [] }: BuiltSource & Partial<BuiltDocument>,
  ): BuildOutput {
    const isRefused = this.settings.strict && diagnostics.length > 0;
    return {
      files: isRefused
        ? []
        : files.map((file, index) => ({ ...file, operations: index === 0 ? operations : [] })),
      diagnostics,
      unchangedPaths: [],
      record: () => ({
        ids: operations.map(({ operation }) => operation.id),
        hashes: {},
        read: [source.file, ...dependencies],
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
    return this.singlePage(out, operationsOf(results));
  }

  /**
   * The state of a file that differs from the one that was built. A document and a file that the settings name are
   * always the project's own.
   */
  pageState({ kind }: SourceFile, path: string, present: string): PageState {
    return kind === 'document' || this.folder === undefined
      ? 'ours'
      : pageState(path, present, this.settings);
  }

  /** @throws Diagnostic if a symbolic link leads the file of a document out of the project */
  checkTarget(document: SourceFile, path: string): Promise<void> {
    return checkInsideAny(allowedFolders(document.file, this.settings.projectFolders), path);
  }

  /** @throws Diagnostic if the file with this content must not be replaced */
  checkReplaceable({ kind }: SourceFile, path: string, present: string): void {
    if (kind === 'description' && this.folder !== undefined) checkReplaceable(path, present, this.settings);
  }

  /** Generated pages in the folder without a source file; none if only some of the project is built. */
  async orphans(built: Iterable<string>): Promise<Orphan[]> {
    const { folder } = this;
    return folder === undefined || !this.settings.isWhole
      ? []
      : findOrphans(folder, this.settings, this.dialect.data, new Set(built));
  }

  /** The record of an unchanged source file, if its pages would still get the same names. */
  #freshRecord(
    source: SourceFile,
    manifest: Manifest | undefined,
    taken: TakenIds,
  ): SourceRecord | undefined {
    if (source.kind === 'document') return manifest?.fresh(source.file);
    // A single page needs the operations of all source files, so descriptions are never skipped.
    const record = this.folder === undefined ? undefined : manifest?.fresh(source.file);
    if (record === undefined) return undefined;
    const takenAfter = new Map(taken);
    const paths = record.ids.map((id) => this.#path(uniqueId(id, takenAfter)));
    if (paths.join('\n') !== record.written.join('\n')) return undefined;
    for (const [id, number] of takenAfter) taken.set(id, number);
    return record;
  }

  #path(name: string): string {
    return join(this.folder ?? '.', shortName(name, this.dialect.data.extension));
  }
}

/** Orphans of projects of one configuration: each page may be built by any of them. */
export async function findAllOrphans(
  projects: readonly Project[],
  built: readonly string[],
): Promise<Orphan[]> {
  const found = await Promise.all(projects.map((project) => project.orphans(built)));
  return [...new Map(found.flat().map((orphan) => [orphan.path, orphan])).values()];
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
