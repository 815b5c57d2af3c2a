import { defineConfig } from 'vitest/config';

/** `npm run conformance`: what other tools' schemas and readers say of our files. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    include: ['conformance/**/*.check.ts'],
    environment: 'node',
    passWithNoTests: true,
    maxWorkers: 2,
  },
});
