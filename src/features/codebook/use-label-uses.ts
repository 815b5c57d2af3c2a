/** How many annotations carry each label, over all readings, open or not. */
import { useMemo } from 'react';
import type { LabelId } from '../../domain/codebook/label';
import { useWorkspace } from '../../state/hooks';

export function useLabelUses(): ReadonlyMap<LabelId, number> {
  const tallies = useWorkspace((state) => state.tallies);
  return useMemo(() => {
    const uses = new Map<LabelId, number>();
    for (const { byLabel } of tallies.values()) {
      for (const [id, count] of byLabel) uses.set(id, (uses.get(id) ?? 0) + count);
    }
    return uses;
  }, [tallies]);
}
