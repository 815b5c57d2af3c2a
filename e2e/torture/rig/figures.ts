/** What a lane found out, and where it is kept for the table and for docs/promises.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Engine } from './engine';

export interface Figure {
  /** As docs/promises.md counts them: `P1`. */
  readonly promise: string;
  /** In words, with its numbers: "0 lost, 0 torn of 1,234 acknowledged". */
  readonly figure: string;
  /** How many times the promise was put to the test, in the unit of its target. */
  readonly trials: number;
  /** Whether what was measured keeps the promise. Too few trials are not held against it here. */
  readonly kept: boolean;
}

export interface LaneResult {
  readonly lane: string;
  readonly engine: Engine['name'] | '';
  readonly size: string;
  readonly browser: string;
  readonly seconds: number;
  /** Why the lane could not be driven here; it has no figures then. */
  readonly skipped?: string;
  readonly figures: readonly Figure[];
}

/** scripts/torture.mjs gathers what lies here. */
const FOLDER = '.reports/torture';

export function keepResult(result: LaneResult): void {
  mkdirSync(FOLDER, { recursive: true });
  const name = `${result.lane}-${result.engine}`.replaceAll(/\W+/g, '-').toLowerCase();
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(result, null, 2)}\n`);
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

/** The middle one, or the mean of both; 0 of none. */
export function median(numbers: readonly number[]): number {
  return (
    (percentile(numbers, 0.5) +
      percentile(
        numbers.map((n) => -n),
        0.5,
      ) *
        -1) /
    2
  );
}

/** The smallest number that at least this share of all do not exceed; 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
