import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BatchData, RunData } from '../../language/index.ts';
import { STEP_DEADLINE } from './process.ts';
import { fillIn, runSteps, writeFolder } from './program.ts';
import { missingOf } from './toolchain.ts';

/** A sample whose files are in its folder. It is not built yet. */
export interface SampleFolder {
  readonly folder: string;
  readonly run: RunData;
}

/** Limit of samples in a batch: each keeps a port open while it waits for the others. */
const MAX_BATCH_SIZE = 32;

/**
 * The number of samples to build in one process; 1 if the language has no `batch`.
 *
 * @param samples number of samples of the same client
 * @param jobs number of batches that are run at the same time
 */
export function lotSize(run: RunData | undefined, samples: number, jobs: number): number {
  return run === undefined || batchOf(run) === undefined
    ? 1
    : Math.min(MAX_BATCH_SIZE, Math.max(1, Math.ceil(samples / jobs)));
}

/**
 * Builds samples in one process, if the language has a `batch` and there is more than one sample.
 *
 * @param parent the folder with the folders of the samples
 * @returns seconds per sample
 */
export async function buildTogether(
  parent: string,
  samples: readonly SampleFolder[],
  deadline = STEP_DEADLINE,
): Promise<number> {
  const [first] = samples;
  const batch = first && batchOf(first.run);
  if (batch === undefined || samples.length < 2) return 0;
  const start = performance.now();
  await writeFolder(parent, { ...first!.run, files: {}, links: {} }, batch.files ?? {});
  // The exit code is ignored: a sample that was not built here is built alone.
  await runSteps(parent, first!.run, [commandFor(batch, samples)], deadline);
  return (performance.now() - start) / 1000 / samples.length;
}

/** The remaining steps of a sample: those after a successful build, otherwise all. */
export function remainingSteps({ folder, run }: SampleFolder): RunData['steps'] {
  const { batch } = run;
  const isBuilt = batch !== undefined && existsSync(resolve(folder, fillIn(batch.product, folder, run)));
  return isBuilt ? batch.steps : run.steps;
}

/** Undefined if the language has no `batch`, or a program that it needs is missing. */
function batchOf({ batch }: RunData): BatchData | undefined {
  return batch !== undefined && missingOf(batch.needs) === undefined ? batch : undefined;
}

function commandFor({ build }: BatchData, samples: readonly SampleFolder[]): string[] {
  const names = samples.map(({ folder }) => basename(folder));
  return build.flatMap((argument) => {
    if (argument === '{files}') return names.map((name) => join(name, samples[0]!.run.file));
    if (argument === '{folders}') return names.map((name) => `./${name}`);
    return [argument];
  });
}
