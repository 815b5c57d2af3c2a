/** The annotation that is active on the desk, as it is now. */
import type { Annotation } from '../../domain/annotation/annotation';
import { useSession, useWorkspace } from '../../state/hooks';
import { useReaderDesk } from './reader-context';

export function useActiveAnnotation(): Annotation | null {
  const { readingId } = useReaderDesk();
  const active = useSession((state) => state.active);
  return useWorkspace((state) =>
    active === null ? null : (state.annotations.get(readingId)?.byId.get(active) ?? null),
  );
}
