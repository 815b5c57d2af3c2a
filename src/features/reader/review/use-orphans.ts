/** The marks of the reading on the desk that have no certain place, the first in the old text first. */
import { useMemo } from 'react';
import type { Orphan } from '../../../domain/annotation/orphan';
import { useWorkspace } from '../../../state/hooks';
import { useReaderDesk } from '../reader-context';

export function useOrphans(): readonly Orphan[] {
  const { readingId } = useReaderDesk();
  const orphans = useWorkspace((state) => state.orphans);
  return useMemo(
    () =>
      [...orphans.values()]
        .filter((orphan) => orphan.readingId === readingId)
        .toSorted((a, b) => guessOf(a) - guessOf(b) || (a.created < b.created ? -1 : 1)),
    [orphans, readingId],
  );
}

/** Where it most likely stands; what has nowhere to stand comes last. */
function guessOf({ candidates }: Orphan): number {
  return candidates[0]?.spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
}
