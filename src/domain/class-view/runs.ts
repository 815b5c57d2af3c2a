/**
 * What a class says, stretch by stretch: the text cut wherever a reader's choice of labels changes, and how
 * many made which choice on each run. Heat map, contested passages and tables are all read off it.
 */
import { takeAll, type Steps } from '../../lib/steps';
import type { ClassReading } from '../class/class-reading';
import type { LabelId } from '../codebook/label';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import { span, type Span } from '../text/span';

/** The number of the choice "nothing". */
export const NOTHING = 0;

/** What one reader chose on a stretch. Never `NOTHING`. */
export interface Segment extends Span {
  /** Index into `Runs.choices`. */
  readonly choice: number;
}

/** In columns: a big class has thousands of runs, and each view goes through all of them. */
export interface Runs {
  readonly readers: number;
  /** Sets of labels, each sorted by id; the first is empty. */
  readonly choices: readonly (readonly LabelId[])[];
  /** Run i is `[edges[i], edges[i + 1])`. UTF-16, ascending, the whole text, never inside a grapheme. */
  readonly edges: Int32Array;
  /** `counts[i * choices.length + c]` readers made choice c on all of run i. */
  readonly counts: Int32Array;
  /** Per reader, in the order given: where they marked, in order, disjoint. */
  readonly segments: readonly (readonly Segment[])[];
}

/** Where a reader's marks overlap, the choice is all their labels. A mark without a label is a note: no choice. */
export function runsOf(text: string, readings: readonly Pick<ClassReading, 'marks'>[]): Runs {
  return takeAll(runsInSteps(text, readings));
}

/** The same in steps of a few readings each, so that a page stays responsive over a big class. */
export function* runsInSteps(
  text: string,
  readings: readonly Pick<ClassReading, 'marks'>[],
): Steps<Runs> {
  const labels = [...new Set(readings.flatMap(labelsOf))].toSorted();
  const choices = createChoices(labels);
  const snap = createSnap(text);
  const numbers = new Map(labels.map((labelId, index) => [labelId, index]));
  const segments: (readonly Segment[])[] = [];
  for (const { marks } of readings) {
    segments.push(segmentsOf(marks, numbers, choices, snap));
    if (segments.length % READINGS_PER_STEP === 0) yield;
  }
  return {
    readers: readings.length,
    choices: choices.all,
    segments,
    ...sweep(segments, choices.all.length, text.length),
  };
}

const READINGS_PER_STEP = 8;

/** What a reader chose at an offset. */
export function choiceAt(segments: readonly Segment[], offset: number): number {
  const found = segments[firstAfter(segments, offset)];
  return found && found.start <= offset ? found.choice : NOTHING;
}

