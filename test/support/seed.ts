import fc from 'fast-check';

/**
 * `SEED=1` generates the same values in each run. CI sets it, so that a build fails because of a change; without it,
 * each run tests other values.
 */
const seed = process.env['SEED'];

export const seedOr = (fallback: number): number => (seed === undefined ? fallback : Number(seed));

if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
