/** Which passages of a text could be taken for one another after a few edits. */
import type { SearchBudget } from '../budget';
import type { PreparedText } from '../prepared-text';
import type { Candidate } from './candidate';
import { findCandidates } from './candidates';
import type { Fragment } from './fragment';

/** What a passage must reach to be taken for the marked one: design page, section 0, finding 9. */
export const FLOOR = { quote: 0.7, side: 0.6 } as const;

export function reachesFloor({ quote, before, after }: Candidate): boolean {
  return quote >= FLOOR.quote && before >= FLOOR.side && after >= FLOOR.side;
}

/** Weaker: the same words, or much the same with one side of what stood around them. */
export function isAlike({ quote, before, after }: Candidate): boolean {
  return quote === 1 || (quote >= FLOOR.quote && Math.max(before, after) >= FLOOR.side);
}

/** The likeliest first; the passage itself among them. */
export function alikeIn(
  text: PreparedText,
  fragment: Fragment,
  budget: SearchBudget,
): readonly Candidate[] {
  return findCandidates(text, fragment, budget).list.filter(isAlike);
}
