import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { chooseClients, type ChosenClient } from '../../generate/index.ts';
import { Diagnostic } from '../../base/diagnostic/index.ts';
import { EXIT, firstFailure, type ExitCode } from '../terminal/exit-code.ts';
import { fallbackFor, type Choice } from '../../language/index.ts';
import { writeOutput } from '../../project/output/index.ts';
import type { Project } from '../../project/index.ts';
import { reportDiagnostics } from '../terminal/reporter.ts';
import { colorsFor, type Terminal } from '../terminal/terminal.ts';
import {
  callOf,
  githubReport,
  htmlReport,
  isFailure,
  jsonReport,
  junitReport,
  parseJsonReport,
  prettyReport,
  shardOf,
  summary,
  verifyMatrix,
  type Cell,
  type MatrixOptions,
  type Task,
} from '../../verify/index.ts';
import type { SelectionArguments } from './inputs.ts';
import { openProjects } from './project.ts';
import { openLedger } from './cache.ts';
import { LiveReport } from './live.ts';

type Reporter = 'pretty' | 'json' | 'junit' | 'github' | 'html';

interface ReportArguments {
  readonly reporter: Reporter;
  readonly require?: readonly string[] | undefined;
  readonly out?: string | undefined;
}

export interface VerifyArguments extends ReportArguments, SelectionArguments {
  readonly inputs?: readonly string[] | undefined;
  readonly config?: string | undefined;
  readonly language?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly cache: boolean;
  readonly ledger?: string | undefined;
  readonly shard?: string | undefined;
  readonly jobs?: number | undefined;
  readonly tls: boolean;
  readonly toolchains?: string | undefined;
  readonly redact?: boolean | undefined;
  readonly allowSecret?: readonly string[] | undefined;
}

/**
 * `gen-snippets verify`: runs the samples, and compares the requests that arrive with the described ones. An error in
 * one operation or file does not stop the others.
 */
export async function runVerify(options: VerifyArguments, terminal: Terminal): Promise<ExitCode> {
  const { tasks, diagnostics } = await readTasks(options, terminal);
  const exitCode = reportDiagnostics(diagnostics, { quiet: false, strict: false }, terminal);
  if (exitCode !== EXIT.ok && tasks.length === 0) return exitCode;
  const live = new LiveReport(tasks, terminal);
  const ledger = options.cache ? await openLedger(options.ledger, terminal) : undefined;
  const unsaved: string[] = [];
  const cells = await verifyMatrix(tasks, {
    jobs: options.jobs ?? availableParallelism(),
    ...(options.tls ? { tls: 'trusted' as const } : {}),
    ...(options.toolchains === undefined ? {} : { overrides: await readOverrides(options.toolchains) }),
    ...(ledger === undefined ? {} : { ledger }),
    onCell: (cell) => live.show(cell),
    onUnsaved: ({ code, message }) => unsaved.push(code ?? message),
  });
  live.clear();
  for (const reason of unsaved)
    terminal.stderr.write(
      `the ledger cannot be written (${reason}), so the next run runs all samples again\n`,
    );
  await writeReport(cells, options, terminal);
  return firstFailure(
    exitCode,
    checkResults(cells, options.require ?? [], options.shard !== undefined, terminal),
  );
}

/** `gen-snippets merge`: joins the reports of several shards into one. */
export async function runMerge(
  options: ReportArguments & { readonly reports: readonly string[] },
  terminal: Terminal,
): Promise<ExitCode> {
  const cells: Cell[] = [];
  for (const file of options.reports) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Diagnostic('input-not-found', `there is no file ${file}`);
    });
    const fileCells = parseJsonReport(text);
    if (fileCells === undefined) {
      throw new Diagnostic('report-shape', `${file} is not a report of gen-snippets verify`, {
        expected: 'the output of gen-snippets verify --reporter json',
      });
    }
    cells.push(...fileCells);
  }
  await writeReport(cells, options, terminal);
  return checkResults(cells, options.require ?? [], false, terminal);
}

