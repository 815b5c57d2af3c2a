/** All places worth looking at for one fragment, each measured, the likeliest first. */
import type { SearchBudget } from '../budget';
import type { PreparedText } from '../prepared-text';
import { exactCandidate, overlaps, type Candidate } from './candidate';
import { comparePlace, END, LONGEST_WHOLE } from './compare-place';
import type { Fragment } from './fragment';
import { likelyPlaces } from './likely-places';
import { findOccurrences } from './occurrences';

export interface Candidates {
  readonly list: readonly Candidate[];
  /** False when not every place could be looked at: then none is certain. */
  readonly isComplete: boolean;
}

/** `hints`: starts of the pattern, roughly, that something else speaks for. */
export function findCandidates(
  text: PreparedText,
  fragment: Fragment,
  budget: SearchBudget,
  hints: readonly number[] = [],
): Candidates {
  const whole = text.shadow.text;
  const { starts, isCrowded } = findOccurrences(text, fragment, budget);
  budget.spend(starts.length * MEASURING);
  const found = starts
    .slice(0, MOST_MEASURED)
    .map((start) => exactCandidate(whole, fragment, start));
  const { before, quote } = fragment;
  const pattern = quote.length > LONGEST_WHOLE ? before + quote.slice(0, END) : fragment.pattern;
  const likely = likelyPlaces(text, pattern, MOST_PLACES, budget);
  for (const place of [...hints, ...likely]) {
    const isKnown = found.some(({ start, score }) => {
      const apart = Math.abs(start - before.length - place);
      return apart <= 48 && score > 0.9;
    });
    if (isKnown) continue;
    const candidate = comparePlace(whole, fragment, place, budget);
    if (candidate) addIfBetter(found, candidate);
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  const isComplete = !isCrowded && starts.length <= MOST_MEASURED && !budget.isOverdrawn();
  return { list: found, isComplete };
}

/** Of what overlaps, only the likeliest stays. */
function addIfBetter(found: Candidate[], candidate: Candidate): void {
  const rivals = found.filter((other) => overlaps(other, candidate));
  if (rivals.some((other) => other.score >= candidate.score)) return;
  for (const rival of rivals) found.splice(found.indexOf(rival), 1);
  found.push(candidate);
}

/** Steps for both sides of one exact place. */
const MEASURING = 800;

const MOST_MEASURED = 200;
const MOST_PLACES = 12;
