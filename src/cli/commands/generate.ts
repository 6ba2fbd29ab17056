import type { DocumentedOperation } from '../../page/index.ts';
import { join } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, firstFailure, type ExitCode } from '../terminal/exit-code.ts';
import { toJson } from '../../generate/index.ts';
import { OutputFolder, writeOutput, type OutputFile, type WriteResult } from '../../project/output/index.ts';
import {
  findAllOrphans,
  stops,
  type BuildOutput,
  type Manifest,
  type Project,
  type SourceFile,
} from '../../project/index.ts';
import { progressLine } from '../terminal/progress.ts';
import { reportDiagnostics, Reporter } from '../terminal/reporter.ts';
import { Progress, type Terminal } from '../terminal/terminal.ts';
import { openManifest, openProjects, type ProjectArguments } from './project.ts';

export interface GenerateArguments extends ProjectArguments {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly cache: boolean;
  readonly prune: boolean;
  readonly overwrite: boolean;
}

/** `gen-snippets generate`: prints pages to standard output, or writes the files of a project. */
export async function runGenerate(options: GenerateArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = new Progress(terminal);
  const started = performance.now();
  let done = 0;
  const projects = await openProjects(options, terminal, (_, found) => {
    done++;
    progress.show(() => {
      // With several inputs the total is unknown: the others are not read yet.
      const total = projects.length === 1 && projects[0]!.sources.length === 1 ? found : undefined;
      return [progressLine({ done, total, elapsed: performance.now() - started })];
    });
  });
  if (options.json) return printJson(projects, options, progress, terminal);
  const hasFiles = ({ settings, sources }: Project): boolean =>
    settings.out !== undefined || sources.some(({ kind }) => kind === 'document');
  let exitCode = await writeProjects(projects.filter(hasFiles), options, progress, terminal);
  for (const project of projects) {
    if (!hasFiles(project))
      exitCode = firstFailure(exitCode, await printPage(project, options, progress, terminal));
  }
  return exitCode;
}

/** All operations of a project, and the exit code after its diagnostics were reported. */
async function readAll(
  project: Project,
  options: GenerateArguments,
  progress: Progress,
  terminal: Terminal,
): Promise<{ operations: DocumentedOperation[]; diagnostics: Diagnostic[]; exitCode: ExitCode }> {
  const operations: DocumentedOperation[] = [];
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const source of project.sources) {
    const built = await project.read(source);
    operations.push(...built.operations);
    diagnostics.push(...built.diagnostics);
  }
  progress.clear();
  const exitCode = reportDiagnostics(diagnostics, { ...options, strict: project.settings.strict }, terminal);
  return { operations, diagnostics, exitCode };
}

/** Prints the operations of all projects as JSON, to standard output or into a file of the first `out`. */
async function printJson(
  projects: readonly Project[],
  options: GenerateArguments,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const operations: DocumentedOperation[] = [];
  const diagnostics: Diagnostic[] = [];
  let exitCode: ExitCode = EXIT.ok;
  for (const project of projects) {
    const all = await readAll(project, options, progress, terminal);
    operations.push(...all.operations);
    diagnostics.push(...all.diagnostics);
    exitCode = firstFailure(exitCode, all.exitCode);
  }
  const content = `${JSON.stringify(toJson({ operations, diagnostics }), null, 2)}\n`;
  const target = projects.find(({ settings }) => settings.out !== undefined);
  if (target === undefined) terminal.stdout.write(content);
  else if (exitCode === EXIT.ok) {
    const out = target.settings.out!;
    const path = target.folder === undefined ? out : join(out, 'gen-snippets.json');
    reportWrite(path, await writeOutput({ path, content }), options, terminal);
  }
  return exitCode;
}

/** Prints the operations of a project to standard output, as one page. */
async function printPage(
  project: Project,
  options: GenerateArguments,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const { operations, diagnostics, exitCode } = await readAll(project, options, progress, terminal);
  if (operations.length === 0 || diagnostics.some((diagnostic) => stops(diagnostic, project.settings.strict)))
    return exitCode;
  const { content } = await project.singlePage(`page.${project.dialect.data.extension}`, operations);
  terminal.stdout.write(content);
  return exitCode;
}

type WriteOptions = Pick<GenerateArguments, 'quiet' | 'cache' | 'prune' | 'overwrite'> & {
  readonly onlyChanges?: boolean;
};

/** The pages that a run has written so far. */
interface Written {
  readonly counts: Record<WriteResult, number>;
  /** Files that are as they should be, by path, with the project that gives them. */
  readonly files: Map<string, Project>;
}

/** Writes the files one by one. An input with an error is reported and skipped, and decides the exit code. */
export async function writeProjects(
  projects: readonly Project[],
  options: WriteOptions,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  if (projects.length === 0) return EXIT.ok;
  const started = performance.now();
  const written: Written = { counts: { created: 0, changed: 0, unchanged: 0 }, files: new Map() };
  const reporter = new Reporter(options, terminal);
  let exitCode: ExitCode = EXIT.ok;
  for (const project of projects) {
    const code = await writeProject(project, written, options, reporter, progress, terminal);
    exitCode = firstFailure(exitCode, code);
  }
  progress.clear();
  reporter.finish();
  // Skip orphans after errors: a page may be missing only because its input failed.
  if (exitCode === EXIT.ok) await reportOrphans(projects, [...written.files.keys()], options, terminal);
  const { counts, files } = written;
  const writes = counts.created + counts.changed;
  // With a single page, its "created" or "changed" line is the summary.
  const hasSummary = options.onlyChanges ? writes > 1 : files.size !== 1 || writes === 0;
  const hasNone = files.size === 0 && exitCode !== EXIT.ok;
  if (!options.quiet && hasSummary && !hasNone)
    terminal.stderr.write(`${summary(counts, performance.now() - started)}\n`);
  return exitCode;
}