/** Index of the run an offset lies in; the last one for the end of the text. */
export function runAt({ edges }: Pick<Runs, 'edges'>, offset: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Of a reader's segments those that share text with `part`. */
export function segmentsIn(segments: readonly Segment[], part: Span): readonly Segment[] {
  const from = firstAfter(segments, part.start);
  let to = from;
  while ((segments[to]?.start ?? Infinity) < part.end) to += 1;
  return segments.slice(from, to);
}

/** Index of the first that ends after `offset`. */
export function firstAfter(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function labelsOf({ marks }: Pick<ClassReading, 'marks'>): readonly LabelId[] {
  return marks.flatMap(({ labelIds }) => labelIds);
}

interface Choices {
  readonly all: readonly (readonly LabelId[])[];
  /** The choice with one label more or one less; asked again and again, worked out once. */
  change(choice: number, label: number, isMore: boolean): number;
}

function createChoices(labels: readonly LabelId[]): Choices {
  const all: (readonly LabelId[])[] = [[]];
  const numbers = new Map<string, number>([['', NOTHING]]);
  const known = new Map<number, number>();
  const workOut = (choice: number, label: number, isMore: boolean): number => {
    const labelId = labels[label] as LabelId;
    const rest = (all[choice] ?? []).filter((other) => other !== labelId);
    const set = isMore ? [...rest, labelId].toSorted() : rest;
    const key = set.join(' ');
    const number = numbers.get(key) ?? all.length;
    if (number === all.length) all.push(set);
    numbers.set(key, number);
    return number;
  };
  return {
    all,
    change(choice, label, isMore) {
      const key = (choice * labels.length + label) * 2 + Number(isMore);
      const next = known.get(key) ?? workOut(choice, label, isMore);
      known.set(key, next);
      return next;
    },
  };
}

interface Snap {
  start(offset: number): number;
  end(offset: number): number;
}

/** Asked for the same few thousand places again and again. */
function createSnap(text: string): Snap {
  const remembered = (find: (offset: number) => number): ((offset: number) => number) => {
    const known = new Map<number, number>();
    return (offset) => {
      if (text.charCodeAt(offset - 1) < 0x80 && text.charCodeAt(offset) < 0x80) return offset;
      const found = known.get(offset) ?? find(offset);
      known.set(offset, found);
      return found;
    };
  };
  return {
    start: remembered((offset) => graphemeStart(text, offset)),
    end: remembered((offset) => graphemeEnd(text, offset)),
  };
}

/** Edges as numbers, so that they sort fast: place, then label, then whether it begins there. */
function segmentsOf(
  marks: ClassReading['marks'],
  numbers: ReadonlyMap<LabelId, number>,
  choices: Choices,
  snap: Snap,
): readonly Segment[] {
  const width = numbers.size * 2;
  const edges: number[] = [];
  for (const { spans, labelIds } of marks) {
    for (const { start, end } of spans) {
      for (const labelId of labelIds) {
        const label = (numbers.get(labelId) ?? 0) * 2;
        edges.push(snap.start(start) * width + label + 1, snap.end(end) * width + label);
      }
    }
  }
  const sorted = Float64Array.from(edges).sort();
  const open = new Int32Array(numbers.size);
  const segments: Segment[] = [];
  let from = 0;
  let choice = NOTHING;
  for (let index = 0; index < sorted.length;) {
    const at = Math.floor((sorted[index] ?? 0) / width);
    let entered = choice;
    for (; index < sorted.length && (sorted[index] ?? 0) < (at + 1) * width; index += 1) {
      const edge = (sorted[index] ?? 0) - at * width;
      const label = edge >> 1;
      const before = open[label] ?? 0;
      const after = before + (edge % 2 === 1 ? 1 : -1);
      open[label] = after;
      if (before > 0 !== after > 0) entered = choices.change(entered, label, after > 0);
    }
    if (entered === choice) continue;
    if (choice !== NOTHING) segments.push({ ...span(from, at), choice });
    from = at;
    choice = entered;
  }
  return segments;
}

/** Changes are kept in a list per place (`first` and `next`), which needs no sorting. */
function sweep(
  segments: Runs['segments'],
  choices: number,
  length: number,
): Pick<Runs, 'edges' | 'counts'> {
  const most = segments.reduce((sum, own) => sum + own.length * 2, 0);
  const first = new Int32Array(length + 1).fill(-1);
  const next = new Int32Array(most);
  const left = new Int32Array(most);
  const entered = new Int32Array(most);
  let changes = 0;
  let places = 0;
  const change = (at: number, from: number, to: number): void => {
    if (first[at] === -1) places += 1;
    next[changes] = first[at] ?? -1;
    left[changes] = from;
    entered[changes] = to;
    first[at] = changes;
    changes += 1;
  };
  for (const own of segments) {
    let last: Segment | undefined;
    for (const segment of own) {
      const touches = last?.end === segment.start;
      if (last && !touches) change(last.end, last.choice, NOTHING);
      change(segment.start, touches && last ? last.choice : NOTHING, segment.choice);
      last = segment;
    }
    if (last) change(last.end, last.choice, NOTHING);
  }

  const edges = new Int32Array(places + 2);
  const counts = new Int32Array((places + 1) * choices);
  const current = new Int32Array(choices);
  current[NOTHING] = segments.length;
  let runs = 0;
  const close = (to: number): void => {
    if (to === edges[runs]) return;
    counts.set(current, runs * choices);
    runs += 1;
    edges[runs] = to;
  };
  for (let at = 0; at <= length; at += 1) {
    let index = first[at] ?? -1;
    if (index !== -1) close(at);
    for (; index !== -1; index = next[index] ?? -1) {
      current[left[index] ?? 0] = (current[left[index] ?? 0] ?? 0) - 1;
      current[entered[index] ?? 0] = (current[entered[index] ?? 0] ?? 0) + 1;
    }
  }
  close(length);
  return { edges: edges.slice(0, runs + 1), counts: counts.slice(0, runs * choices) };
}
