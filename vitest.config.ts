import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    passWithNoTests: true,
    maxWorkers: 2,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
