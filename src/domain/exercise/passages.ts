/** The passages an exercise is limited to, as the teacher puts paragraphs and sentences in and takes them out. */
import { snapSpan, trimSpan } from '../text/graphemes';
import { mergeSpans, span, spansOverlap, type Span } from '../text/span';

export type Coverage = 'none' | 'part' | 'whole';

/** What touches, or is parted by white space alone, becomes one passage: a mark may reach across. */
export function addPassage(text: string, passages: readonly Span[], added: Span): readonly Span[] {
  const joined: Span[] = [];
  for (const next of mergeSpans([...passages, trimSpan(text, added)])) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, next.start).trim() === '') {
      joined[joined.length - 1] = span(last.start, next.end);
    } else {
      joined.push(next);
    }
  }
  return joined;
}

export function removePassage(
  text: string,
  passages: readonly Span[],
  removed: Span,
): readonly Span[] {
  const place = snapSpan(text, removed);
  const rest = passages.flatMap((passage) =>
    spansOverlap(passage, place)
      ? [span(passage.start, place.start), span(place.end, passage.end)].filter(isFilled)
      : [passage],
  );
  return mergeSpans(rest.map((piece) => trimSpan(text, piece)));
}

/** How much of `place` the passages cover. No passages cover nothing: see `isAsked`. */
export function coverageOf(passages: readonly Span[], place: Span): Coverage {
  if (passages.some(({ start, end }) => start <= place.start && place.end <= end)) return 'whole';
  return passages.some((passage) => spansOverlap(passage, place)) ? 'part' : 'none';
}

/** Whether a mark there is asked for: without passages it is everywhere. */
export function isAsked(passages: readonly Span[], place: Span): boolean {
  return passages.length === 0 || coverageOf(passages, place) === 'whole';
}

/** Whether any of these parts lies, at least in part, where a mark is asked for. */
export function touchesAsked(passages: readonly Span[], parts: readonly Span[]): boolean {
  return passages.length === 0 || parts.some((part) => coverageOf(passages, part) !== 'none');
}

function isFilled({ start, end }: Span): boolean {
  return start < end;
}
