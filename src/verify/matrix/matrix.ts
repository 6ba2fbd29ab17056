import type { Choice, RunChanges } from '../../language/index.ts';
import { printSample } from '../../language/samples.ts';
import type { Request } from '../../request/index.ts';
import { isRedirect } from '../recorder/recorder.ts';
import { arrivedMessage, describedMessage } from '../recorder/message.ts';
import { lotSize } from '../run/batch.ts';
import type { Call } from '../run/call.ts';
import type { RunResult, VerifyOptions } from '../run/sample-run.ts';
import { missingToolchain, runOf, toolchainVersion } from '../run/toolchain.ts';
import type { Verdict } from '../run/verdict.ts';
import { verifySamples } from '../run/verify.ts';
import { Ledger } from './ledger.ts';
import { clientName, shortVersion, type Cell } from './result.ts';

/** A sample to verify. */
export interface Task {
  readonly operation: string;
  readonly file: string;
  readonly request: Request;
  /** The described status of success: the recorder answers with a redirect if it is one. */
  readonly status?: number | undefined;
  readonly choice: Choice;
}

export interface MatrixOptions {
  /** Number of samples to run at the same time. */
  readonly jobs: number;
  /** Verdicts of earlier runs. If left out, every sample is run. */
  readonly ledger?: Ledger;
  /** Called if the ledger cannot be written; the results are not lost by that. */
  readonly onUnsaved?: (error: NodeJS.ErrnoException) => void;
  /** Runs the samples over https. */
  readonly tls?: NonNullable<VerifyOptions['tls']>;
  /** Changes of `run` in language.json for this machine, by language or client: `python`, `python:requests`. */
  readonly overrides?: Readonly<Record<string, RunChanges>>;
  /** Called after each result. */
  readonly onCell?: (result: Cell, done: number) => void;
}

/** Verifies all tasks, several at the same time. The results are in the order of the tasks. */
export async function verifyMatrix(tasks: readonly Task[], options: MatrixOptions): Promise<Cell[]> {
  const results: Cell[] = [];
  let done = 0;
  // All workers take from the same iterator.
  const batches = batchesOf(tasks, options).values();
  const worker = async (): Promise<void> => {
    for (const batch of batches) {
      const batchTasks = batch.map((index) => tasks[index]!);
      await verifyBatch(batchTasks, options, (result, position) => {
        results[batch[position]!] = result;
        options.onCell?.(result, ++done);
      });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, worker));
  await options.ledger?.save().catch((error: NodeJS.ErrnoException) => {
    if (options.onUnsaved === undefined) throw error;
    options.onUnsaved(error);
  });
  return results;
}

/** Groups tasks with the same client and options, so that they can be built together. Gives indices of tasks. */
function batchesOf(tasks: readonly Task[], options: MatrixOptions): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, { choice }] of tasks.entries()) {
    const key = JSON.stringify([choice.language.id, choice.client, choice.options]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  const batches = [...groups.values()].flatMap((indices) => {
    const task = tasks[indices[0]!]!;
    const run = runOf(task.choice.language, task.choice.client, overrideOf(task, options));
    const size = lotSize(run, indices.length, options.jobs);
    return Array.from({ length: Math.ceil(indices.length / size) }, (_, batch) =>
      indices.slice(batch * size, (batch + 1) * size),
    );
  });
  // In the order of the tasks, so that progress goes from operation to operation.
  return batches.toSorted(([a = 0], [b = 0]) => a - b);
}

/** The tasks of one of several machines: shard 2 of 4 has every fourth task, from the second. */
export function shardOf<T>(tasks: readonly T[], index: number, count: number): T[] {
  return tasks.filter((_, position) => position % count === index - 1);
}

const overrideOf = ({ choice }: Task, { overrides = {} }: MatrixOptions): RunChanges => ({
  ...overrides[choice.language.id],
  ...overrides[`${choice.language.id}:${choice.client}`],
});

/** A task whose sample must be run. */
interface PendingTask {
  readonly position: number;
  readonly call: Call;
  readonly result: Omit<Cell, 'outcome'>;
  /** Key in the ledger. */
  readonly key: string;
}

/** Verifies tasks with the same client and options. */
async function verifyBatch(
  tasks: readonly Task[],
  options: MatrixOptions,
  onResult: (result: Cell, position: number) => void,
): Promise<void> {
  const { ledger, tls } = options;
  const pending: PendingTask[] = [];
  for (const [position, task] of tasks.entries()) {
    const prepared = await prepare(task, options);
    if ('outcome' in prepared) onResult(prepared, position);
    else pending.push({ ...prepared, position, call: task });
  }
  const [task] = tasks;
  if (task === undefined || pending.length === 0) return;
  await verifySamples(
    pending.map(({ call }) => call),
    task.choice,
    { run: overrideOf(task, options), ...(tls === undefined ? {} : { tls }) },
    (runResult, index) => {
      const { position, result, key } = pending[index]!;
      if (runResult.verdict.kind === 'verified') {
        ledger?.add(key, `${result.operation} ${clientName(result)}, ${result.toolchain}`);
      }
      onResult({ ...result, ...outcomeOf(runResult) }, position);
    },
  );
}

/** All statuses that are no redirect get the same response. */
const redirectOf = (status: number | undefined): number | undefined =>
  isRedirect(status) ? status : undefined;

/** Prints the sample of a task. Gives the result itself if the sample need not, or cannot, be run. */
async function prepare(
  task: Task,
  options: MatrixOptions,
): Promise<Cell | Pick<PendingTask, 'result' | 'key'>> {
  const { operation, file, request, status, choice } = task;
  const { language, client } = choice;
  const override = overrideOf(task, options);
  const run = runOf(language, client, override);
  const bare = {
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
  if (sample === undefined) return { ...bare, outcome: 'unsupported', detail: refusal };
  const missing = missingToolchain(language, client, override);
  if (missing !== undefined) return { ...bare, code: sample.code, outcome: 'no toolchain', detail: missing };
  const toolchain = await toolchainVersion(run?.version);
  const result = { ...bare, code: sample.code, toolchain };
  const key = Ledger.key(sample.code, request, [toolchain, options.tls, override, redirectOf(status)]);
  if (options.ledger?.has(key)) return { ...result, outcome: 'verified', cached: true };
  return { result, key };
}

/**
 * The toolchain that a sample was verified with, such as `Python 3.11.2`, with its stand-in; undefined if the ledger
 * does not have the sample.
 */
export async function verifiedWith(
  code: string,
  { request, status }: Call,
  { language, client }: Choice,
  ledger: Ledger,
): Promise<string | undefined> {
  const run = runOf(language, client);
  if (run === undefined || missingToolchain(language, client) !== undefined) return undefined;
  const { version, standIn } = run;
  const toolchain = await toolchainVersion(version);
  if (!ledger.has(Ledger.key(code, request, [toolchain, undefined, {}, redirectOf(status)])))
    return undefined;
  return `${shortVersion(toolchain)}${standIn === undefined ? '' : ` (${standIn})`}`;
}

function outcomeOf({
  verdict,
  arrived,
  seconds,
}: RunResult): Pick<Cell, 'outcome' | 'difference' | 'detail' | 'arrived' | 'seconds'> {
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
