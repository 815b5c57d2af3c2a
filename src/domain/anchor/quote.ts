/** The quote beside a span: its text, and what stands around it, so that it can be found again. */
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { Span } from '../text/span';

export interface Quote {
  readonly exact: string;
  /** Whole graphemes; shorter at the edges of the text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** The span must lie inside the text. `context`: at most so many code points on either side. */
export function quoteOf(text: string, { start, end }: Span, context = CONTEXT): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart(text, start, context), start),
    suffix: text.slice(end, suffixEnd(text, end, context)),
  };
}

/** True when no grapheme is cut at `offset`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  // Canonical text has no CR, so between two ASCII characters there always is one.
  if (text.charCodeAt(offset) < 0x80 && text.charCodeAt(offset - 1) < 0x80) return true;
  return graphemeStart(text, offset) === offset;
}

/** What files say beside each span. */
const CONTEXT = 32;

function prefixStart(text: string, start: number, context: number): number {
  let at = start;
  for (let points = 0; points < context && at > 0; points += 1) {
    at -= isPair(text, at - 2) ? 2 : 1;
  }
  return isGraphemeBoundary(text, at) ? at : Math.min(start, graphemeEnd(text, at));
}

function suffixEnd(text: string, end: number, context: number): number {
  let at = end;
  for (let points = 0; points < context && at < text.length; points += 1) {
    at += isPair(text, at) ? 2 : 1;
  }
  return isGraphemeBoundary(text, at) ? at : Math.max(end, graphemeStart(text, at));
}

function isPair(text: string, at: number): boolean {
  return (
    at >= 0 &&
    (text.charCodeAt(at) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
  );
}
