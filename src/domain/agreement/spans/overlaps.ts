/** Every two units of two readers that share text: found once for two readers, whatever is asked of them then. */
import type { CompiledUnits } from './compiled';
import type { EdgeList } from './edge-list';

/** `into` gets the pairs by their indices, a's in ascending order; the weight is shared / joint length. */
export function findOverlaps(a: CompiledUnits, b: CompiledUnits, into: EdgeList): void {
  into.clear();
  const { starts: startsA, ends: endsA } = a;
  const { starts: startsB, ends: endsB, reach } = b;
  let from = 0;
  for (let i = 0; i < startsA.length; i += 1) {
    const start = startsA[i] as number;
    const end = endsA[i] as number;
    while (from < reach.length && (reach[from] as number) <= start) from += 1;
    for (let j = from; j < startsB.length; j += 1) {
      const startB = startsB[j] as number;
      if (startB >= end) break;
      const endB = endsB[j] as number;
      if (endB <= start) continue;
      const shared = (end < endB ? end : endB) - (start > startB ? start : startB);
      into.add(i, j, shared / (end - start + endB - startB - shared));
    }
  }
}

/**
 * Those that share at least `threshold`, above 0 to 1, into `into`; with `labels` 'compared' those with the
 * same label alone.
 */
export function nearOverlaps(
  overlaps: EdgeList,
  a: CompiledUnits,
  b: CompiledUnits,
  { threshold, labels }: { readonly threshold: number; readonly labels: 'compared' | 'ignored' },
  into: EdgeList,
): void {
  into.clear();
  const { a: ofA, b: ofB, weight } = overlaps;
  for (let edge = 0; edge < overlaps.count; edge += 1) {
    const share = weight[edge] as number;
    if (share < threshold) continue;
    const i = ofA[edge] as number;
    const j = ofB[edge] as number;
    if (labels === 'compared' && a.labels[i] !== b.labels[j]) continue;
    into.add(i, j, share);
  }
}
