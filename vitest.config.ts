import { defineConfig } from 'vitest/config';

/** Everything that needs no toolchain but Node, and the literals for the interpreters that are there. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    include: ['test/*.test.ts'],
    // A guard against tests that hang: no test is about time, however slow the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Many tests wait for programs that they start, so no core is kept free.
    maxWorkers: '100%',
  },
});
