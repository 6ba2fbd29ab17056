import fc from 'fast-check';

/**
 * `SEED=1` makes every generated value the same in each run. CI sets it, so that a red
 * build is the change's fault; without it, each run looks at other values.
 */
const seed = process.env['SEED'];

export const seedOr = (fallback: number): number => (seed === undefined ? fallback : Number(seed));

if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
