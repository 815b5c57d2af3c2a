/** Cuts a block of text where a mark, an emphasis or a passage begins or ends. */
import type { HeldMark } from '../../../domain/exercise/exercise';
import type { InlineMark, MarkKind } from '../../../domain/text/block';
import { spansOverlap, type Span } from '../../../domain/text/span';

/** One mark of one of two layers: the student's own, and what it is compared with. */
export interface LayerMark extends HeldMark {
  readonly layer: 'own' | 'other';
  /** What the list beside the text calls it: "3", "B". */
  readonly tag: string;
}

export interface Segment extends Span {
  /** Own first; those that begin earlier stand further out. */
  readonly marks: readonly LayerMark[];
  /** Of these the ones that begin here. */
  readonly begins: readonly LayerMark[];
  readonly emphasis: readonly MarkKind[];
  readonly isOutside: boolean;
}

export interface Layers {
  /** In document order. */
  readonly marks: readonly LayerMark[];
  readonly inline: readonly InlineMark[];
  /** Where to mark. Empty = everywhere. */
  readonly passages: readonly Span[];
}

/** The segments cover the block without a gap; none is empty. */
export function segmentsOf(block: Span, layers: Layers): readonly Segment[] {
  const marks = layers.marks.filter(({ spans }) => spans.some((part) => spansOverlap(part, block)));
  const inline = layers.inline.filter((mark) => spansOverlap(mark, block));
  const parts = [...marks.flatMap(({ spans }) => spans), ...inline, ...layers.passages];
  const cuts = new Set<number>([block.start, block.end]);
  for (const { start, end } of parts) {
    if (start > block.start && start < block.end) cuts.add(start);
    if (end > block.start && end < block.end) cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b) as Span['start'][];
  const own = marks.filter(({ layer }) => layer === 'own');
  const other = marks.filter(({ layer }) => layer === 'other');
  return sorted.slice(0, -1).map((start, at): Segment => {
    const segment = { start, end: sorted[at + 1] as Span['end'] };
    const holds = ({ spans }: LayerMark): boolean =>
      spans.some((part) => spansOverlap(part, segment));
    const here = [...own.filter(holds), ...other.filter(holds)];
    return {
      ...segment,
      marks: here,
      begins: here.filter(({ spans }) => spans[0]?.start === start),
      emphasis: inline.filter((mark) => spansOverlap(mark, segment)).map(({ kind }) => kind),
      isOutside:
        layers.passages.length > 0 &&
        !layers.passages.some((passage) => spansOverlap(passage, segment)),
    };
  });
}
