import type { DocumentedOperation } from '../../page/index.ts';
import { readFile } from 'node:fs/promises';
import { githubAnnotation, Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, type ExitCode } from '../terminal/exit-code.ts';
import { unifiedDiff, type PageDiff } from '../../project/output/index.ts';
import { findAllOrphans, type Project } from '../../project/index.ts';
import { reportDiagnostics } from '../terminal/reporter.ts';
import { colorsFor, exitCodeFor, Progress, type Terminal } from '../terminal/terminal.ts';
import { openProjects, type ProjectArguments } from './project.ts';

export interface CheckArguments extends ProjectArguments {
  readonly reporter: 'pretty' | 'github';
  readonly quiet: boolean;
}

/** A page that differs from what generate would write. */
type Finding =
  | {
      readonly kind: 'stale' | 'missing' | 'edited' | 'foreign';
      readonly path: string;
      readonly diff: PageDiff;
    }
  | { readonly kind: 'orphaned'; readonly path: string }
  | { readonly kind: 'unverified'; readonly path: string; readonly samples: readonly string[] };

/**
 * `gen-snippets check`: fails if a page is stale, missing or orphaned, and with `--verified` if a sample is not verified.
 * Nothing is written.
 */
export async function runCheck(options: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = new Progress(terminal);
  let done = 0;
  const projects = await openProjects({ ...options, inFolder: true }, terminal, () =>
    progress.show(`${++done} operations`),
  );
  const hasPages = projects.some(
    ({ settings, sources }) => settings.out !== undefined || sources.some(({ kind }) => kind === 'document'),
  );
  if (!hasPages) {
    throw new Diagnostic('option-invalid', 'there is no page to check', {
      expected: '--out with the folder or file that generate wrote, or a configuration with out',
    });
  }
  const { findings, diagnostics, pages } = await findDifferences(projects);
  progress.clear();
  const strict = projects.some(({ settings }) => settings.strict);
  if (options.reporter === 'github') {
    const shown = diagnostics.filter(({ severity }) => severity === 'error' || strict || !options.quiet);
    const annotations = [...shown.map(annotateDiagnostic), ...findings.map(annotateFinding)];
    terminal.stdout.write(annotations.join(''));
  } else {
    reportDiagnostics(diagnostics, { quiet: options.quiet, strict }, terminal);
    for (const finding of findings) terminal.stdout.write(printFinding(finding, terminal));
  }
  const exitCode = findings.length > 0 ? EXIT.input : exitCodeFor(diagnostics, strict);
  if (!options.quiet) terminal.stderr.write(`${summary(pages, findings.length, exitCode)}\n`);
  return exitCode;
}

/** `3 pages, all as they should be`. Pages that could not be made are not counted. */
function summary(pages: number, findings: number, exitCode: ExitCode): string {
  const count = pages === 1 ? '1 page' : `${pages} pages`;
  if (findings > 0) return `${count}, ${findings} not as they should be`;
  return `${count}, ${exitCode === EXIT.ok ? 'all as they should be' : 'but not all could be made'}`;
}

async function findDifferences(
  projects: readonly Project[],
): Promise<{ findings: Finding[]; diagnostics: Diagnostic[]; pages: number }> {
  const findings: Finding[] = [];
  const diagnostics: Diagnostic[] = [];
  const paths: string[] = [];
  for (const project of projects) await compare(project);
  // Skip orphans after errors: a page may be missing only because its input failed.
  const hasFailed = projects.some(({ settings }) => exitCodeFor(diagnostics, settings.strict) !== EXIT.ok);
  const orphans = hasFailed ? [] : await findAllOrphans(projects, paths);
  findings.push(...orphans.map(({ path }) => ({ kind: 'orphaned', path }) as const));
  return { findings, diagnostics, pages: paths.length };

  async function compare(project: Project): Promise<void> {
    diagnostics.push(...project.diagnostics);
    for await (const result of project.build()) {
      if (result.state === 'fresh') continue;
      const { source, output } = result;
      const unverified: string[] = [];
      for await (const { path, content, operations } of output.files) {
        paths.push(path);
        unverified.push(...operations.flatMap(unverifiedSamples));
        const present = await readFile(path, 'utf8').catch(() => undefined);
        if (present === content) continue;
        const diff = await unifiedDiff(path, present ?? '', content);
        const state = present === undefined ? 'missing' : project.pageState(source, path, present);
        findings.push({ kind: state === 'ours' ? 'stale' : state, path, diff });
      }
      diagnostics.push(...output.diagnostics);
      if (project.settings.verified && unverified.length > 0) {
        findings.push({ kind: 'unverified', path: source.file, samples: unverified });
      }
    }
  }
}

const unverifiedSamples = ({ operation, samples }: DocumentedOperation): string[] =>
  samples
    .filter(({ verified, unverified }) => verified === undefined || unverified)
    .map(({ language, client }) => `${operation.id} ${language}:${client}`);

const HINTS = {
  stale: 'gen-snippets generate brings it up to date',
  missing: 'gen-snippets generate writes it',
  edited: 'it was edited by hand; gen-snippets generate --overwrite replaces it',
  foreign: 'this configuration did not write it; gen-snippets generate --overwrite replaces it',
  orphaned: 'no input gives this page any more; gen-snippets generate --prune deletes it',
  unverified: 'gen-snippets verify runs them',
} as const;

function printFinding(finding: Finding, terminal: Terminal): string {
  const { red, green, cyan, bold, dim } = colorsFor(terminal, terminal.stdout);
  const head = `${red(bold(finding.kind))} ${finding.path} ${dim(`(${HINTS[finding.kind]})`)}\n`;
  if (finding.kind === 'orphaned') return head;
  if (finding.kind === 'unverified')
    return `${head}${finding.samples.map((sample) => `  ${sample}\n`).join('')}`;
  const paint = (line: string): string => {
    if (line.startsWith('@@')) return cyan(line);
    if (line.startsWith('-')) return red(line);
    return line.startsWith('+') ? green(line) : line;
  };
  return `${head}${finding.diff.text.split('\n').map(paint).join('\n')}`;
}

/** An annotation for a GitHub workflow, at the first line that differs. */
function annotateFinding(finding: Finding): string {
  const { kind, path } = finding;
  const line = 'diff' in finding ? finding.diff.line : 1;
  const detail = kind === 'unverified' ? `${finding.samples.join(', ')}; ` : '';
  return githubAnnotation(
    'error',
    { file: path, line, title: `gen-snippets: ${kind}` },
    `${detail}${HINTS[kind]}`,
  );
}

function annotateDiagnostic({ severity, code, message, position, hint }: Diagnostic): string {
  const { file, line, column } = position ?? {};
  const where = { file, line, col: column, title: `gen-snippets: ${code}` };
  return githubAnnotation(severity, where, hint === undefined ? message : `${message}; ${hint}`);
}
