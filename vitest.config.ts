import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Properties take their time on a busy machine.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    passWithNoTests: true,
    maxWorkers: 2,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
