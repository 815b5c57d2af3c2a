import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/find-browser.mjs';
import { E2E_REPORT } from './scripts/test-counts.mjs';

const port = Number(process.env.POSTIL_E2E_PORT ?? 4387);
const address = `http://127.0.0.1:${port}/`;
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: ['**/*.story.ts', '**/*.spec.ts', '**/*.lane.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Patience for a busy machine; nothing passes sooner or more easily by it.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: E2E_REPORT }]],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Every test begins with an empty browser, and fetches what it tests; e2e/offline allows them.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: browserArguments(),
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    url: address,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
