/**
 * Finds a quote whose offsets do not fit: exactly, with what stood around it, and only when there is one
 * such place. Never by likeness: a silent wrong guess is worse than an annotation that is listed as lost.
 */
import { err, ok, type Result } from '../../lib/result';
import { span, type Span } from '../text/span';
import type { Quote } from './quote';

/** What searching may still cost, over all texts of one file, so that no file keeps us busy for long. */
export interface SearchBudget {
  /** True, and paid for, while there is enough left. */
  spend(cost: number): boolean;
}

export type QuoteProblem = 'quote-not-found' | 'quote-ambiguous';

/** `limit`: comparisons of characters, roughly. The default is some three seconds at the very worst. */
export function createSearchBudget(limit = 300_000_000): SearchBudget {
  let left = limit;
  return {
    spend(cost) {
      if (cost > left) return false;
      left -= cost;
      return true;
    },
  };
}

/** `near`: where the quote is said to start, in UTF-16 units, roughly. */
export function findQuote(
  text: string,
  quote: Quote,
  near: number,
  budget: SearchBudget,
): Result<Span, QuoteProblem> {
  const needle = quote.prefix + quote.exact + quote.suffix;
  if (quote.exact === '') return err('quote-not-found');
  if (needle.length >= TELLING) {
    const from = Math.max(0, near - needle.length - WINDOW);
    const places = findTwo(text.slice(from, near + needle.length + WINDOW), needle, budget);
    if (places.length > 0) return theOnly(places, from, quote);
  }
  return theOnly(findTwo(text, needle, budget), 0, quote);
}

/** How far around the given place a telling quote is looked for first, in UTF-16 units. */
const WINDOW = 4096;

/** From this length on a quote with its surroundings is taken to be unique if it is so within the window. */
const TELLING = 24;

/** The first two places of the needle; none when the budget is spent. */
function findTwo(text: string, needle: string, budget: SearchBudget): readonly number[] {
  if (!budget.spend(text.length * Math.ceil(needle.length / 64))) return [];
  const first = text.indexOf(needle);
  if (first === -1) return [];
  const second = text.indexOf(needle, first + 1);
  return second === -1 ? [first] : [first, second];
}

function theOnly(
  [first, second]: readonly number[],
  offset: number,
  { prefix, exact }: Quote,
): Result<Span, QuoteProblem> {
  if (first === undefined) return err('quote-not-found');
  if (second !== undefined) return err('quote-ambiguous');
  const start = offset + first + prefix.length;
  return ok(span(start, start + exact.length));
}
