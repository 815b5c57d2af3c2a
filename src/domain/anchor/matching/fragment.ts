/** A quote with what stands around it, folded as texts are: the pattern that is looked for. */
import type { Quote } from '../quote';
import { createShadow } from './shadow';

export interface Fragment {
  /** What stands before, the quote, what stands after. */
  readonly pattern: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export function fragmentOf({ exact, prefix, suffix }: Quote): Fragment {
  const shadow = createShadow(prefix + exact + suffix);
  const start = shadow.toShadow(prefix.length);
  const end = Math.max(start, shadow.toShadow(prefix.length + exact.length));
  const pattern = shadow.text;
  return {
    pattern,
    before: pattern.slice(0, start),
    quote: pattern.slice(start, end),
    after: pattern.slice(end),
  };
}
