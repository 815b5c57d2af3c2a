/** The marks of an article as a reader counts them on paper: numbered in document order, over the blocks they touch. */
import { quoteOf } from '../../annotation/filter';
import { piecesOf, type Piece } from '../../class-view/pieces';
import type { Label } from '../../codebook/label';
import type { ExportedArticle } from '../export';
import { exportedMarks, type ExportedMark } from '../outgoing/exported-marks';

export interface NumberedMark extends ExportedMark {
  /** From 1. */
  readonly number: number;
  /** Pieces joined by an ellipsis. */
  readonly quote: string;
}

export interface NumberedText {
  readonly marks: readonly NumberedMark[];
  /** One list for each block: what is marked where, by whom. */
  readonly pieces: readonly (readonly Piece<NumberedMark>[])[];
}

export function numberedText(article: ExportedArticle): NumberedText {
  const { text, blocks } = article.text;
  const marks = exportedMarks(article).map((mark, at): NumberedMark => ({
    ...mark,
    number: at + 1,
    quote: quoteOf(mark.annotation, text),
  }));
  const layers = marks.flatMap((mark) =>
    mark.annotation.spans.map(({ start, end }) => ({ start, end, what: mark })),
  );
  return { marks, pieces: piecesOf(blocks, layers) };
}

export interface LabelCount {
  readonly label: Label;
  readonly count: number;
}

/** Labels in the order given, with how many of `marks` have each; those without any are left out. */
export function countByLabel(
  labels: readonly Label[],
  marks: readonly ExportedMark[],
): readonly LabelCount[] {
  const counts = new Map<string, number>();
  for (const mark of marks) {
    for (const { id } of mark.labels) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return labels.flatMap((label) => {
    const count = counts.get(label.id) ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
}
