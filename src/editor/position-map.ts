/**
 * The only conversion between offsets in an article's text and positions in its ProseMirror document.
 * Inside a leaf block the two run in step (a hard break is one of each); between blocks both snap.
 */
import type { Brand } from '../lib/brand';
import { firstIndex } from '../lib/sorted';
import { utf16, type Utf16Offset } from '../domain/text/offsets';
import { span, type Span } from '../domain/text/span';

/** A position in the article's ProseMirror document, as ProseMirror counts. */
export type DocPosition = Brand<number, 'DocPosition'>;

/** A leaf block: its text, and the position of its first character. */
export interface Leaf extends Span {
  readonly position: DocPosition;
}

/** Where to go from a place between two blocks: back to the end of one, on to the start of the other. */
export type Side = 'before' | 'after';

export interface PositionMap {
  /** In document order; never empty. */
  readonly leaves: readonly Leaf[];
  /** Clipped to the text. A separator's offset snaps to the block on the given side. */
  toPosition(offset: number, side?: Side): DocPosition;
  /** Clipped to the document. A position between blocks snaps to the block on the given side. */
  toOffset(position: number, side?: Side): Utf16Offset;
  /** Index in `leaves` of the block that holds the offset, or the one on the given side. */
  leafAt(offset: number, side?: Side): number;
  /** The parts of a span that lie in blocks, one per block, as positions. Empty parts are left out. */
  piecesOf(value: Span): readonly Piece[];
  /** The smallest span with the same text that starts and ends inside blocks; null if none is left. */
  trim(value: Span): Span | null;
}

export interface Piece {
  readonly from: DocPosition;
  readonly to: DocPosition;
}

export function docPosition(position: number): DocPosition {
  return position as DocPosition;
}

export function createPositionMap(leaves: readonly Leaf[]): PositionMap {
  const last = leaves.length - 1;
  const leaf = (index: number): Leaf => leaves[index] as Leaf;

  /** The block around a place, or the one on the given side, by the two ends given. */
  function find(
    value: number,
    side: Side,
    startOf: (item: Leaf) => number,
    endOf: (item: Leaf) => number,
  ): number {
    const before = Math.max(0, firstIndex(leaves, (item) => startOf(item) > value) - 1);
    const isBetween = value > endOf(leaf(before));
    return isBetween && side === 'after' && before < last ? before + 1 : before;
  }

  const leafAt = (offset: number, side: Side = 'before'): number =>
    find(offset, side, startOffset, endOffset);

  const clamp = (value: number, low: number, high: number): number =>
    Math.max(low, Math.min(high, value));

  return {
    leaves,
    leafAt,
    toPosition(offset, side) {
      const found = leaf(leafAt(offset, side));
      return docPosition(found.position + clamp(offset, found.start, found.end) - found.start);
    },
    toOffset(position, side = 'before') {
      const found = leaf(find(position, side, startPosition, endPosition));
      const inside = clamp(position, found.position, endPosition(found)) - found.position;
      return utf16(found.start + inside);
    },
    piecesOf(value) {
      const pieces: Piece[] = [];
      for (let index = leafAt(value.start, 'after'); index <= last; index += 1) {
        const { start, end, position } = leaf(index);
        if (start >= value.end) break;
        const from = Math.max(start, value.start);
        const to = Math.min(end, value.end);
        if (from >= to) continue;
        pieces.push({
          from: docPosition(position + from - start),
          to: docPosition(position + to - start),
        });
      }
      return pieces;
    },
    trim(value) {
      const first = leaf(leafAt(value.start, 'after'));
      const start = clamp(value.start, first.start, first.end);
      const end = Math.min(value.end, leaf(leafAt(value.end, 'before')).end);
      return trimEmptyEnds(start, end);
    },
  };

  function trimEmptyEnds(from: number, to: number): Span | null {
    let start = from;
    let end = to;
    // At the very end of one block or the very start of another there is no text to take along.
    for (let at = leafAt(start); at < last && start < end && start === leaf(at).end; at += 1) {
      start = leaf(at + 1).start;
    }
    for (let at = leafAt(end, 'after'); at > 0 && start < end && end === leaf(at).start; at -= 1) {
      end = leaf(at - 1).end;
    }
    return start < end ? span(start, end) : null;
  }
}

function startOffset(item: Leaf): number {
  return item.start;
}

function endOffset(item: Leaf): number {
  return item.end;
}

function startPosition(item: Leaf): number {
  return item.position;
}

function endPosition(item: Leaf): number {
  return item.position + item.end - item.start;
}
