/** Where a pattern may stand with changes: where many of its rarer four characters stand at one displacement. */
import type { SearchBudget } from '../budget';
import type { PreparedText } from '../prepared-text';
import { GRAM } from './gram-index';

/** Starts of the pattern in the shadow, roughly, the likeliest first; may be negative. At most `most`. */
export function likelyPlaces(
  { shadow, grams }: PreparedText,
  pattern: string,
  most: number,
  budget: SearchBudget,
): readonly number[] {
  if (!budget.spend(shadow.text.length / BIN + pattern.length * 8)) return [];
  const offset = pattern.length + BIN;
  const votes = new Uint16Array(Math.ceil((shadow.text.length + 2 * offset) / BIN) + 2);
  const touched: number[] = [];
  for (let at = 0; at <= pattern.length - GRAM; at += 1) {
    const places = grams.places(pattern, at);
    if (places.length > COMMON) continue;
    for (const place of places) {
      const bin = Math.floor((place - at + offset) / BIN);
      if (votes[bin] === 0) touched.push(bin);
      votes[bin] = (votes[bin] as number) + 1;
    }
  }
  const best: { readonly bin: number; readonly sum: number }[] = [];
  for (const bin of touched) {
    const sum = (votes[bin] as number) + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0);
    if (sum < LEAST_VOTES) continue;
    const isShadowed = best.some((other) => Math.abs(other.bin - bin) <= 1 && other.sum >= sum);
    if (isShadowed) continue;
    best.push({ bin, sum });
    best.sort((a, b) => b.sum - a.sum);
    if (best.length > most) best.length = most;
  }
  return best.map(({ bin }) => bin * BIN - offset + BIN / 2);
}

/** Displacements that differ by less than this, in UTF-16 units, are counted together. */
const BIN = 32;

/** Four characters that stand more often say little, and would cost much. */
const COMMON = 64;

const LEAST_VOTES = 4;
