/** Which rows of a long list of equal rows are put on the page. */

export interface ListWindow {
  /** Indices, the end not included. */
  readonly from: number;
  readonly to: number;
}

/** `scrolled` and `row` in px. More than can be seen, so that there is something to scroll to at once. */
export function windowAt(scrolled: number, row: number, total: number): ListWindow {
  const first = Math.max(0, Math.floor(scrolled / row));
  // It moves by so many rows at a time: not every pixel is a new one.
  const step = first - (first % STEP);
  const from = Math.max(0, Math.min(step - BEFORE, total - ROWS));
  return { from, to: Math.min(total, from + ROWS) };
}

/** Where to scroll to so that the row is in sight; `scrolled` if it is. `room`: the list's own height in px. */
export function scrolledTo(at: number, row: number, scrolled: number, room: number): number {
  const start = at * row;
  if (start < scrolled) return start;
  return Math.max(scrolled, start + row - room);
}

const STEP = 8;
const BEFORE = 12;
/** Twice the rows of the tallest list, and more. */
const ROWS = 60;