async function writeProject(
  project: Project,
  written: Written,
  options: WriteOptions,
  reporter: Reporter,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const manifest = options.cache ? await openManifest(project, terminal) : undefined;
  const folder = project.folder === undefined ? undefined : new OutputFolder(project.folder);
  const report = (diagnostics: readonly Diagnostic[]): ExitCode => {
    if (diagnostics.length > 0) progress.clear();
    return reporter.report(diagnostics, project.settings.strict);
  };
  let exitCode = report(project.diagnostics);
  for await (const result of project.build(manifest)) {
    if (result.state === 'fresh') {
      exitCode = firstFailure(exitCode, report(result.record.diagnostics));
      addUnchanged(result.record.written);
      continue;
    }
    const { source, output } = result;
    const reported = output.diagnostics.length;
    let code = report(output.diagnostics);
    /** Files that could not be written, which does not stop the others. */
    const refused = new Map<string, Diagnostic>();
    for await (const file of output.files) {
      try {
        const outcome = await write(file, source);
        manifest?.note(file);
        written.counts[outcome]++;
        written.files.set(file.path, project);
        if (outcome !== 'unchanged') progress.clear();
        reportWrite(file.path, outcome, options, terminal);
      } catch (error) {
        if (!(error instanceof Diagnostic)) throw error;
        refused.set(file.path, error);
      }
    }
    // Printing an operation can add diagnostics.
    code = firstFailure(code, report([...output.diagnostics.slice(reported), ...refused.values()]));
    exitCode = firstFailure(exitCode, code);
    addUnchanged(output.unchangedPaths);
    addToCache(source, output, code === EXIT.ok, refused, manifest);
  }
  await manifest?.save();
  return exitCode;

  function addUnchanged(paths: readonly string[]): void {
    for (const path of paths) written.files.set(path, project);
    written.counts.unchanged += paths.length;
  }

  /** @throws Diagnostic if the file cannot be written, or must not be replaced */
  async function write(file: OutputFile, source: SourceFile): Promise<WriteResult> {
    const { path } = file;
    if ((written.files.get(path) ?? project) !== project) {
      throw new Diagnostic('output-foreign', `${path} is a page of two projects of the configuration`, {
        hint: 'give each project an output folder of its own',
      });
    }
    if (source.kind === 'document') await project.checkTarget(source, path);
    return writeOutput(file, source.kind === 'document' ? undefined : folder, (present) => {
      if (!options.overwrite) project.checkReplaceable(source, path, present);
    });
  }
}

/** After errors, only the pages of operations with a hash are cached: the errors do not concern them. */
function addToCache(
  source: SourceFile,
  output: BuildOutput,
  isWhole: boolean,
  refused: ReadonlyMap<string, Diagnostic>,
  manifest: Manifest | undefined,
): void {
  const record = output.record();
  const hashes = Object.fromEntries(
    record.ids
      .filter((id, index) => id in record.hashes && !refused.has(record.written[index]!))
      .map((id) => [id, record.hashes[id]!]),
  );
  if (!isWhole && Object.keys(hashes).length === 0) return;
  manifest?.remember(source.file, {
    ...record,
    hashes,
    isWhole,
    diagnostics: isWhole ? output.diagnostics : [],
  });
}

/** Lists the pages that no input gives any more, or deletes them with `--prune`. */
async function reportOrphans(
  projects: readonly Project[],
  paths: readonly string[],
  { prune, overwrite }: Pick<GenerateArguments, 'prune' | 'overwrite'>,
  terminal: Terminal,
): Promise<void> {
  const { rm } = await import('node:fs/promises');
  for (const { path, isEdited } of await findAllOrphans(projects, paths)) {
    const isDeleted = prune && (overwrite || !isEdited);
    if (isDeleted) await rm(path);
    const remedy = isEdited
      ? 'it was edited by hand, so delete it yourself, or with --prune --overwrite'
      : '--prune deletes it';
    terminal.stderr.write(
      isDeleted ? `deleted ${path}\n` : `orphaned ${path}: no input gives this page any more; ${remedy}\n`,
    );
  }
}

function reportWrite(
  path: string,
  result: WriteResult,
  { quiet }: Pick<GenerateArguments, 'quiet'>,
  terminal: Terminal,
): void {
  if (!quiet && result !== 'unchanged') terminal.stderr.write(`${result} ${path}\n`);
}

/** `12 pages: 1 created, 11 unchanged, in 0.4 s` */
function summary(counts: Readonly<Record<WriteResult, number>>, milliseconds: number): string {
  const total = counts.created + counts.changed + counts.unchanged;
  const parts = Object.entries(counts).flatMap(([result, count]) =>
    count === 0 ? [] : [`${count} ${result}`],
  );
  const pages = total === 1 ? '1 page' : `${total} pages`;
  return `${pages}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}, in ${(milliseconds / 1000).toFixed(1)} s`;
}
