/** The spans an annotation would have with one outer edge dragged to an offset of the text. */
import {
  graphemeEnd,
  graphemeStart,
  nextGrapheme,
  previousGrapheme,
} from '../../../domain/text/graphemes';
import { span, type Span } from '../../../domain/text/span';

export type Edge = 'start' | 'end';

/** At least one grapheme stays; parts of a discontinuous annotation that the edge passes are dropped. */
export function withDraggedEdge(
  text: string,
  spans: readonly Span[],
  edge: Edge,
  offset: number,
): readonly Span[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return spans;
  if (edge === 'start') {
    const start = Math.min(graphemeStart(text, offset), previousGrapheme(text, last.end));
    const kept = spans.filter((part) => part.end > start);
    return kept.map((part, index) => (index === 0 ? span(start, part.end) : part));
  }
  const end = Math.max(graphemeEnd(text, offset), nextGrapheme(text, first.start));
  const kept = spans.filter((part) => part.start < end);
  return kept.map((part, index) => (index === kept.length - 1 ? span(part.start, end) : part));
}
