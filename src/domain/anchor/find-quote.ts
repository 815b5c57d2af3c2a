/**
 * Finds a quote whose offsets do not fit: exactly, with what stood around it, and only when there is one
 * such place. Never by likeness: a silent wrong guess is worse than an annotation that is listed as lost.
 */
import { err, ok, type Result } from '../../lib/result';
import { utf16 } from '../text/offsets';
import { span, type Span } from '../text/span';
import type { Quote } from './quote';

export type QuoteFinder = (
  quote: Quote,
  /** Where it is said to be, in UTF-16 units, roughly. */
  near: number,
) => Result<Span, 'quote-not-found' | 'quote-ambiguous'>;

/** One finder per text: it stops searching the whole of a long text when it has done so too often. */
export function createQuoteFinder(text: string): QuoteFinder {
  let budget = MOST_CHARACTERS;
  return (quote, near) => {
    if (quote.exact === '') return err('quote-not-found');
    const needle = quote.prefix + quote.exact + quote.suffix;
    if (needle.length >= TELLING) {
      const from = Math.max(0, near - needle.length - WINDOW);
      const found = places(text.slice(from, near + needle.length + WINDOW), needle);
      if (found.length === 1) return ok(spanAt(from + (found[0] as number), quote));
      if (found.length > 1) return err('quote-ambiguous');
    }
    if (budget <= 0) return err('quote-not-found');
    budget -= text.length;
    const [first, second] = places(text, needle);
    if (first === undefined) return err('quote-not-found');
    return second === undefined ? ok(spanAt(first, quote)) : err('quote-ambiguous');
  };
}

/** How far around the given place a telling quote is looked for first, in UTF-16 units. */
const WINDOW = 4096;

/** From this length on a quote with its surroundings is taken to be unique if it is so within the window. */
const TELLING = 24;

/** Searched in whole texts before the rest is refused: about a second. */
const MOST_CHARACTERS = 1_000_000_000;

/** The first two places. */
function places(text: string, needle: string): readonly number[] {
  const first = text.indexOf(needle);
  if (first === -1) return [];
  const second = text.indexOf(needle, first + 1);
  return second === -1 ? [first] : [first, second];
}

function spanAt(at: number, { prefix, exact }: Quote): Span {
  const start = utf16(at + prefix.length);
  return span(start, start + exact.length);
}
