/** The first look of a start, before anything is written or believed. */
import type { Damage } from '../../domain/ports';
import {
  DATABASE_VERSION,
  SCHEMA,
  type Database,
  type Engine,
  type Epoch,
} from '../database/database';
import { lookAt } from '../database/raw';
import { readLibrary, type LibrarySnapshot } from '../database/reading';
import { classifyFailure } from '../database/store-problem';
import type { Schedule } from '../database/watchdog';
import type { Beacon } from '../second-copy/second-copy';
import { findDamage } from './tripwire';

export interface ExamineNeeds {
  readonly engine: Engine;
  readonly after: Schedule;
  readonly query: <T>(run: (database: Database) => Promise<T>) => Promise<T>;
  readonly beacon: () => Promise<Beacon | null>;
  /** Asks the other tabs to look whether the database is still theirs, and to put it back if not. */
  readonly rouse: (beacon: Beacon | null) => void;
}

export type Findings =
  | { readonly kind: 'sound'; readonly library: LibrarySnapshot & { readonly epoch: Epoch } }
  /** No library was ever begun. */
  | { readonly kind: 'new' }
  /** `isDamaged`: some of what it keeps may be in the second copy only. */
  | { readonly kind: 'newer-version'; readonly isDamaged: boolean }
  | Suspicion;

export interface Suspicion {
  readonly kind: 'damaged';
  readonly what: Damage['kind'];
  readonly epoch: Epoch | null;
  readonly beacon: Beacon | null;
}

/** Another tab that finds its database gone puts it back within this time. */
const ROUSE_MS = 500;
const RETRY_MS = [100, 300, 1000] as const;

/**
 * @param rouse false: other tabs have had their time
 * Rejects with what keeps the database from being opened at all, other than damage.
 */
export async function examine(needs: ExamineNeeds, rouse = true): Promise<Findings> {
  const first = await lookPatiently(needs);
  if (first.kind !== 'damaged' || !rouse) return first;
  needs.rouse(first.beacon);
  await pause(needs.after, ROUSE_MS);
  const second = await lookPatiently(needs);
  // What the browser threw away is told of at the first look only.
  return second.kind === 'new' ? first : second;
}

/** What a newer build has kept outside the database is not for this one to put back, or to begin beside. */
async function lookPatiently(needs: ExamineNeeds): Promise<Findings> {
  const asked = needs.beacon();
  const findings = await lookAgain(needs, asked);
  if (((await asked)?.schema ?? 0) <= SCHEMA) return findings;
  return { kind: 'newer-version', isDamaged: findings.kind === 'damaged' };
}

/** A database that cannot be read is asked again: browsers recover from much by themselves. */
async function lookAgain(needs: ExamineNeeds, beacon: Promise<Beacon | null>): Promise<Findings> {
  for (const milliseconds of [...RETRY_MS, null]) {
    try {
      return await look(needs, beacon);
    } catch (error) {
      const problem = classifyFailure(error);
      if (problem === 'newer-version') return NEWER;
      if (!UNREADABLE.has(problem)) throw error;
      if (milliseconds !== null) await pause(needs.after, milliseconds);
    }
  }
  return { kind: 'damaged', what: 'unreadable', epoch: null, beacon: await beacon };
}

const NEWER: Findings = { kind: 'newer-version', isDamaged: false };
const UNREADABLE: ReadonlySet<string> = new Set(['damaged', 'unknown', 'no-answer']);

async function look(needs: ExamineNeeds, asked: Promise<Beacon | null>): Promise<Findings> {
  const found = await lookAt(needs.engine);
  if (found.kind === 'none') {
    const beacon = await asked;
    return beacon || found.lostData
      ? { kind: 'damaged', what: 'emptied', epoch: null, beacon }
      : { kind: 'new' };
  }
  if (Math.floor(found.version / 10) > DATABASE_VERSION) return NEWER;
  // The beacon first: it only ever follows the database, which other tabs may be writing to.
  const beacon = await asked;
  const library = await needs.query(readLibrary);
  const { epoch = null } = library;
  const what = findDamage(library, beacon);
  if (what) return { kind: 'damaged', what, epoch, beacon };
  return epoch ? { kind: 'sound', library: { ...library, epoch } } : { kind: 'new' };
}

function pause(after: Schedule, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    after(milliseconds, resolve);
  });
}
