import fc from 'fast-check';
import { Diagnostic } from '../../src/base/diagnostic/index.ts';
import type { Choice } from '../../src/language/index.ts';
import type { HarRequest, Request } from '../../src/request/index.ts';
import { readOperations } from '../../src/input/index.ts';
import { lotSize, runOf, verifySamples, type Verdict } from '../../src/verify/index.ts';
import { wasPwned } from './canary.ts';
import { hostileRequest } from './hostile-requests.ts';
import type { Journal } from './journal.ts';
import { shrink } from './shrink.ts';

/** A request that failed, reduced to a small one. */
export interface Failure {
  readonly index: number;
  readonly har: HarRequest;
  readonly verdict: Outcome;
}

type Outcome =
  | Verdict
  | { readonly kind: 'refused' }
  | { readonly kind: 'code executed' | 'threw'; readonly output: string };

const FINE = new Set(['verified', 'unsupported', 'refused']);
/** Batches of samples of one client that run at once. */
const WORKERS = 2;
/** How many smaller requests are tried for each failure. */
const SHRINK_BUDGET = 150;

export const isFine = ({ kind }: { readonly kind: string }): boolean => FINE.has(kind);

export interface AttackOptions {
  readonly count: number;
  readonly seed: number;
  /** Requests in it are not sent again, unless they failed. */
  readonly journal: Journal;
  readonly onFailure: (failure: Failure) => void;
  /** Called after each request. */
  readonly onProgress: () => void;
}

/** Sends hostile requests through one client, records each outcome, and reduces requests that fail. */
export async function attack(choice: Choice, options: AttackOptions): Promise<void> {
  const { count, seed, journal } = options;
  const requests = [...fc.sample(hostileRequest, { seed, numRuns: count }).entries()].filter(([index]) => {
    const entry = journal.get(index);
    return entry === undefined || !isFine(entry);
  });
  const size = lotSize(runOf(choice.language, choice.client), requests.length, WORKERS);
  const batches = Array.from({ length: Math.ceil(requests.length / size) }, (_, batch) =>
    requests.slice(batch * size, (batch + 1) * size),
  ).values();
  const work = async (): Promise<void> => {
    // All workers share one iterator.
    for (const batch of batches) {
      const outcomes = await send(
        batch.map(([, har]) => har),
        choice,
      );
      for (const [position, [index, har]] of batch.entries()) {
        const verdict = outcomes[position]!;
        if (isFine(verdict)) {
          const reason = verdict.kind === 'unsupported' ? { reason: verdict.reason } : {};
          journal.add({ index, kind: verdict.kind, ...reason });
        } else {
          const failure = await minimize({ index, har, verdict }, choice);
          journal.add({ index, kind: verdict.kind, failure });
          options.onFailure(failure);
        }
        options.onProgress();
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

/**
 * Sends requests in one batch.
 *
 * @param mutate changes the samples, to test what is caught
 */
export async function send(
  hars: readonly HarRequest[],
  choice: Choice,
  mutate = (code: string): string => code,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const readable: { readonly position: number; readonly request: Request }[] = [];
  for (const [position, har] of hars.entries()) {
    try {
      const bytes = Buffer.from(JSON.stringify(har));
      const [operation] = await readOperations('hostile.har.json', bytes, () => undefined);
      // A reduced request may no longer be a request.
      if (operation === undefined) outcomes[position] = { kind: 'refused' };
      else readable.push({ position, request: operation.request });
    } catch (error) {
      // A request that the reader rejects never becomes a sample.
      outcomes[position] = error instanceof Diagnostic ? { kind: 'refused' } : thrown(error);
    }
  }
  const pwned = new Set<number>();
  const inspect = (folder: string, index: number): void => {
    if (wasPwned(folder)) pwned.add(index);
  };
  try {
    const results = await verifySamples(readable, choice, { inspect, mutate });
    for (const [index, { verdict }] of results.entries()) {
      outcomes[readable[index]!.position] = pwned.has(index)
        ? { kind: 'code executed', output: JSON.stringify(verdict) }
        : verdict;
    }
  } catch (error) {
    // Sending them one by one shows which request it was.
    if (hars.length > 1) return sendEach(hars, choice, mutate);
    outcomes[readable[0]!.position] = error instanceof Diagnostic ? { kind: 'refused' } : thrown(error);
  }
  return outcomes;
}

async function sendEach(
  hars: readonly HarRequest[],
  choice: Choice,
  mutate: (code: string) => string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const har of hars) outcomes.push(...(await send([har], choice, mutate)));
  return outcomes;
}

const thrown = (error: unknown): Outcome => ({ kind: 'threw', output: String((error as Error).stack) });

async function minimize(failure: Failure, choice: Choice): Promise<Failure> {
  let { verdict } = failure;
  const fails = async (candidate: HarRequest): Promise<boolean> => {
    const [next] = await send([candidate], choice);
    if (next!.kind !== verdict.kind) return false;
    verdict = next!;
    return true;
  };
  return { index: failure.index, har: await shrink(failure.har, fails, SHRINK_BUDGET), verdict };
}
