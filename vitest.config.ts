import { defineConfig } from 'vitest/config';

/** Everything that needs no toolchain but Node, and the literals for the interpreters that are there. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    include: ['test/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
