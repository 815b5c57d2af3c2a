/** Makes entries of a report for one scope, with or without an interval. */
import type { Measured } from '../continuum';
import { bootstrapInterval, type BootstrapOptions } from '../intervals/bootstrap';
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

/**
 * An entry whose measure is a function of sums over blocks of text; the whole is the sum of all. An
 * undefined measure gets no interval.
 */
export function entryWithInterval(
  facts: ScopeFacts,
  measure: MeasureName,
  params: Params,
  blocks: readonly Float64Array[],
  of: (sum: Float64Array) => Measured,
  options: BootstrapOptions,
): MeasureEntry {
  const whole = entry(facts, measure, params, of(sumOf(blocks)));
  if (whole.result.kind === 'undefined') return whole;
  const interval: MeasuredInterval = {
    method: 'percentile bootstrap of blocks of text',
    blocks: blocks.length,
    ...options,
    result: bootstrapInterval(blocks, of, options),
  };
  return { ...whole, interval };
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
