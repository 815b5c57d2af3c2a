import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, findHeadlessShell } from './scripts/find-browser.mjs';
import { E2E_REPORT } from './scripts/test-counts.mjs';

const port = Number(process.env.POSTIL_E2E_PORT ?? 4387);
const address = `http://127.0.0.1:${port}/`;
const wholeBrowser = await findBrowser();
const headlessShell = findHeadlessShell() ?? wholeBrowser;
// What is promised of a browser as people have it: its disk, its crashes, its caches, its sandbox of frames.
const OF_THE_WHOLE_BROWSER = ['offline/**', 'security/**', 'storage/**', 'torture/**'].map(
  (folder) => `**/e2e/${folder}`,
);

const TESTS = ['*.story.ts', '*.spec.ts', '*.lane.ts'];

export default defineConfig({
  testDir: 'e2e',
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
    // A fifth of the time of every test: `npm run e2e -- --trace on <file>` where one is wanted.
    trace: 'off',
  },
  projects: [
    {
      name: 'browser',
      testMatch: TESTS.flatMap((kind) => OF_THE_WHOLE_BROWSER.map((folder) => `${folder}/${kind}`)),
      use: { launchOptions: launchOptions(wholeBrowser) },
    },
    {
      name: 'pages',
      testMatch: TESTS.map((kind) => `**/${kind}`),
      testIgnore: OF_THE_WHOLE_BROWSER,
      use: { launchOptions: launchOptions(headlessShell) },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: address,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

/** @param path undefined: the browser that Playwright knows. */
function launchOptions(path: string | undefined) {
  return { ...(path ? { executablePath: path } : {}), args: browserArguments() };
}
