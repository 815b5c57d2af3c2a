/** Goes once through the text and tells, stretch by stretch, how many readers say which value. */
import { UNMARKED, type Layers } from './layers';
import { addPlaces, noCoincidences, type Coincidences } from './coincidences';

/** `counts[v]` readers say v on all of `[start, end)`. The array is the sweep's own and changes after. */
export type Visit = (start: number, end: number, counts: Int32Array) => void;

/** Calls `visit` for stretches on which nobody changes, in order, covering the text without a gap. */
export function sweep(layers: Layers, visit: Visit): void {
  const changes = changesOf(layers);
  const counts = new Int32Array(layers.values.length);
  counts[UNMARKED] = layers.segments.length;
  let from = 0;
  for (const { at, left, entered } of changes) {
    if (at > from) {
      visit(from, at, counts);
      from = at;
    }
    counts[left] = (counts[left] ?? 0) - 1;
    counts[entered] = (counts[entered] ?? 0) + 1;
  }
  if (layers.length > from) visit(from, layers.length, counts);
}

export interface CoincidenceOptions {
  /** Points a reader left unmarked: a value of its own, or nothing said. */
  readonly unmarked: 'value' | 'missing';
  /** Ascending inner cuts of the text; with n cuts there are n + 1 results. Without: one result. */
  readonly cuts?: readonly number[];
}

/** Coincidences over all points, one for each block between the cuts. */
export function coincidencesIn(
  layers: Layers,
  options: CoincidenceOptions,
): readonly Coincidences[] {
  const ends = [...(options.cuts ?? []), layers.length];
  const blocks = ends.map(() => noCoincidences(layers.values.length));
  let block = 0;
  sweep(layers, (start, end, counts) => {
    const kept = counts[UNMARKED] ?? 0;
    if (options.unmarked === 'missing') counts[UNMARKED] = 0;
    let from = start;
    while (from < end) {
      while ((ends[block] ?? layers.length) <= from) block += 1;
      const to = Math.min(end, ends[block] ?? end);
      const current = blocks[block];
      if (current) addPlaces(current, counts, to - from);
      from = to;
    }
    counts[UNMARKED] = kept;
  });
  return blocks;
}

/** Coincidences over the whole text. */
export function coincidencesOf(
  layers: Layers,
  unmarked: CoincidenceOptions['unmarked'] = 'value',
): Coincidences {
  return coincidencesIn(layers, { unmarked })[0] ?? noCoincidences(layers.values.length);
}

interface Change {
  readonly at: number;
  readonly left: number;
  readonly entered: number;
}

/** Every measure sweeps the same layers. */
const found = new WeakMap<Layers, readonly Change[]>();

function changesOf(layers: Layers): readonly Change[] {
  const known = found.get(layers) ?? findChanges(layers);
  found.set(layers, known);
  return known;
}

function findChanges(layers: Layers): readonly Change[] {
  const changes: Change[] = [];
  for (const own of layers.segments) {
    let left = UNMARKED;
    for (const { start, value } of own) {
      if (value !== left) changes.push({ at: start, left, entered: value });
      left = value;
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}
