import fc from 'fast-check';
import { Diagnostic } from '../../src/diagnostic/index.ts';
import type { Choice } from '../../src/language/index.ts';
import type { HarRequest } from '../../src/request/index.ts';
import { readOperations } from '../../src/source/index.ts';
import { verifySample, type Verdict } from '../../src/verify/index.ts';
import { wasPwned } from './canary.ts';
import { hostileRequest } from './hostile-requests.ts';
import { shrink } from './shrink.ts';

/** Verdicts of one client, counted, and what went wrong in full. */
export interface Attack {
  readonly counts: Record<string, number>;
  readonly reasons: Record<string, number>;
  readonly failures: Failure[];
}

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
/** Samples of one client that run at once. */
const WORKERS = 2;
/** How often a request that fails is tried smaller. */
const SHRINK_BUDGET = 150;

/** Sends hostile requests through one client, and makes those that fail small. */
export async function attack(
  choice: Choice,
  { count, seed, report }: { count: number; seed: number; report: (failure: Failure) => void },
): Promise<Attack> {
  const result: Attack = { counts: {}, reasons: {}, failures: [] };
  const add = (table: Record<string, number>, key: string): void => {
    table[key] = (table[key] ?? 0) + 1;
  };
  const requests = fc.sample(hostileRequest, { seed, numRuns: count }).entries();
  const work = async (): Promise<void> => {
    // One iterator, from which every worker takes.
    for (const [index, har] of requests) {
      const verdict = await send(har, choice);
      add(result.counts, verdict.kind);
      if (verdict.kind === 'unsupported') add(result.reasons, verdict.reason);
      if (FINE.has(verdict.kind)) continue;
      const failure = await minimize({ index, har, verdict }, choice);
      result.failures.push(failure);
      report(failure);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return result;
}

async function send(har: HarRequest, choice: Choice): Promise<Outcome> {
  let pwned = false;
  try {
    const bytes = Buffer.from(JSON.stringify(har));
    const [operation] = await readOperations('hostile.har.json', bytes, () => undefined);
    const inspect = (folder: string): void => {
      pwned = wasPwned(folder);
    };
    const verdict = await verifySample(operation!.request, choice, { inspect });
    return pwned ? { kind: 'code executed', output: JSON.stringify(verdict) } : verdict;
  } catch (error) {
    // What the reader refuses never becomes a sample.
    if (error instanceof Diagnostic) return { kind: 'refused' };
    return { kind: 'threw', output: String((error as Error).stack) };
  }
}

async function minimize(failure: Failure, choice: Choice): Promise<Failure> {
  let { verdict } = failure;
  const fails = async (candidate: HarRequest): Promise<boolean> => {
    const next = await send(candidate, choice);
    if (next.kind !== verdict.kind) return false;
    verdict = next;
    return true;
  };
  return { index: failure.index, har: await shrink(failure.har, fails, SHRINK_BUDGET), verdict };
}
