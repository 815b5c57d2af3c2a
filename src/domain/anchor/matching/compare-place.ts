/** Lays a fragment over the place where it may stand, with changes, and measures how like it is. */
import type { SearchBudget } from '../budget';
import { bestEnd, fillColumns, traceBack } from './bit-parallel';
import { candidateOf, likeness, likenessAfter, likenessBefore, type Candidate } from './candidate';
import type { Fragment } from './fragment';

/**
 * `place`: where the pattern starts in `text`, roughly. Null when the budget is spent or nothing of the
 * quote is there.
 */
export function comparePlace(
  text: string,
  fragment: Fragment,
  place: number,
  budget: SearchBudget,
): Candidate | null {
  return fragment.quote.length > LONGEST_WHOLE
    ? compareEnds(text, fragment, place, budget)
    : compareWhole(text, fragment, place, budget);
}

/** Longer quotes are laid on by their two ends, and sampled between them. */
export const LONGEST_WHOLE = 640;

/** How much of either end of a long quote. */
export const END = 256;

function compareWhole(
  text: string,
  { pattern, before, quote, after }: Fragment,
  place: number,
  budget: SearchBudget,
): Candidate | null {
  const laid = layOn(text, pattern, place, budget);
  if (!laid) return null;
  const start = laid.from + (laid.places[before.length] as number);
  const end = laid.from + (laid.ends[before.length + quote.length] as number);
  if (end <= start) return null;
  const [first, last] = [before.length, before.length + quote.length];
  const edge = Math.min(EDGE, quote.length);
  return candidateOf({
    start,
    end,
    quote: likeness(editsBetween(laid, first, last), Math.max(quote.length, end - start)),
    head: likeness(editsBetween(laid, first, first + edge), edge),
    tail: likeness(editsBetween(laid, last - edge, last), edge),
    before: likenessBefore(text, before, start),
    after: likenessAfter(text, after, end),
  });
}

function compareEnds(
  text: string,
  { before, quote, after }: Fragment,
  place: number,
  budget: SearchBudget,
): Candidate | null {
  const head = layOn(text, before + quote.slice(0, END), place, budget);
  if (!head) return null;
  const start = head.from + (head.places[before.length] as number);
  const reach = Math.ceil(quote.length * MOST_DRIFT);
  const guess = start + quote.length - END;
  const tail = layOn(text, quote.slice(-END) + after, guess, budget, reach);
  if (!tail) return null;
  const end = tail.from + (tail.ends[END] as number);
  if (end <= start) return null;
  const drift = Math.abs(end - start - quote.length);
  const first = before.length;
  let sum =
    likeness(editsBetween(head, first, first + END), END) +
    likeness(editsBetween(tail, 0, END), END);
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const at = Math.floor((quote.length * sample) / (SAMPLES + 1));
    const piece = quote.slice(at, at + SAMPLE);
    const window = text.slice(
      Math.max(0, start + at - drift - SAMPLE),
      start + at + drift + 2 * SAMPLE,
    );
    if (!budget.spend(window.length * 2)) return null;
    const columns = fillColumns(piece, window, true);
    sum += likeness(columns.lastRow[bestEnd(columns)] as number, piece.length);
  }
  const sampled = sum / (SAMPLES + 2);
  return candidateOf({
    start,
    end,
    quote: Math.min(sampled, likeness(drift, quote.length)),
    head: likeness(editsBetween(head, first, first + EDGE), EDGE),
    tail: likeness(editsBetween(tail, END - EDGE, END), EDGE),
    before: likenessBefore(text, before, start),
    after: likenessAfter(text, after, end),
  });
}

/** The characters at either end of a quote that tell whether its edge is there. */
const EDGE = 16;

const SAMPLES = 6;
const SAMPLE = 64;

/** By how much of its length a quote may have grown or shrunk. */
const MOST_DRIFT = 0.3;

interface Laid {
  /** Where the window begins that places and ends count from. */
  readonly from: number;
  /** Where each place of the pattern falls, behind and before what was put in there. */
  readonly places: Int32Array;
  readonly ends: Int32Array;
  readonly edits: Int32Array;
}

function editsBetween({ edits }: Laid, from: number, to: number): number {
  return (edits[to] as number) - (edits[from] as number);
}

function layOn(
  text: string,
  pattern: string,
  place: number,
  budget: SearchBudget,
  reach = 0,
): Laid | null {
  const slack = 40 + Math.ceil(pattern.length * 0.2) + reach;
  const from = Math.max(0, Math.floor(place) - slack);
  const window = text.slice(from, Math.max(from, Math.floor(place) + pattern.length + slack));
  const blocks = Math.ceil(pattern.length / 32);
  if (window.length === 0 || !budget.spend(window.length * blocks * 2)) return null;
  const columns = fillColumns(pattern, window, true);
  return { from, ...traceBack(columns, bestEnd(columns)) };
}
