import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Operation } from '../../src/operation/index.ts';
import { readOperations } from '../../src/input/index.ts';

/** Where `npm run reality:openapi` installs descriptions of real vendors, which are too large to be dependencies. */
const CACHE = process.env['OPENAPI_CACHE'] ?? join(homedir(), '.cache/gen-snippets/openapi');
const GITHUB = join(CACHE, 'node_modules/@octokit/openapi/generated/api.github.com.json');

export const hasGitHub = existsSync(GITHUB);

/** A number of operations of GitHub's description, chosen by a seed. */
export async function gitHubSample(count: number, seed: number): Promise<Operation[]> {
  const operations = await readOperations('api.github.com.json', readFileSync(GITHUB), () => undefined);
  const random = generator(seed);
  return operations
    .map((operation) => ({ operation, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ operation }) => operation);
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
