/** Makes entries of a report for one scope, with or without an interval. */
import { undefinedBecause, type Measured } from '../continuum';
import {
  bootstrapIntervals,
  type BootstrapOptions,
  type MeasureOfSum,
} from '../intervals/bootstrap';
import type {
  MeasuredInterval,
  MeasureEntry,
  MeasureName,
  Params,
  Scope,
} from './agreement-report';

/** What all entries of a scope have in common. */
export interface ScopeFacts {
  readonly scope: Scope;
  readonly readers: number;
  readonly units: number;
  readonly unmarked: Measured;
}

export function entry(
  facts: ScopeFacts,
  measure: MeasureName,
  params: Params,
  result: Measured,
): MeasureEntry {
  return { measure, params, ...facts, result };
}

/** A measure that is a function of sums over blocks of text. */
export interface SumMeasure {
  readonly measure: MeasureName;
  readonly params: Params;
  readonly of: MeasureOfSum;
}

/**
 * Entries from the same blocks; the whole is the sum of all. An undefined measure gets no interval, nor does
 * any without `options`.
 */
export function entriesWithIntervals(
  facts: ScopeFacts,
  measures: readonly SumMeasure[],
  blocks: readonly Float64Array[],
  options: BootstrapOptions | null,
): readonly MeasureEntry[] {
  const whole = sumOf(blocks);
  const results = measures.map(({ of }) => of(whole));
  const isDefined = results.some(({ kind }) => kind === 'value');
  const intervals =
    isDefined && options
      ? bootstrapIntervals(
          blocks,
          measures.map(({ of }) => of),
          options,
        )
      : [];
  return measures.map(({ measure, params }, at): MeasureEntry => {
    const result = results[at] ?? undefinedBecause('no-units');
    const made = entry(facts, measure, params, result);
    const found = intervals[at];
    if (result.kind === 'undefined' || !found || !options) return made;
    const interval: MeasuredInterval = {
      method: 'percentile bootstrap of blocks of text',
      blocks: blocks.length,
      ...options,
      result: found,
    };
    return { ...made, interval };
  });
}

/** Several vectors as one. */
export function joined(...parts: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => Array.from(part)));
}

function sumOf(blocks: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(blocks[0]?.length ?? 0);
  for (const block of blocks)
    for (const [at, value] of block.entries()) sum[at] = (sum[at] ?? 0) + value;
  return sum;
}
