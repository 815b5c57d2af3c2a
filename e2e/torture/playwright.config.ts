import { defineConfig } from '@playwright/test';

/** For `npm run torture`. Each lane starts browsers of its own, and serves the app itself. */
export default defineConfig({
  testDir: 'lanes',
  testMatch: '*.lane.ts',
  outputDir: '../../test-results/torture',
  fullyParallel: true,
  workers: Number(process.env.POSTIL_WORKERS ?? 1),
  retries: 0,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { locale: 'en-GB', timezoneId: 'UTC' },
});
