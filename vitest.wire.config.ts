import { defineConfig } from 'vitest/config';

/** Runs samples for real: minutes, and every toolchain that `REQUIRE_TOOLCHAINS=all` asks for. */
export default defineConfig({
  test: {
    setupFiles: ['test/support/seed.ts'],
    include: ['test/wire/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // As many samples at once as there are cores to run them.
    maxConcurrency: 2,
    fileParallelism: false,
  },
});
