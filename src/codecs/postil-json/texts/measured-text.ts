/** A text with its code points counted, and spans of it as a file says them. */
import { isGraphemeBoundary, quoteOf } from '../../../domain/anchor/quote';
import { createCodePointIndex, type CodePointIndex } from '../../../domain/text/code-points';
import { snapSpan } from '../../../domain/text/graphemes';
import type { Span } from '../../../domain/text/span';
import type { ArticleParts } from '../../../domain/transfer/bundle';
import type { JsonObject } from '../../../lib/json';

export interface MeasuredText extends ArticleParts {
  readonly codePoints: CodePointIndex;
}

export function measure(parts: ArticleParts): MeasuredText {
  return { ...parts, codePoints: createCodePointIndex(parts.text.text) };
}

/** A span that a damaged database no longer holds whole is written snapped: taking away never fails. */
export function writeSpan(span: Span, { text: { text }, codePoints }: MeasuredText): JsonObject {
  const fits =
    span.start >= 0 &&
    span.end <= text.length &&
    isGraphemeBoundary(text, span.start) &&
    isGraphemeBoundary(text, span.end);
  const whole = fits ? span : snapSpan(text, span);
  return { ...writeOffsets(whole, codePoints), ...quoteOf(text, whole) };
}

export function writeOffsets({ start, end }: Span, codePoints: CodePointIndex): JsonObject {
  return { start: codePoints.toCodePoint(start), end: codePoints.toCodePoint(end) };
}

export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