async function readTasks(
  options: VerifyArguments,
  terminal: Terminal,
): Promise<{ tasks: Task[]; diagnostics: readonly Diagnostic[] }> {
  const { reporter: _reporter, out: _out, ledger: _ledger, ...rest } = options;
  const diagnostics: Diagnostic[] = [];
  const tasks: Task[] = [];
  for (const project of await openProjects(rest, terminal)) await addTasks(project);
  return { tasks: takeShard(tasks, options.shard), diagnostics };

  async function addTasks(project: Project): Promise<void> {
    const choices = choicesOf(project, options);
    diagnostics.push(...project.diagnostics);
    for (const source of project.sources) {
      const built = await project.read(source);
      // Warnings about an operation are reported when its page is generated.
      diagnostics.push(...built.diagnostics.filter(({ severity }) => severity === 'error'));
      for (const { operation } of built.operations) {
        const { id, file, request } = operation;
        const call = callOf(operation);
        for (const choice of choices) {
          tasks.push({ operation: id, file, ...call, choice });
          const fallback = choice.isDefault === true ? fallbackFor(request, choice) : undefined;
          if (fallback !== undefined) tasks.push({ operation: id, file, ...call, choice: fallback });
        }
      }
    }
  }
}

/** The clients that the options name; else those of the configuration; else all. */
function choicesOf(
  { settings, registry }: Project,
  options: VerifyArguments,
): (Choice & Pick<ChosenClient, 'isDefault'>)[] {
  const { client: clients } = options;
  const named = clients?.filter((client) => client !== 'all').map((client) => client.split(':', 1)[0]!);
  const languages = options.language ?? (named?.length ? named : settings.languages);
  const isAll =
    clients?.includes('all') ?? (settings.languages === undefined || options.language !== undefined);
  return chooseClients(registry, {
    ...(languages === undefined ? {} : { languages }),
    clients: isAll ? 'all' : (clients ?? []),
  }).map((choice) => ('language' in choice ? choice : registry.choice(choice.target, choice.client ?? '')));
}

function takeShard(tasks: Task[], shard: string | undefined): Task[] {
  if (shard === undefined) return tasks;
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(shard)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new Diagnostic('option-invalid', `--shard cannot be ${shard}`, {
      expected: 'a part such as 1/4',
    });
  }
  return shardOf(tasks, index, count);
}

/** Reads the file of `--toolchains`: for each language, the fields of `run` in language.json. */
async function readOverrides(file: string): Promise<NonNullable<MatrixOptions['overrides']>> {
  try {
    const overrides: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof overrides === 'object' && overrides !== null)
      return overrides as NonNullable<MatrixOptions['overrides']>;
  } catch {
    // The diagnostic below covers invalid JSON too.
  }
  throw new Diagnostic('option-invalid', `${file} cannot be read as JSON`, {
    expected: 'an object such as {"python": {"steps": [["venv/bin/python", "{file}"]], "needs": []}}',
  });
}

async function writeReport(
  cells: readonly Cell[],
  { reporter, out }: ReportArguments,
  terminal: Terminal,
): Promise<void> {
  const text = printReport(cells, reporter, terminal);
  if (out === undefined) {
    terminal.stdout.write(text);
    return;
  }
  await writeOutput({ path: out, content: text });
  terminal.stderr.write(`${summary(cells)}; the report is in ${out}\n`);
}

function printReport(cells: readonly Cell[], reporter: Reporter, terminal: Terminal): string {
  switch (reporter) {
    case 'json':
      return jsonReport(cells);
    case 'junit':
      return junitReport(cells);
    case 'github':
      return githubReport(cells);
    case 'html':
      return htmlReport(cells);
    case 'pretty': {
      const { green, red, dim, bold } = colorsFor(terminal, terminal.stdout);
      return prettyReport(cells, { good: green, bad: red, dim, bold });
    }
  }
}

/** The exit code: a failed sample, a missing toolchain that is required, and a run without any verified sample fail. */
function checkResults(
  cells: readonly Cell[],
  required: readonly string[],
  isShard: boolean,
  terminal: Terminal,
): ExitCode {
  const missing = cells.filter(
    ({ outcome, language }) =>
      outcome === 'no toolchain' && (required.includes('all') || required.includes(language)),
  );
  for (const { language, client, detail } of missing.filter(
    (cell, index) =>
      missing.findIndex(({ client: id, language: of }) => id === cell.client && of === cell.language) ===
      index,
  )) {
    terminal.stderr.write(`required, but not there: ${language}:${client} (${detail})\n`);
  }
  if (cells.some(isFailure) || missing.length > 0) return EXIT.input;
  if (!cells.some(({ outcome }) => outcome === 'verified') && !(isShard && cells.length === 0)) {
    terminal.stderr.write('nothing was verified\n');
    return EXIT.input;
  }
  return EXIT.ok;
}
