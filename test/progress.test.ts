import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../src/cli/terminal/progress.ts';

describe('progress', () => {
  it('shows how many operations are done, of how many, and the time left', () => {
    expect(progressLine({ done: 300, total: 1200, elapsed: 1000 })).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 300 of 1200 operations, 3 s left',
    );
    expect(progressLine({ done: 10, total: 1000, elapsed: 1000 })).toMatch(/, 1 min 39 s left$/);
  });

  it('shows no time left at the beginning, at the end, or without a total', () => {
    expect(progressLine({ done: 3, total: 1200, elapsed: 10 })).toMatch(/3 of 1200 operations$/);
    expect(progressLine({ done: 1200, total: 1200, elapsed: 9000 })).toBe(
      '████████████████████████ 1200 of 1200 operations',
    );
    expect(progressLine({ done: 7, elapsed: 9000 })).toBe('7 operations');
    expect(progressLine({ done: 0, total: 0, elapsed: 9000 })).toBe('0 operations');
  });

  it('has a bar of constant width', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(1e6), (done, total, elapsed) => {
        const [bar] = /^[█░]*/.exec(progressLine({ done, total, elapsed }))!;
        expect(bar).toHaveLength(done > total ? 0 : 24);
      }),
    );
  });
});
