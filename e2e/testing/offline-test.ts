/** The `test` of everything about working without a network: service workers, and a server of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST, makeAnotherBuild, type Build } from './another-build';
import { startAppServer, type AppServer } from './app-server';
import { expect, test as base } from './app-test';

export interface OfflineFixtures {
  readonly server: AppServer;
  /** Another build, whose file names end in `mark`. */
  readonly another: (mark: string) => Promise<Build>;
}

const SCRATCH = '.cache';

export const test = base.extend<OfflineFixtures>({
  serviceWorkers: 'allow',
  server: async ({}, use) => {
    const server = await startAppServer(DIST);
    await use(server);
    server.close();
  },
  baseURL: async ({ server }, use) => {
    await use(server.address);
  },
  another: async ({}, use) => {
    mkdirSync(SCRATCH, { recursive: true });
    const folder = mkdtempSync(join(SCRATCH, 'another-'));
    await use((mark) => makeAnotherBuild(join(folder, mark), mark));
    rmSync(folder, { recursive: true });
  },
});

export { expect } from './app-test';

/** Until the build the page belongs to is kept whole, and serves the page. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
        return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
      }),
    )
    .toBe(true);
}

/** The version of the page that is open, as the settings show it too. */
export async function readVersion(page: Page): Promise<string> {
  const version = page.locator('meta[name=postil-version]');
  return (await version.getAttribute('content')) ?? '';
}

/** Names of the caches the app has kept builds in. */
export function keptBuilds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('postil ')),
  );
}
