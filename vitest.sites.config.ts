import { defineConfig } from 'vitest/config';

/** Builds real sites with the real docs tools: minutes, and every tool that `REQUIRE_SITES=all` asks for. */
export default defineConfig({
  test: {
    include: ['test/sites/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 1_000_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
});
