import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLOCK = fileURLToPath(new URL('clock.cjs', import.meta.url));

/**
 * Runs Node.js once.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @returns {{ wall: number, cpu: number, memory: number }} milliseconds, milliseconds of user and system, MiB
 */
export function run(args, options = {}) {
  const started = performance.now();
  const { status, output } = spawnSync(process.execPath, ['-r', CLOCK, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return { wall, ...JSON.parse(output[3]) };
}

/**
 * Runs several programs in alternation, so that other load on the machine affects all of them.
 *
 * @param {number} rounds
 * @param {Record<string, () => { wall: number, cpu: number, memory: number }>} programs
 * @returns {Record<string, { wall: number, cpu: number, memory: number }>} medians
 */
export function alternate(rounds, programs) {
  const runs = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, program] of Object.entries(programs)) runs[name].push(program());
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, list]) => [
      name,
      {
        wall: median(list.map(({ wall }) => wall)),
        cpu: median(list.map(({ cpu }) => cpu)),
        memory: median(list.map(({ memory }) => memory)),
      },
    ]),
  );
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
