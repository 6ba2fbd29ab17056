import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Choice } from '../../language/index.ts';
import type { Request } from '../../request/index.ts';
import type { Call } from './call.ts';
import { buildTogether, remainingSteps } from './batch.ts';

import { SampleRun, type RunResult, type VerifyOptions } from './sample-run.ts';
import { inTemporaryFolder } from './temporary.ts';
import type { Verdict } from './verdict.ts';

/** Prints the sample of a request, runs it, and compares the request that arrives with the described one. */
export async function verifySample(
  request: Request,
  choice: Choice,
  { status, ...options }: VerifyOptions & Pick<Call, 'status'> = {},
): Promise<Verdict> {
  const [result] = await verifySamples([{ request, status }], choice, options);
  return result!.verdict;
}

/**
 * Verifies several calls with one client. The samples are built together if the language can do that, and run one
 * after the other, each in its own folder.
 *
 * @param onResult called after each run
 */
export async function verifySamples(
  calls: readonly Call[],
  choice: Choice,
  options: VerifyOptions = {},
  onResult: (result: RunResult, index: number) => void = () => undefined,
): Promise<RunResult[]> {
  return inTemporaryFolder(async (parent) => {
    const runs: (SampleRun | Verdict)[] = [];
    try {
      for (const [index, call] of calls.entries()) {
        const folder = join(parent, String(index));
        await mkdir(folder);
        runs.push(await SampleRun.prepare(call, choice, folder, options));
      }
      const samples = runs.filter((run) => run instanceof SampleRun);
      const buildSeconds = await buildTogether(parent, samples, options.deadline);
      const results: RunResult[] = [];
      for (const [index, run] of runs.entries()) {
        let result: RunResult;
        if (run instanceof SampleRun) {
          const { seconds, ...rest } = await run.execute(remainingSteps(run));
          options.inspect?.(run.folder, index);
          result = { ...rest, seconds: seconds + buildSeconds };
        } else {
          result = { verdict: run, seconds: 0 };
        }
        results.push(result);
        onResult(result, index);
      }
      return results;
    } finally {
      await Promise.all(runs.map((run) => run instanceof SampleRun && run.close()));
    }
  });
}
