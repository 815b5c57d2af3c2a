/** The `test` of specs that need a real profile: it owns the profile's folder and every browser started on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { ENGINE_ARGUMENTS } from './kill-report';
import { startRealBrowser, type RealBrowser } from './real-browser';
import { trimTornLogs } from './torn-logs';

export interface RealBrowsers {
  /** Another browser on the same profile. The one before must have ended. */
  readonly startBrowser: () => Promise<RealBrowser>;
  /** How often the browser's own log was cut short by a kill, and was mended before the next start. */
  readonly mended: { logs: number };
}

export const test = base.extend<RealBrowsers>({
  mended: async ({}, use) => {
    await use({ logs: 0 });
  },
  startBrowser: async ({ mended }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'postil-profile-'));
    const started: RealBrowser[] = [];
    await use(async () => {
      if (process.env.POSTIL_AS_IS !== '1') mended.logs += trimTornLogs(profile);
      const browser = await startRealBrowser({ profile, arguments: ENGINE_ARGUMENTS });
      started.push(browser);
      return browser;
    });
    for (const browser of started) await browser.kill('all');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});
