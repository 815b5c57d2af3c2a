/**
 * Edit distance by bit vectors (Myers 1999, blocks after Hyyrö 2003): 32 cells of a column at a time. What
 * was kept of each column is enough to walk the best alignment back.
 */

export interface Columns {
  readonly pattern: string;
  readonly text: string;
  /** Distance of the whole pattern to the text up to each column, 0 to the text's length. */
  readonly lastRow: Int32Array;
  /** Per column and block: where a cell is one more than the cell above it; than the cell left of it. */
  readonly down: Int32Array;
  readonly right: Int32Array;
  readonly blocks: number;
}

export interface Alignment {
  /** For each place 0 to the pattern's length: the place of the text it falls on, behind what was put in. */
  readonly places: Int32Array;
  /** The same, before what was put in. */
  readonly ends: Int32Array;
  /** For each place: the edits up to it. */
  readonly edits: Int32Array;
}

/** `freeStart`: the pattern may begin anywhere in the text. Cost: text length times pattern length / 32. */
export function fillColumns(pattern: string, text: string, freeStart: boolean): Columns {
  const blocks = Math.max(1, Math.ceil(pattern.length / WORD));
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const up = new Int32Array(blocks).fill(-1);
  const less = new Int32Array(blocks);
  const down = new Int32Array(blocks * text.length);
  const right = new Int32Array(blocks * text.length);
  const lastRow = new Int32Array(text.length + 1);
  const lastBit = 1 << ((pattern.length - 1) & (WORD - 1));
  lastRow[0] = pattern.length;
  for (let column = 0; column < text.length; column += 1) {
    const equal = masks.get(text.charCodeAt(column)) ?? none;
    let carry = freeStart ? 0 : 1;
    for (let block = 0; block < blocks; block += 1) {
      const pv = up[block] as number;
      const mv = less[block] as number;
      let eq = equal[block] as number;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      right[column * blocks + block] = ph;
      const top = block === blocks - 1 ? lastBit : TOP;
      const carried = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      const nextUp = mh | ~(xv | ph);
      up[block] = nextUp;
      less[block] = ph & xv;
      down[column * blocks + block] = nextUp;
      carry = carried;
    }
    lastRow[column + 1] = (lastRow[column] as number) + carry;
  }
  return { pattern, text, lastRow, down, right, blocks };
}

/** The column up to which the whole pattern costs least; the first of several. */
export function bestEnd({ lastRow }: Columns): number {
  let best = 0;
  for (let column = 1; column < lastRow.length; column += 1) {
    if ((lastRow[column] as number) < (lastRow[best] as number)) best = column;
  }
  return best;
}

/** Walks from `end` back to the pattern's beginning. Only for columns filled with a free start. */
export function traceBack(columns: Columns, end: number): Alignment {
  const { pattern, text, down, right, blocks } = columns;
  const places = new Int32Array(pattern.length + 1);
  const ends = new Int32Array(pattern.length + 1);
  const edits = new Int32Array(pattern.length + 1);
  let row = pattern.length;
  let column = end;
  let cost = 0;
  places[row] = end;
  ends[row] = end;
  while (row > 0) {
    const bit = 1 << ((row - 1) & (WORD - 1));
    const cell = (column - 1) * blocks + ((row - 1) >>> 5);
    if (column === 0) {
      row -= 1;
      cost += 1;
    } else if (pattern.charCodeAt(row - 1) === text.charCodeAt(column - 1)) {
      row -= 1;
      column -= 1;
    } else if (((right[cell] as number) & bit) !== 0) {
      column -= 1;
      cost += 1;
      ends[row] = column;
      continue;
    } else if (((down[cell] as number) & bit) !== 0) {
      row -= 1;
      cost += 1;
    } else {
      row -= 1;
      column -= 1;
      cost += 1;
    }
    places[row] = column;
    ends[row] = column;
    edits[row] = cost;
  }
  for (let place = 0; place <= pattern.length; place += 1) {
    edits[place] = cost - (edits[place] as number);
  }
  return { places, ends, edits };
}

/** Least edits between `pattern` and what of `text` ends exactly at its end. */
export function distanceToEnd(pattern: string, text: string): number {
  return fillColumns(pattern, text, true).lastRow[text.length] as number;
}

/** Least edits between `pattern` and what of `text` begins exactly at its beginning. */
export function distanceFromStart(pattern: string, text: string): number {
  const columns = fillColumns(pattern, text, false);
  return columns.lastRow[bestEnd(columns)] as number;
}

const WORD = 32;
const TOP = 1 << (WORD - 1);

function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    let mask = masks.get(code);
    if (!mask) {
      mask = new Int32Array(blocks);
      masks.set(code, mask);
    }
    mask[at >>> 5] = (mask[at >>> 5] as number) | (1 << (at & (WORD - 1)));
  }
  return masks;
}
