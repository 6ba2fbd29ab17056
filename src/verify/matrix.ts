import { printSample, type Choice, type RunData } from '../language/index.ts';
import type { Request } from '../request/index.ts';
import { shortVersion, type Cell } from './cell.ts';
import { Ledger } from './ledger.ts';
import { arrivedMessage, describedMessage } from './message.ts';
import { missingToolchain, runOf, verifySample, type Verdict, type VerifyOptions } from './run.ts';
import { toolchainVersion } from './version.ts';

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
  readonly overrides?: Readonly<Record<string, Partial<RunData>>>;
  /** Called after each cell. */
  readonly onCell?: (cell: Cell, done: number) => void;
}

/** Verifies every task, several at once; the cells come back in the order of the tasks. */
export async function verifyMatrix(tasks: readonly Task[], options: MatrixOptions): Promise<Cell[]> {
  const cells: Cell[] = [];
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (next < tasks.length) {
      const index = next++;
      cells[index] = await verifyTask(tasks[index]!, options);
      options.onCell?.(cells[index], ++done);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, worker));
  await options.ledger?.save();
  return cells;
}

/** The part of the tasks that one machine of several takes: `2/4` is every fourth, from the second. */
export function shardOf<T>(tasks: readonly T[], index: number, count: number): T[] {
  return tasks.filter((_, position) => position % count === index - 1);
}

async function verifyTask({ operation, file, request, choice }: Task, options: MatrixOptions): Promise<Cell> {
  const { ledger, tls, overrides = {} } = options;
  const { language, client } = choice;
  const override = { ...overrides[language.id], ...overrides[`${language.id}:${client}`] };
  const run = { ...runOf(language, client), ...override };
  const cell = {
    operation,
    file,
    language: language.id,
    client,
    cached: false,
    seconds: 0,
    expected: describedMessage(request),
    ...(run.standIn === undefined ? {} : { standIn: run.standIn }),
  };
  let refusal = '';
  const sample = printSample(request, choice, (diagnostic) => (refusal = diagnostic.message));
  if (sample === undefined) return { ...cell, outcome: 'unsupported', detail: refusal };
  const missing = missingToolchain(language, client, override);
  if (missing !== undefined) return { ...cell, code: sample.code, outcome: 'no toolchain', detail: missing };
  const toolchain = await toolchainVersion(run.version);
  const known = { ...cell, code: sample.code, toolchain };
  const key = Ledger.key(sample.code, request, [toolchain, tls, override]);
  if (ledger?.has(key)) return { ...known, outcome: 'verified', cached: true };
  const start = performance.now();
  let arrived: string | undefined;
  const verdict = await verifySample(request, choice, {
    run: override,
    onArrived: (message) => (arrived = arrivedMessage(message)),
    ...(tls === undefined ? {} : { tls }),
  });
  if (verdict.kind === 'verified') ledger?.add(key, `${operation} ${language.id}:${client}, ${toolchain}`);
  return {
    ...known,
    ...outcomeOf(verdict),
    ...(arrived === undefined ? {} : { arrived }),
    seconds: (performance.now() - start) / 1000,
  };
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
  if (missingToolchain(language, client) !== undefined) return undefined;
  const { version, standIn } = runOf(language, client);
  const toolchain = await toolchainVersion(version);
  if (!ledger.has(Ledger.key(code, request, [toolchain, undefined, {}]))) return undefined;
  return `${shortVersion(toolchain)}${standIn === undefined ? '' : ` (${standIn})`}`;
}

function outcomeOf(verdict: Verdict): Pick<Cell, 'outcome' | 'difference' | 'detail'> {
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
