/**
 * When to remind of taking a copy: by the age of the last one and by what was marked since. Age is added up
 * from looks at the clock, and a leap of the clock counts for nothing: a computer that wakes in another
 * decade must not nag.
 */
import { isJsonObject } from '../../../lib/json';

export interface CopyRecord {
  /** RFC 3339, for display; null when there never was one. */
  readonly lastCopy: string | null;
  /** Milliseconds since the last copy, or since the first mark when there is none; leaps left out. */
  readonly age: number;
  /** Marks, labels and articles made or changed since. */
  readonly changes: number;
  /** The last look at the clock, in milliseconds since 1970. */
  readonly seen: number;
  /** Milliseconds of peace the reader has asked for. */
  readonly quiet: number;
}

export const DAY = 86_400_000;

export function emptyRecord(now: number): CopyRecord {
  return { lastCopy: null, age: 0, changes: 0, seen: now, quiet: 0 };
}

/** @param now milliseconds since 1970, right or wrong */
export function lookedAt(record: CopyRecord, now: number): CopyRecord {
  const gap = now - record.seen;
  const passed = gap > 0 && gap <= LONGEST_GAP ? gap : 0;
  const isAgeing = record.lastCopy !== null || record.changes > 0;
  return {
    ...record,
    seen: now,
    age: isAgeing ? record.age + passed : 0,
    quiet: Math.max(0, record.quiet - passed),
  };
}

export function withChanges(record: CopyRecord, count: number): CopyRecord {
  return { ...record, changes: record.changes + count };
}

/** @param time RFC 3339 */
export function withCopy(record: CopyRecord, time: string): CopyRecord {
  return { ...record, lastCopy: time, age: 0, changes: 0, quiet: 0 };
}

export function dismissed(record: CopyRecord): CopyRecord {
  return { ...record, quiet: 7 * DAY };
}

export function isDue({ lastCopy, age, changes, quiet }: CopyRecord): boolean {
  if (quiet > 0 || changes === 0) return false;
  return lastCopy === null
    ? changes >= FIRST_CHANGES || age >= FIRST_AGE
    : changes >= LATER_CHANGES || age >= LATER_AGE;
}

/** Whatever is missing or no sense starts again. */
export function parseCopyRecord(text: string | null, now: number): CopyRecord {
  const fresh = emptyRecord(now);
  const raw = parseObject(text);
  const amount = (key: string): number => {
    const value = raw.get(key);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
  };
  const lastCopy = raw.get('lastCopy');
  return {
    lastCopy: typeof lastCopy === 'string' && TIME.test(lastCopy) ? lastCopy : null,
    age: amount('age'),
    changes: amount('changes'),
    seen: raw.has('seen') ? amount('seen') : fresh.seen,
    quiet: Math.min(amount('quiet'), 7 * DAY),
  };
}

function parseObject(text: string | null): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return new Map(isJsonObject(value) ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** A longer time without a look is a leap, or so long a pause that nothing was marked in it. */
const LONGEST_GAP = 45 * DAY;
const FIRST_CHANGES = 25;
const FIRST_AGE = 3 * DAY;
const LATER_CHANGES = 100;
const LATER_AGE = 7 * DAY;
