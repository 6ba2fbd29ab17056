import { type DocumentedOperation } from '../../page/index.ts';
import { join } from 'node:path';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, firstFailure, type ExitCode } from '../terminal/exit-code.ts';
import { toJson } from '../../generate/index.ts';
import { OutputFolder, writeOutput, type OutputFile, type WriteResult } from '../../project/output/index.ts';
import {
  stops,
  type BuildOutput,
  type Manifest,
  type Project,
  type SourceFile,
} from '../../project/index.ts';
import { progressLine } from '../terminal/progress.ts';
import { Progress, reportDiagnostics, type Terminal } from '../terminal/terminal.ts';
import { openManifest, openProject, type ProjectArguments } from './project.ts';

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
  const project = await openProject(options, terminal, (_, found) => {
    done++;
    progress.show(() => {
      // With several inputs the total is unknown: the others are not read yet.
      const total = project.sources.length === 1 ? found : undefined;
      return [progressLine({ done, total, elapsed: performance.now() - started })];
    });
  });
  const hasFiles =
    project.settings.out !== undefined || project.sources.some(({ kind }) => kind === 'document');
  if (options.json || !hasFiles) return printAll(project, options, progress, terminal);
  return writeProject(project, options, progress, terminal);
}

/** Prints everything to standard output as one page, or as JSON, which can go into a file. */
async function printAll(
  project: Project,
  options: GenerateArguments,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const operations: DocumentedOperation[] = [];
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const source of project.sources) {
    const built = await project.read(source);
    operations.push(...built.operations);
    diagnostics.push(...built.diagnostics);
  }
  progress.clear();
  const exitCode = reportDiagnostics(diagnostics, { ...options, strict: project.settings.strict }, terminal);
  const { out } = project.settings;
  if (options.json) {
    const content = `${JSON.stringify(toJson({ operations, diagnostics }), null, 2)}\n`;
    if (out === undefined) terminal.stdout.write(content);
    else if (exitCode === EXIT.ok) {
      const path = project.folder === undefined ? out : join(out, 'gen-snippets.json');
      reportWrite(path, await writeOutput({ path, content }), options, terminal);
    }
    return exitCode;
  }
  if (operations.length === 0 || diagnostics.some((diagnostic) => stops(diagnostic, project.settings.strict)))
    return exitCode;
  const { content } = await project.singlePage(`page.${project.dialect.data.extension}`, operations);
  terminal.stdout.write(content);
  return exitCode;
}

/** Writes the files one by one. An input with an error is reported and skipped, and decides the exit code. */
export async function writeProject(
  project: Project,
  options: Pick<GenerateArguments, 'quiet' | 'cache' | 'prune' | 'overwrite'> & {
    readonly onlyChanges?: boolean;
  },
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const manifest = options.cache ? await openManifest(project, terminal) : undefined;
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const paths: string[] = [];
  const folder = project.folder === undefined ? undefined : new OutputFolder(project.folder);
  const report = (diagnostics: readonly Diagnostic[]): ExitCode => {
    if (diagnostics.length > 0) progress.clear();
    return reportDiagnostics(diagnostics, { ...options, strict: project.settings.strict }, terminal);
  };
  let exitCode = report(project.diagnostics);
  for await (const result of project.build(manifest)) {
    if (result.state === 'fresh') {
      exitCode = firstFailure(exitCode, report(result.record.diagnostics));
      paths.push(...result.record.written);
      counts.unchanged += result.record.written.length;
      continue;
    }
    const { source, output } = result;
    const reported = output.diagnostics.length;
    let code = report(output.diagnostics);
    /** Files that could not be written, which does not stop the others. */
    const refused = new Map<string, Diagnostic>();
    const tryWrite = (file: OutputFile): Promise<WriteResult | Diagnostic> =>
      writeOutput(file, source.kind === 'document' ? undefined : folder, (present) => {
        if (!options.overwrite) project.checkReplaceable(source, file.path, present);
      }).catch(diagnosticOf);
    for await (const file of output.files) {
      const written = await tryWrite(file);
      if (written instanceof Diagnostic) {
        refused.set(file.path, written);
        continue;
      }
      manifest?.note(file);
      counts[written]++;
      paths.push(file.path);
      if (written !== 'unchanged') progress.clear();
      reportWrite(file.path, written, options, terminal);
    }
    // Printing an operation can add diagnostics.
    code = firstFailure(code, report([...output.diagnostics.slice(reported), ...refused.values()]));
    exitCode = firstFailure(exitCode, code);
    paths.push(...output.unchangedPaths);
    counts.unchanged += output.unchangedPaths.length;
    addToCache(source, output, code === EXIT.ok, refused, manifest);
  }
  progress.clear();
  await manifest?.save();
  // Skip orphans after errors: a page may be missing only because its input failed.
  if (exitCode === EXIT.ok) await reportOrphans(project, paths, options, terminal);
  const writes = counts.created + counts.changed;
  // With a single page, its "created" or "changed" line is the summary.
  const hasSummary = options.onlyChanges ? writes > 1 : paths.length !== 1 || writes === 0;
  if (!options.quiet && hasSummary)
    terminal.stderr.write(`${summary(counts, performance.now() - started)}\n`);
  return exitCode;
}

function diagnosticOf(error: unknown): Diagnostic {
  if (error instanceof Diagnostic) return error;
  throw error;
}

/** After errors, only those pages are cached whose operations have a fingerprint: the errors do not concern them. */
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
  project: Project,
  paths: readonly string[],
  { prune, overwrite }: Pick<GenerateArguments, 'prune' | 'overwrite'>,
  terminal: Terminal,
): Promise<void> {
  const { rm } = await import('node:fs/promises');
  for (const { path, isEdited } of await project.orphans(paths)) {
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
