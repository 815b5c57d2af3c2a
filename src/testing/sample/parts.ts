/** What all parts of the sample share: fixed ids and times, and finding a quote in its text. */
import { span, type Span } from '../../domain/text/span';
import { assert } from '../../lib/assert';

export const TIME = '2026-01-01T00:00:00.000Z';

/** Ids of the sample: 000 the article, 001 its reading, from 101 on the annotations. Others: `make-class.ts`. */
export function sampleId<Id extends string>(n: number): Id {
  return `5a3b1e00-7c1d-4f2e-8b6a-0d9e4c7f1${String(n).padStart(3, '0')}` as Id;
}

/** `occurrence`: which of the places where the quote occurs, from 1. */
export function findQuote(text: string, quote: string, occurrence = 1): Span {
  let at = -1;
  for (let nth = 0; nth < occurrence; nth += 1) {
    at = text.indexOf(quote, at + 1);
    assert(at !== -1, `the sample article says “${quote}”`);
  }
  return span(at, at + quote.length);
}
