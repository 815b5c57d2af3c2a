/** The `test` of specs that need a real profile: it owns the profile's folder and every browser started on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startRealBrowser, type RealBrowser } from './real-browser';

export interface RealBrowsers {
  /** Another browser on the same profile. The one before must have ended. */
  readonly startBrowser: () => Promise<RealBrowser>;
}

export const test = base.extend<RealBrowsers>({
  startBrowser: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'postil-profile-'));
    const started: RealBrowser[] = [];
    await use(async () => {
      const browser = await startRealBrowser({ profile });
      started.push(browser);
      return browser;
    });
    for (const browser of started) await browser.kill('all');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});
