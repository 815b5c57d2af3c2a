// npm run e2e: builds dist/ (unless --no-build), finds a browser and runs the browser tests.
// Anything else on the command line goes to Playwright: npm run e2e -- e2e/library.story.ts
import { createServer } from 'node:net';
import { ensureBrowser, findHeadlessShell } from './find-browser.mjs';
import { bin, run } from './steps.mjs';

const FIRST_PORT = 4387;

const options = process.argv.slice(2);
const code = options.includes('--no-build') ? 0 : await run(['scripts/build.mjs']);
process.exitCode = code === 0 ? await browserTests() : code;

async function browserTests() {
  let browser;
  try {
    browser = await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  const shell = findHeadlessShell();
  console.log(`Browser: ${browser}${shell ? `; pages without a profile: ${shell}` : ''}`);
  return run(
    [bin('@playwright/test', 'playwright'), 'test', ...options.filter((o) => o !== '--no-build')],
    { POSTIL_E2E_PORT: String(await freePort(FIRST_PORT)) },
  );
}

/**
 * @param {number} port
 * @returns {Promise<number>} the first free port from the one given
 */
function freePort(port) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', () =>
      port < 65535 ? done(freePort(port + 1)) : fail(new Error('No port')),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(port)));
  });
}
