/** A student's marks as they are read in a correction: in document order, held against key or consensus. */
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { HeldMark, ReasonedMark } from '../../../domain/exercise/exercise';
import { compareWithKey, type MarkOutcome } from '../../../domain/scoring/compare-with-key';
import type { Span } from '../../../domain/text/span';

export interface ComparedRow {
  readonly mark: HeldMark;
  readonly quote: string;
  /** null: compared with nothing. */
  readonly outcome: MarkOutcome | null;
  /** What of key or consensus it was compared with; null where there is nothing. */
  readonly right: RightMark | null;
}

export interface RightMark {
  readonly mark: ReasonedMark;
  readonly quote: string;
}

export interface Compared {
  readonly rows: readonly ComparedRow[];
  /** What of key or consensus nobody's mark found. */
  readonly missed: readonly RightMark[];
  /** 0 to 1; null when there is nothing to compare. */
  readonly score: number | null;
}

export function compareRows(
  text: string,
  marks: readonly HeldMark[],
  against: readonly ReasonedMark[],
  passages: readonly Span[],
): Compared {
  const scored = compareWithKey({ text, marks, key: against, passages });
  const outcomes = new Map(scored.marks.map((each) => [each.id, each]));
  const rights = new Map(against.map((mark) => [mark.id, { mark, quote: quoteOf(text, mark) }]));
  const missed = new Set(scored.key.filter(({ foundBy }) => foundBy === null).map(({ id }) => id));
  const isCompared = against.length > 0;
  return {
    rows: marks
      .toSorted((a, b) => startOf(a) - startOf(b))
      .map((mark) => ({
        mark,
        quote: quoteOf(text, mark),
        outcome: isCompared ? (outcomes.get(mark.id)?.outcome ?? null) : null,
        right: rights.get(outcomes.get(mark.id)?.keyId ?? ('' as AnnotationId)) ?? null,
      })),
    missed: [...rights.values()].filter(({ mark }) => missed.has(mark.id)),
    score: isCompared ? scored.score : null,
  };
}

function quoteOf(text: string, { spans }: HeldMark): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function startOf({ spans }: HeldMark): number {
  return spans[0]?.start ?? 0;
}
