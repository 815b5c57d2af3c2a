/** A student's marks as they are read in a correction: in document order, held against key or consensus. */
import type { HeldMark, ReasonedMark } from '../../../domain/exercise/exercise';
import { compareWithKey, type MarkOutcome } from '../../../domain/scoring/compare-with-key';
import type { Span } from '../../../domain/text/span';

export interface ComparedRow {
  readonly mark: HeldMark;
  readonly quote: string;
  /** null: compared with nothing. */
  readonly outcome: MarkOutcome | null;
}

export interface Compared {
  readonly rows: readonly ComparedRow[];
  /** What of key or consensus nobody's mark found. */
  readonly missed: readonly { readonly mark: ReasonedMark; readonly quote: string }[];
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
  const outcomes = new Map(scored.marks.map(({ id, outcome }) => [id, outcome]));
  const missed = new Set(scored.key.filter(({ foundBy }) => foundBy === null).map(({ id }) => id));
  const isCompared = against.length > 0;
  return {
    rows: marks
      .toSorted((a, b) => startOf(a) - startOf(b))
      .map((mark) => ({
        mark,
        quote: quoteOf(text, mark),
        outcome: isCompared ? (outcomes.get(mark.id) ?? null) : null,
      })),
    missed: against
      .filter(({ id }) => missed.has(id))
      .map((mark) => ({ mark, quote: quoteOf(text, mark) })),
    score: isCompared ? scored.score : null,
  };
}

function quoteOf(text: string, { spans }: HeldMark): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

function startOf({ spans }: HeldMark): number {
  return spans[0]?.start ?? 0;
}
