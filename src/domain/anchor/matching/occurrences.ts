/** Where a quote stands word for word. Looks only where its rarest four characters stand. */
import type { SearchBudget } from '../budget';
import type { PreparedText } from '../prepared-text';
import type { Fragment } from './fragment';
import { GRAM } from './gram-index';

export interface Occurrences {
  readonly starts: readonly number[];
  /** True when there are more than can be looked at: nothing found is then certain. */
  readonly isCrowded: boolean;
}

export const MOST_CANDIDATES = 200;

/**
 * All places of the quote; of one that is everywhere only those where some characters on one side fit too,
 * more of them until there are few enough.
 */
export function findOccurrences(
  text: PreparedText,
  { before, quote, after }: Fragment,
  budget: SearchBudget,
): Occurrences {
  const plain = placesOf(text, quote, budget);
  if (plain) return { starts: plain, isCrowded: false };
  for (const context of CONTEXTS) {
    const head = before.slice(-context);
    const withHead = placesOf(text, head + quote, budget)?.map((at) => at + head.length);
    const withTail = placesOf(text, quote + after.slice(0, context), budget);
    if (withHead && withTail) {
      const starts = [...new Set([...withHead, ...withTail])].sort((a, b) => a - b);
      return { starts, isCrowded: starts.length > MOST_CANDIDATES };
    }
  }
  return { starts: [], isCrowded: true };
}

const CONTEXTS = [6, 12, 24, 48];
const MOST_LOOKED_AT = 8192;
const MOST_SAMPLES = 64;

/** Null when there are too many, or too many places to look at. */
function placesOf(
  { shadow, grams }: PreparedText,
  needle: string,
  budget: SearchBudget,
): readonly number[] | null {
  if (needle.length < GRAM) return scan(shadow.text, needle, budget);
  let rarest = grams.places(needle, 0);
  let offset = 0;
  const step = Math.max(1, Math.floor((needle.length - GRAM) / MOST_SAMPLES));
  for (let at = step; at <= needle.length - GRAM; at += step) {
    const places = grams.places(needle, at);
    if (places.length < rarest.length) {
      rarest = places;
      offset = at;
    }
  }
  if (rarest.length > MOST_LOOKED_AT) return null;
  if (!budget.spend(rarest.length * Math.ceil(needle.length / 64))) return null;
  const found: number[] = [];
  for (const place of rarest) {
    const start = place - offset;
    if (start < 0 || !shadow.text.startsWith(needle, start)) continue;
    if (found.length === MOST_CANDIDATES) return null;
    found.push(start);
  }
  return found;
}

/** For what is shorter than the index's runs. */
function scan(text: string, needle: string, budget: SearchBudget): readonly number[] | null {
  if (needle === '' || !budget.spend(text.length / 8)) return null;
  const found: number[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (found.length === MOST_CANDIDATES) return null;
    found.push(at);
  }
  return found;
}
