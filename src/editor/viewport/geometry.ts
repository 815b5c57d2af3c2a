/** Where text is on the screen, and which text is at a place on the screen. */
import type { EditorView } from '@tiptap/pm/view';
import type { Utf16Offset } from '../../domain/text/offsets';
import { span, type Span } from '../../domain/text/span';
import type { PositionMap } from '../position-map';
import { scrollIntoPlace, type ScrollPlace } from './scrolling';

/** In CSS pixels from the viewport's corner, as `getBoundingClientRect` counts. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Geometry {
  /** One box per line of the span, in order; none for what the browser has not laid out. */
  boxesOf(value: Span): readonly Box[];
  /** Distance of the offset's line from the article's upper edge, in px; null if not laid out. */
  topOf(offset: number): number | null;
  /** The offset nearest to a point, between two characters; null outside the article. */
  offsetAt(x: number, y: number): Utf16Offset | null;
  /** The offset of the character that covers a point; null beside the text. */
  characterAt(x: number, y: number): Utf16Offset | null;
  scrollTo(offset: number, place: ScrollPlace): void;
}

/** @param onScroll called whenever `scrollTo` has moved the page */
export function createGeometry(
  view: EditorView,
  positions: PositionMap,
  onScroll: () => void,
): Geometry {
  // One for all: every element that is taken from a page looks through all ranges there are.
  const range = view.dom.ownerDocument.createRange();

  function isLaidOut(leafIndex: number): boolean {
    const leaf = positions.leaves[leafIndex];
    const element = leaf && view.nodeDOM(leaf.position - 1);
    if (!(element instanceof Element) || !element.isConnected) return false;
    return element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
  }

  function rangeOf(from: number, to: number): Range {
    const start = view.domAtPos(from, 1);
    const end = view.domAtPos(to, -1);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** The box of the character at an offset, or of the empty block there. */
  function boxOfCharacter(offset: number): Box {
    const leaf = positions.leaves[positions.leafAt(offset)];
    const position = positions.toPosition(offset);
    const end = leaf ? leaf.position + leaf.end - leaf.start : position;
    const start = leaf?.position ?? position;
    const from = Math.max(start, Math.min(position, end - 1));
    const box = rangeOf(from, Math.min(end, from + 1)).getClientRects()[0];
    if (box) return box;
    const { left, right, top, bottom } = view.coordsAtPos(position, 1);
    return { left, right, top, bottom };
  }

  function offsetAt(x: number, y: number): Utf16Offset | null {
    const found = view.posAtCoords({ left: x, top: y });
    return found && positions.toOffset(found.pos);
  }

  return {
    boxesOf: (value) =>
      positions.piecesOf(value).flatMap(({ from, to }) => {
        const leaf = positions.leafAt(positions.toOffset(from, 'after'), 'after');
        return isLaidOut(leaf) ? linesOf([...rangeOf(from, to).getClientRects()]) : [];
      }),
    topOf(offset) {
      if (!isLaidOut(positions.leafAt(offset))) return null;
      return boxOfCharacter(offset).top - view.dom.getBoundingClientRect().top;
    },
    offsetAt,
    characterAt(x, y) {
      const near = offsetAt(x, y);
      if (near === null) return null;
      for (const start of [near, near - 1]) {
        const [piece] = positions.piecesOf(span(start, start + 1));
        if (!piece) continue;
        const boxes = [...rangeOf(piece.from, piece.to).getClientRects()];
        if (boxes.some((box) => covers(box, x, y))) return start as Utf16Offset;
      }
      return null;
    },
    scrollTo: (offset, place) => {
      scrollIntoPlace(view.dom, () => boxOfCharacter(offset), place, onScroll);
    },
  };
}

function covers(box: Box, x: number, y: number): boolean {
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

/** Boxes of nested elements on one line become one box. */
function linesOf(boxes: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const { left, right, top, bottom } of boxes) {
    if (right <= left) continue;
    const last = lines.at(-1);
    const middle = (top + bottom) / 2;
    if (last && last.top < middle && middle < last.bottom) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
        top: Math.min(last.top, top),
        bottom: Math.max(last.bottom, bottom),
      };
    } else {
      lines.push({ left, right, top, bottom });
    }
  }
  return lines;
}
