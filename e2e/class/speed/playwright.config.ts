import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../../../scripts/find-browser.mjs';
import { ROOT } from '../../../scripts/steps.mjs';

const port = Number(process.env.POSTIL_E2E_PORT ?? 4387);
const address = `http://127.0.0.1:${port}/`;
const executablePath = await findBrowser();

/** For `npm run class-speed`: alone on the machine, in the browser as people have it, with nothing recorded beside. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.measure.ts',
  outputDir: join(ROOT, 'test-results', 'class-speed'),
  workers: 1,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: browserArguments() },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: ROOT,
    url: address,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
