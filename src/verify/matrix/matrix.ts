import type { Choice, RunChanges } from '../../language/index.ts';
import { printSample } from '../../language/samples.ts';
import type { Request } from '../../request/index.ts';
import { shortVersion, type Cell } from './cell.ts';
import { Ledger } from './ledger.ts';
import { arrivedMessage, describedMessage } from '../recorder/message.ts';
import { lotSize } from '../run/batch.ts';
import type { Verdict } from '../run/judge.ts';
import { missingToolchain, runOf } from '../run/toolchain.ts';
import type { Result, VerifyOptions } from '../run/trial.ts';
import { verifySamples } from '../run/verify.ts';
import { toolchainVersion } from '../run/version.ts';

/** One thing to verify. */
export interface Task {
  readonly operation: string;
  readonly file: string;
  readonly request: Request;
  readonly choice: Choice;
}

export interface MatrixOptions {
  /** Samples that are run at once. */
  readonly jobs: number;
  /** Verdicts of earlier runs; left out, every sample is run. */
  readonly ledger?: Ledger;
  /** Runs the samples over https. */
  readonly tls?: NonNullable<VerifyOptions['tls']>;
  /** How this machine runs `python`, or `python:requests`, where that differs from what the language says. */
  readonly overrides?: Readonly<Record<string, RunChanges>>;
  /** Called after each cell. */
  readonly onCell?: (cell: Cell, done: number) => void;
}

/** Verifies every task, several at once; the cells come back in the order of the tasks. */
export async function verifyMatrix(tasks: readonly Task[], options: MatrixOptions): Promise<Cell[]> {
  const cells: Cell[] = [];
  const lots = lotsOf(tasks, options).values();
  let done = 0;
  const worker = async (): Promise<void> => {
    // One iterator, from which every worker takes.
    for (const lot of lots) {
      await verifyLot(
        lot.map((index) => tasks[index]!),
        options,
        (cell, position) => {
          cells[lot[position]!] = cell;
          options.onCell?.(cell, ++done);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, worker));
  await options.ledger?.save();
  return cells;
}

/** Positions of tasks that are built together: those of one choice, no more than leave work for everyone. */
function lotsOf(tasks: readonly Task[], options: MatrixOptions): number[][] {
  const clients = new Map<string, number[]>();
  for (const [index, { choice }] of tasks.entries()) {
    const name = JSON.stringify([choice.language.id, choice.client, choice.options]);
    const positions = clients.get(name);
    if (positions === undefined) clients.set(name, [index]);
    else positions.push(index);
  }
  const lots = [...clients.values()].flatMap((positions) => {
    const { language, client } = tasks[positions[0]!]!.choice;
    const run = runOf(language, client, overrideOf(tasks[positions[0]!]!, options));
    const size = lotSize(run, positions.length, options.jobs);
    return Array.from({ length: Math.ceil(positions.length / size) }, (_, lot) =>
      positions.slice(lot * size, (lot + 1) * size),
    );
  });
  // In the order of the tasks, so that what is watched goes from case to case.
  return lots.toSorted(([a = 0], [b = 0]) => a - b);
}

/** The part of the tasks that one machine of several takes: `2/4` is every fourth, from the second. */
export function shardOf<T>(tasks: readonly T[], index: number, count: number): T[] {
  return tasks.filter((_, position) => position % count === index - 1);
}

const overrideOf = ({ choice }: Task, { overrides = {} }: MatrixOptions): RunChanges => ({
  ...overrides[choice.language.id],
  ...overrides[`${choice.language.id}:${choice.client}`],
});

/** What is known of a cell before its sample is run, and under which key the verdict is kept. */
interface Pending {
  readonly position: number;
  readonly task: Task;
  readonly cell: Omit<Cell, 'outcome'>;
  readonly key: string;
}

/** Verifies tasks of one client. */
async function verifyLot(
  tasks: readonly Task[],
  options: MatrixOptions,
  onCell: (cell: Cell, position: number) => void,
): Promise<void> {
  const { ledger, tls } = options;
  const pending: Pending[] = [];
  for (const [position, task] of tasks.entries()) {
    const ready = await prepare(task, options);
    if ('outcome' in ready) onCell(ready, position);
    else pending.push({ ...ready, position, task });
  }
  if (pending.length === 0) return;
  const [{ task }] = pending as [Pending];
  await verifySamples(
    pending.map(({ task: { request } }) => request),
    task.choice,
    { run: overrideOf(task, options), ...(tls === undefined ? {} : { tls }) },
    (result, index) => {
      const { position, cell, key } = pending[index]!;
      if (result.verdict.kind === 'verified') {
        ledger?.add(key, `${cell.operation} ${cell.language}:${cell.client}, ${cell.toolchain}`);
      }
      onCell({ ...cell, ...outcomeOf(result) }, position);
    },
  );
}

/** The cell itself, where there is nothing to run; else what it takes to run it. */
async function prepare(
  task: Task,
  options: MatrixOptions,
): Promise<Cell | { readonly cell: Omit<Cell, 'outcome'>; readonly key: string }> {
  const { operation, file, request, choice } = task;
  const { language, client } = choice;
  const override = overrideOf(task, options);
  const run = runOf(language, client, override);
  const cell = {
    operation,
    file,
    language: language.id,
    client,
    cached: false,
    seconds: 0,
    expected: describedMessage(request),
    ...(run?.standIn === undefined ? {} : { standIn: run.standIn }),
  };
  let refusal = '';
  const sample = printSample(request, choice, (diagnostic) => (refusal = diagnostic.message));
  if (sample === undefined) return { ...cell, outcome: 'unsupported', detail: refusal };
  const missing = missingToolchain(language, client, override);
  if (missing !== undefined) return { ...cell, code: sample.code, outcome: 'no toolchain', detail: missing };
  const toolchain = await toolchainVersion(run?.version);
  const known = { ...cell, code: sample.code, toolchain };
  const key = Ledger.key(sample.code, request, [toolchain, options.tls, override]);
  if (options.ledger?.has(key)) return { ...known, outcome: 'verified', cached: true };
  return { cell: known, key };
}

/**
 * What a sample was verified with, as far as the ledger knows: `Python 3.11.2`, and
 * what stood in for the real thing.
 */
export async function verifiedWith(
  code: string,
  request: Request,
  { language, client }: Choice,
  ledger: Ledger,
): Promise<string | undefined> {
  const run = runOf(language, client);
  if (run === undefined || missingToolchain(language, client) !== undefined) return undefined;
  const { version, standIn } = run;
  const toolchain = await toolchainVersion(version);
  if (!ledger.has(Ledger.key(code, request, [toolchain, undefined, {}]))) return undefined;
  return `${shortVersion(toolchain)}${standIn === undefined ? '' : ` (${standIn})`}`;
}

function outcomeOf({
  verdict,
  arrived,
  seconds,
}: Result): Pick<Cell, 'outcome' | 'difference' | 'detail' | 'arrived' | 'seconds'> {
  const message = arrived === undefined ? {} : { arrived: arrivedMessage(arrived) };
  return { ...explanationOf(verdict), ...message, seconds };
}

function explanationOf(verdict: Verdict): Pick<Cell, 'outcome' | 'difference' | 'detail'> {
  switch (verdict.kind) {
    case 'wrong':
      return { outcome: 'wrong', difference: verdict.difference };
    case 'failed':
    case 'no request':
      return { outcome: verdict.kind, detail: verdict.output.trim() };
    case 'unsupported':
      return { outcome: 'unsupported', detail: verdict.reason };
    case 'verified':
    case 'timeout':
      return { outcome: verdict.kind };
  }
}
