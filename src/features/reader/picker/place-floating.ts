/** Where a floating panel goes so that it never covers the words it is about. In viewport pixels. */
import type { Box } from '../../../editor/viewport/geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PanelSize extends Size {
  /** The most it has been high: it does not change sides because a list in it got shorter. */
  readonly tallest: number;
}

export interface FloatingPlace {
  readonly left: number;
  readonly top: number;
  /** What is left for the panel there; a taller one scrolls inside. */
  readonly maxHeight: number;
  readonly maxWidth: number;
}

const GAP = 10;
const EDGE = 8;
/** A panel beside the words is still of use this narrow. */
const NARROWEST = 240;

/**
 * Below the lines if it fits, else above, else beside them, to the right if need be made narrower: to the
 * left is what the words are read with. Else where more room is, made smaller.
 * `lines` are those of the words that are on the screen; at least one.
 */
export function placeFloating(
  lines: readonly Box[],
  panel: PanelSize,
  viewport: Size,
): FloatingPlace {
  const words = boundsOf(lines);
  const last = lines.at(-1) ?? words;
  const first = lines[0] ?? words;
  const below = viewport.height - EDGE - (words.bottom + GAP);
  const above = words.top - GAP - EDGE;
  if (panel.tallest <= below) return at(last.left, words.bottom + GAP, below);
  if (panel.tallest <= above) return at(first.left, words.top - GAP - panel.height, above);
  const toTheRight = viewport.width - EDGE - (words.right + GAP);
  if (toTheRight >= Math.min(NARROWEST, panel.width)) return beside(words.right + GAP, toTheRight);
  const toTheLeft = words.left - GAP - EDGE;
  if (toTheLeft >= panel.width) return beside(words.left - GAP - panel.width, toTheLeft);
  return below >= above ? at(last.left, words.bottom + GAP, below) : at(first.left, EDGE, above);

  function beside(left: number, maxWidth: number): FloatingPlace {
    return at(left, Math.max(EDGE, words.top), viewport.height - 2 * EDGE, maxWidth);
  }

  function at(
    left: number,
    top: number,
    room: number,
    maxWidth = viewport.width - 2 * EDGE,
  ): FloatingPlace {
    const furthest = Math.max(EDGE, viewport.width - EDGE - Math.min(panel.width, maxWidth));
    const lowest = Math.max(EDGE, viewport.height - EDGE - Math.min(panel.height, room));
    return {
      left: Math.min(Math.max(EDGE, left), furthest),
      top: Math.min(top, lowest),
      maxHeight: room,
      maxWidth,
    };
  }
}

export function boundsOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
