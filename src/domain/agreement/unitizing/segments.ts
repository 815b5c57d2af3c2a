/** What each reader's segment contributes to the self-pairing terms of the alpha_u family. */
import { firstIndex } from '../../../lib/sorted';
import { UNMARKED, type Layers } from '../coding/layers';
import { sweep } from '../coding/sweep';

export interface SegmentTerms {
  readonly start: number;
  readonly value: number;
  /** Squared length; for a gap its length: a gap has no parts that belong together. */
  readonly own: number;
  /** Squared mean length that one of the others marked on it; 0 for a gap. */
  readonly shared: number;
}

/** Reader by reader, in document order. */
export function forEachSegment(layers: Layers, visit: (terms: SegmentTerms) => void): void {
  const marked = markedUpTo(layers);
  const others = layers.segments.length - 1;
  for (const segments of layers.segments) {
    for (const { start, end, value } of segments) {
      const length = end - start;
      if (value === UNMARKED) {
        visit({ start, value, own: length, shared: 0 });
      } else {
        const byOthers = marked(end) - marked(start) - length;
        visit({ start, value, own: length ** 2, shared: (byOthers / others) ** 2 });
      }
    }
  }
}

/** Length marked before a place, added up over all readers. */
function markedUpTo(layers: Layers): (place: number) => number {
  const places: number[] = [];
  const before: number[] = [];
  const marking: number[] = [];
  let sum = 0;
  sweep(layers, (start, end, counts) => {
    const readers = layers.segments.length - (counts[UNMARKED] ?? 0);
    places.push(start);
    before.push(sum);
    marking.push(readers);
    sum += readers * (end - start);
  });
  return (place) => {
    const at = firstIndex(places, (start) => start > place) - 1;
    return (before[at] ?? 0) + (marking[at] ?? 0) * (place - (places[at] ?? 0));
  };
}
