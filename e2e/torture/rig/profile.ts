/** A profile on disk that outlives its browsers, as a reader's does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRealBrowser, type RealBrowser } from '../../testing/real-browser';
import type { Engine } from './engine';

export interface Profile {
  readonly folder: string;
  /** Another browser on it. The one before must have ended. */
  start(...more: readonly string[]): Promise<RealBrowser>;
  /** What stands on every page of its browser, for whoever has to find out why a lane broke. */
  photograph(path: string): Promise<void>;
  /** Ends its browser and takes it away. */
  remove(): Promise<void>;
}

/** For a page to do what it is asked. */
export const PATIENCE_MS = 20_000;

/** @param parent where its folder is made; else with the other temporary files */
export function createProfile(engine: Engine, parent = tmpdir()): Profile {
  const folder = mkdtempSync(join(parent, 'postil-torture-'));
  let last: RealBrowser | null = null;
  return {
    folder,
    async start(...more) {
      last = await startRealBrowser({ profile: folder, arguments: [...engine.arguments, ...more] });
      last.context.setDefaultTimeout(PATIENCE_MS);
      return last;
    },
    async photograph(path) {
      for (const [nth, page] of (last?.context.pages() ?? []).entries()) {
        // The browser may be gone; then there is nothing to see.
        await page.screenshot({ path: `${path}-${nth}.png`, timeout: 5000 }).catch(() => {});
      }
    },
    async remove() {
      await last?.kill('all');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
