import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BatchData, RunData } from '../../language/index.ts';
import { fill, runSteps, STEP_DEADLINE, writeFolder } from './program.ts';
import { missingOf } from './toolchain.ts';

/** A sample that is laid out in its folder, and not built yet. */
export interface Unbuilt {
  readonly folder: string;
  readonly run: RunData;
}

/** Samples that are built by one process at most: each holds a port open while it waits for the others. */
const LARGEST = 32;

/** How many of so many samples are built together, where several lots of them are worked on at once. */
export function lotSize(run: RunData | undefined, samples: number, jobs: number): number {
  return run === undefined || batchOf(run) === undefined
    ? 1
    : Math.min(LARGEST, Math.max(1, Math.ceil(samples / jobs)));
}

/**
 * Builds samples in one process, if their language knows how and there is more than one.
 *
 * @param parent the folder that the samples' folders are in
 * @returns the seconds that it took for each sample
 */
export async function buildTogether(
  parent: string,
  samples: readonly Unbuilt[],
  deadline = STEP_DEADLINE,
): Promise<number> {
  const [first] = samples;
  const batch = first && batchOf(first.run);
  if (batch === undefined || samples.length < 2) return 0;
  const start = performance.now();
  await writeFolder(parent, { ...first!.run, files: {}, links: {} }, batch.files ?? {});
  // Whether it fails says nothing: every sample that it has not built is built by itself.
  await runSteps(parent, first!.run, [commandFor(batch, samples)], deadline);
  return (performance.now() - start) / 1000 / samples.length;
}

/** The steps that are left for a sample: those after the build where it succeeded, else all of them. */
export function stepsLeft({ folder, run }: Unbuilt): RunData['steps'] {
  const { batch } = run;
  const isBuilt = batch !== undefined && existsSync(resolve(folder, fill(batch.product, folder, run)));
  return isBuilt ? batch.steps : run.steps;
}

function batchOf({ batch }: RunData): BatchData | undefined {
  return batch !== undefined && missingOf(batch.needs) === undefined ? batch : undefined;
}

function commandFor({ build }: BatchData, samples: readonly Unbuilt[]): string[] {
  const names = samples.map(({ folder }) => basename(folder));
  return build.flatMap((argument) => {
    if (argument === '{files}') return names.map((name) => join(name, samples[0]!.run.file));
    if (argument === '{folders}') return names.map((name) => `./${name}`);
    return [argument];
  });
}
