/** Cuts blocks of text into pieces under which the same layers lie: what a static view of marked text draws. */
import type { Span } from '../text/span';
import { span } from '../text/span';

/** Something that lies over a stretch of the text. */
export interface Layer<T> extends Span {
  readonly what: T;
}

export interface Piece<T> extends Span {
  /** In the order the layers were given. */
  readonly layers: readonly T[];
}

/** One list of pieces for each block; the pieces of a block cover it without a gap. Blocks ascend and are disjoint. */
export function piecesOf<T>(
  blocks: readonly Span[],
  layers: readonly Layer<T>[],
): readonly (readonly Piece<T>[])[] {
  const ranked = layers.map((layer, rank) => ({ layer, rank }));
  const waiting = ranked.toSorted((a, b) => a.layer.start - b.layer.start || a.rank - b.rank);
  let next = 0;
  let open: typeof ranked = [];
  return blocks.map((block) => {
    const pieces: Piece<T>[] = [];
    let from: number = block.start;
    while (from < block.end) {
      for (let item = waiting[next]; item && item.layer.start <= from; item = waiting[next]) {
        open.push(item);
        next += 1;
      }
      const here = from;
      open = open.filter(({ layer }) => layer.end > here);
      const upcoming = waiting[next]?.layer.start ?? block.end;
      const to = open.reduce<number>(
        (end, { layer }) => Math.min(end, layer.end),
        Math.min(upcoming, block.end),
      );
      const ordered = open.toSorted((a, b) => a.rank - b.rank);
      pieces.push({ ...span(from, to), layers: ordered.map(({ layer }) => layer.what) });
      from = to;
    }
    return pieces;
  });
}
