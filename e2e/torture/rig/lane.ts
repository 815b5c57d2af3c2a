/**
 * Declares a lane: one way of mistreating the app, driven on each engine, that comes back with figures.
 * `npm run torture` drives them all; those with a share also stand in `npm test`, with so few trials.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { RealBrowser } from '../../testing/real-browser';
import { startAppServer, type AppServer } from './app-server';
import { LEVEL_DB, ON_DISK, type Engine } from './engine';
import { keepResult, type Figure, type LaneResult } from './figures';
import { createProfile, type Profile } from './profile';

interface LaneOptions {
  /** How many trials in each size; without a share it has no part in `npm test`. A share is of one engine. */
  readonly trials: { readonly share?: number; readonly standard: number; readonly long: number };
  readonly engines?: readonly Engine[];
  /** Of the share; else LevelDB. */
  readonly shareOn?: Engine;
  /** What one trial may take at most, in seconds. */
  readonly patience: number;
  /** It measures time, so it is driven alone. */
  readonly timed?: true;
  /** Why it cannot be driven on this computer, or null. */
  readonly obstacle?: () => string | null;
}

export interface Rig {
  readonly engine: Engine;
  readonly trials: number;
  /** False in `npm test`: where other tests run beside, how long something takes says nothing. */
  readonly isTimed: boolean;
  readonly server: AppServer;
  /** A new one; taken away when the lane ends. */
  profile(parent?: string): Profile;
  /** Ends the browsers of all profiles and takes the profiles away, before the lane ends. */
  endBrowsers(): Promise<void>;
  /** A folder for what must not lie in a profile. */
  spareFolder(): string;
}

type Size = keyof LaneOptions['trials'];

const SIZE: Size = readSize(process.env.POSTIL_TORTURE);
const START_PATIENCE_S = 60;

/** scripts/torture.mjs drives those by themselves. */
const TIMED = '@timed';

export function lane(
  name: string,
  options: LaneOptions,
  drive: (rig: Rig) => Promise<readonly Figure[]>,
): void {
  const trials = trialsOf(options);
  if (trials === undefined) return;
  const engines = options.engines ?? ON_DISK;
  for (const engine of SIZE === 'share' ? [options.shareOn ?? LEVEL_DB] : engines) {
    const tag = options.timed ? [TIMED] : [];
    test(`${name}: ${engine.name}, ${trials} trials`, { tag }, async () => {
      test.setTimeout((START_PATIENCE_S + trials * options.patience) * 1000);
      const begun = performance.now();
      const obstacle = options.obstacle?.() ?? null;
      const keep = (part: Pick<LaneResult, 'browser' | 'figures' | 'skipped'>): void =>
        keepResult({
          lane: name,
          engine: engine.name,
          size: SIZE,
          seconds: Math.round((performance.now() - begun) / 1000),
          ...part,
        });
      // Until it ends there is no figure; should it never end, that is said.
      keep({ browser: '', figures: [], skipped: obstacle ?? 'the lane broke off' });
      if (obstacle) return;
      const { figures, browser } = await driveOn(engine, trials, drive);
      keep({ browser, figures });
      expect(figures.filter(({ kept }) => !kept)).toEqual([]);
    });
  }
}

async function driveOn(
  engine: Engine,
  trials: number,
  drive: (rig: Rig) => Promise<readonly Figure[]>,
): Promise<{ readonly figures: readonly Figure[]; readonly browser: string }> {
  const server = await startAppServer();
  const profiles: Profile[] = [];
  const spare = mkdtempSync(join(tmpdir(), 'postil-spare-'));
  const endBrowsers = async (): Promise<void> => {
    for (const made of profiles.splice(0)) await made.remove();
  };
  let browser = '';
  const profile = (parent?: string): Profile => {
    const made = createProfile(engine, parent);
    profiles.push(made);
    return {
      ...made,
      async start(...more) {
        const started: RealBrowser = await made.start(...more);
        browser = `Chromium ${started.browser.version()}`;
        return started;
      },
    };
  };
  try {
    const figures = await drive({
      engine,
      trials,
      isTimed: SIZE !== 'share',
      server,
      profile,
      endBrowsers,
      spareFolder: () => spare,
    });
    return { figures, browser };
  } catch (error) {
    for (const made of profiles) await made.photograph(test.info().outputPath('last-seen'));
    throw error;
  } finally {
    await endBrowsers();
    rmSync(spare, { recursive: true, force: true });
    server.close();
  }
}

/** POSTIL_TRIALS, where it is set, says how many, whatever the size. */
function trialsOf({ trials }: LaneOptions): number | undefined {
  const wanted = Number(process.env.POSTIL_TRIALS);
  return wanted > 0 ? wanted : trials[SIZE];
}

function readSize(value: string | undefined): Size {
  return value === 'standard' || value === 'long' ? value : 'share';
}
