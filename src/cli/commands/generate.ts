import { type DocumentedOperation } from '../../page/index.ts';
import { join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, worse, type ExitCode } from '../terminal/exit-code.ts';
import { toJson } from '../../generate/index.ts';
import { OutputFolder, writeOutput, type WriteResult } from '../../project/output/index.ts';
import { stops, type Making, type Manifest, type Project, type Unit } from '../../project/index.ts';
import { progressLine } from '../terminal/progress.ts';
import { Progress, reportDiagnostics, type Terminal } from '../terminal/terminal.ts';
import { openManifest, openProject, type ProjectArguments } from './project.ts';

export interface GenerateArguments extends ProjectArguments {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly cache: boolean;
  readonly prune: boolean;
}

/** `gen-snippets generate`: prints to standard output, or writes the files of a project. */
export async function runGenerate(options: GenerateArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = new Progress(terminal);
  const started = performance.now();
  let done = 0;
  const project = await openProject(options, terminal, (_, known) => {
    done++;
    progress.show(() => {
      // Of other files nobody knows yet how many operations they have.
      const total = project.units.length === 1 ? known : undefined;
      return [progressLine({ done, total, elapsed: performance.now() - started })];
    });
  });
  const hasFiles =
    project.settings.out !== undefined || project.units.some(({ kind }) => kind === 'document');
  if (options.json || !hasFiles) return printAll(project, options, progress, terminal);
  return writeProject(project, options, progress, terminal);
}

/** Everything at once: on standard output, or as JSON in one file. */
async function printAll(
  project: Project,
  options: GenerateArguments,
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const operations: DocumentedOperation[] = [];
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  for (const unit of project.units) {
    const built = await project.read(unit);
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
      tell(path, await writeOutput({ path, content }), options, terminal);
    }
    return exitCode;
  }
  if (operations.length === 0 || diagnostics.some((diagnostic) => stops(diagnostic, project.settings.strict)))
    return exitCode;
  const { content } = await project.onePage(`page.${project.dialect.data.extension}`, operations);
  terminal.stdout.write(content);
  return exitCode;
}

/** Writes what is right, file by file; what is wrong is told, and the exit code says so. */
export async function writeProject(
  project: Project,
  options: Pick<GenerateArguments, 'quiet' | 'cache' | 'prune'> & { readonly onlyChanges?: boolean },
  progress: Progress,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const manifest = options.cache ? await openManifest(project, terminal) : undefined;
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const made: string[] = [];
  const folder = project.folder === undefined ? undefined : new OutputFolder(project.folder);
  const report = (diagnostics: readonly Diagnostic[]): ExitCode => {
    if (diagnostics.length > 0) progress.clear();
    return reportDiagnostics(diagnostics, { ...options, strict: project.settings.strict }, terminal);
  };
  let exitCode = report(project.diagnostics);
  for await (const result of project.build(manifest)) {
    if (result.state === 'fresh') {
      exitCode = worse(exitCode, report(result.record.diagnostics));
      made.push(...result.record.written);
      counts.unchanged += result.record.written.length;
      continue;
    }
    const { unit, making } = result;
    const early = making.diagnostics.length;
    let code = report(making.diagnostics);
    for await (const file of making.files) {
      const done = await writeOutput(file, unit.kind === 'document' ? undefined : folder);
      manifest?.note(file);
      counts[done]++;
      made.push(file.path);
      if (done !== 'unchanged') progress.clear();
      tell(file.path, done, options, terminal);
    }
    code = worse(code, report(making.diagnostics.slice(early)));
    exitCode = worse(exitCode, code);
    made.push(...making.kept);
    counts.unchanged += making.kept.length;
    remember(unit, making, code === EXIT.ok, manifest);
  }
  progress.clear();
  await manifest?.save();
  // A page of what is wrong now is no orphan.
  if (exitCode === EXIT.ok) await tellOrphans(project, made, options, terminal);
  const news = counts.created + counts.changed;
  // The line of an only page has said it.
  const isWorthIt = options.onlyChanges ? news > 1 : made.length !== 1 || news === 0;
  if (!options.quiet && isWorthIt) terminal.stderr.write(`${summary(counts, performance.now() - started)}\n`);
  return exitCode;
}

/** Of a unit that is not as it should be, only pages of operations are remembered that have nothing to do with that. */
function remember(unit: Unit, making: Making, isWhole: boolean, manifest: Manifest | undefined): void {
  const record = making.record();
  if (!isWhole && Object.keys(record.hashes).length === 0) return;
  manifest?.remember(unit.file, { ...record, isWhole, diagnostics: isWhole ? making.diagnostics : [] });
}

async function tellOrphans(
  project: Project,
  made: readonly string[],
  { prune }: Pick<GenerateArguments, 'prune'>,
  terminal: Terminal,
): Promise<void> {
  const { rm } = await import('node:fs/promises');
  for (const path of await project.orphans(made)) {
    if (prune) await rm(path);
    terminal.stderr.write(
      prune
        ? `deleted ${path}\n`
        : `orphaned ${path}: nothing makes this page any more; --prune deletes it\n`,
    );
  }
}

function tell(
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
