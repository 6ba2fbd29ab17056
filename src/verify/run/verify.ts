import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Choice } from '../../language/index.ts';
import type { Request } from '../../request/index.ts';
import { buildTogether, stepsLeft } from './batch.ts';
import type { Verdict } from './judge.ts';
import { inTemporaryFolder } from './program.ts';
import { Trial, type Result, type VerifyOptions } from './trial.ts';

/** Prints the sample of a request, runs it against a recorder, and compares what arrived. */
export async function verifySample(
  request: Request,
  choice: Choice,
  options: VerifyOptions = {},
): Promise<Verdict> {
  const [result] = await verifySamples([request], choice, options);
  return result!.verdict;
}

/**
 * Verifies several requests through one client. What can be built together is; each sample runs by itself, in its
 * own folder, one after the other.
 *
 * @param onResult called as soon as there is one
 */
export async function verifySamples(
  requests: readonly Request[],
  choice: Choice,
  options: VerifyOptions = {},
  onResult: (result: Result, index: number) => void = () => undefined,
): Promise<Result[]> {
  return inTemporaryFolder(async (parent) => {
    const trials: (Trial | Verdict)[] = [];
    try {
      for (const [index, request] of requests.entries()) {
        const folder = join(parent, String(index));
        await mkdir(folder);
        trials.push(await Trial.prepare(request, choice, folder, options));
      }
      const samples = trials.filter((trial) => trial instanceof Trial);
      const buildSeconds = await buildTogether(parent, samples, options.deadline);
      const results: Result[] = [];
      for (const [index, trial] of trials.entries()) {
        if (trial instanceof Trial) {
          const result = await trial.judge(stepsLeft(trial));
          options.inspect?.(trial.folder, index);
          results.push({ ...result, seconds: result.seconds + buildSeconds });
        } else {
          results.push({ verdict: trial, seconds: 0 });
        }
        onResult(results.at(-1)!, index);
      }
      return results;
    } finally {
      await Promise.all(trials.map((trial) => trial instanceof Trial && trial.end()));
    }
  });
}
