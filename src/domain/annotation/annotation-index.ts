/**
 * The annotations of one reading in document order, with what drawing and navigation ask of them:
 * who overlaps here, which lane each bracket runs in, how many per label. Immutable; one change costs
 * O(n) copying of flat arrays (0.1 ms at 10,000), never a sort.
 */
import { firstIndex, withInserted, withRemoved } from '../../lib/sorted';
import type { LabelId } from '../codebook/label';
import { compareSpans, spansOverlap, type Span } from '../text/span';
import type { Annotation, AnnotationId } from './annotation';

export interface AnnotationIndex {
  /** In document order: by first start, then the longer first, then id. */
  readonly ordered: readonly Annotation[];
  readonly byId: ReadonlyMap<AnnotationId, Annotation>;
  /** Lane of each annotation, from 0: overlapping annotations never share one. */
  readonly lanes: ReadonlyMap<AnnotationId, number>;
  /** How many annotations carry each label. */
  readonly counts: ReadonlyMap<LabelId, number>;
  /** `reach[i]` = the largest end among `ordered[0..i]`: bounds the search for overlaps. */
  readonly reach: readonly number[];
}

export const EMPTY_INDEX: AnnotationIndex = {
  ordered: [],
  byId: new Map(),
  lanes: new Map(),
  counts: new Map(),
  reach: [],
};

/** First start to last end: what a bracket in the gutter covers. */
export function extentOf(annotation: Annotation): Span {
  const first = annotation.spans[0] as Span;
  const last = annotation.spans[annotation.spans.length - 1] as Span;
  return { start: first.start, end: last.end };
}

export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(extentOf(a), extentOf(b)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function createAnnotationIndex(annotations: Iterable<Annotation>): AnnotationIndex {
  const ordered = [...annotations].sort(compareAnnotations);
  return {
    ordered,
    byId: new Map(ordered.map((annotation) => [annotation.id, annotation])),
    lanes: packLanes(ordered),
    counts: countLabels(ordered),
    reach: reachOf(ordered),
  };
}

/** With `before` replaced by `after`; null for an added or a removed one. */
export function withChange(
  index: AnnotationIndex,
  before: Annotation | null,
  after: Annotation | null,
): AnnotationIndex {
  const without = before ? withRemoved(index.ordered, before, compareAnnotations) : index.ordered;
  const ordered = after ? withInserted(without, after, compareAnnotations) : without;
  const byId = new Map(index.byId);
  const lanes = new Map(index.lanes);
  const counts = new Map(index.counts);
  if (before) {
    byId.delete(before.id);
    for (const id of before.labelIds) addCount(counts, id, -1);
  }
  const reach = reachOf(ordered);
  if (after) {
    byId.set(after.id, after);
    for (const id of after.labelIds) addCount(counts, id, 1);
    const kept = before && lanes.get(before.id);
    lanes.delete(after.id);
    lanes.set(after.id, freeLane({ ordered, reach, lanes }, after, kept ?? 0));
  } else if (before) {
    lanes.delete(before.id);
  }
  return { ordered, byId, lanes, counts, reach };
}

/** Every annotation with a span that shares text with `span`, in document order. */
export function annotationsOver(
  index: Pick<AnnotationIndex, 'ordered' | 'reach'>,
  span: Span,
): readonly Annotation[] {
  return extentsOver(index, span).filter((item) =>
    item.spans.some((part) => spansOverlap(part, span)),
  );
}

/** Every annotation at a point, the shortest first: what a click there can mean. */
export function annotationsAt(index: AnnotationIndex, offset: number): readonly Annotation[] {
  const point = { start: offset, end: offset + 1 } as Span;
  return annotationsOver(index, point).toSorted(
    (a, b) => extentLength(a) - extentLength(b) || compareAnnotations(a, b),
  );
}

/** Every annotation whose extent (gaps included) shares text with `span`, in document order. */
export function extentsOver(
  index: Pick<AnnotationIndex, 'ordered' | 'reach'>,
  span: Span,
): readonly Annotation[] {
  const { ordered, reach } = index;
  const from = firstIndex(reach, (end) => end > span.start);
  const to = firstIndex(ordered, (item) => extentOf(item).start >= span.end);
  return ordered.slice(from, to).filter((item) => spansOverlap(extentOf(item), span));
}

function extentLength(annotation: Annotation): number {
  const extent = extentOf(annotation);
  return extent.end - extent.start;
}

function packLanes(ordered: readonly Annotation[]): Map<AnnotationId, number> {
  const lanes = new Map<AnnotationId, number>();
  const laneEnds: number[] = [];
  for (const annotation of ordered) {
    const { start, end } = extentOf(annotation);
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    lanes.set(annotation.id, lane);
  }
  return lanes;
}

/** The wished lane if it is free over the annotation's extent, else the lowest that is. */
function freeLane(
  index: Pick<AnnotationIndex, 'ordered' | 'reach' | 'lanes'>,
  annotation: Annotation,
  wished: number,
): number {
  const taken = new Set<number>();
  for (const other of extentsOver(index, extentOf(annotation))) {
    const lane = index.lanes.get(other.id);
    if (other.id !== annotation.id && lane !== undefined) taken.add(lane);
  }
  if (!taken.has(wished)) return wished;
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}

function countLabels(annotations: readonly Annotation[]): Map<LabelId, number> {
  const counts = new Map<LabelId, number>();
  for (const annotation of annotations) {
    for (const id of annotation.labelIds) addCount(counts, id, 1);
  }
  return counts;
}

function addCount(counts: Map<LabelId, number>, id: LabelId, by: number): void {
  const next = (counts.get(id) ?? 0) + by;
  if (next > 0) counts.set(id, next);
  else counts.delete(id);
}

function reachOf(ordered: readonly Annotation[]): number[] {
  const reach: number[] = [];
  let furthest = 0;
  for (const annotation of ordered) {
    furthest = Math.max(furthest, extentOf(annotation).end);
    reach.push(furthest);
  }
  return reach;
}
