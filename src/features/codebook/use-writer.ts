/** Writes what is typed, character by character; one visit to a field is one undo step. */
import { useMemo, useRef } from 'react';
import type { Edit } from '../../domain/edit/edit';
import type { HistoryScope } from '../../domain/record/step';
import { problemText } from '../../state/commands/problem-text';
import { usePostil } from '../../state/hooks';
import { useTranslate } from '../../ui/messages-context';
import { useToast } from '../../ui/overlays/toast';

export interface Writer {
  /** The reason as a sentence when it was refused: it belongs beside the field. */
  write(edit: Edit, command: 'change-label' | 'rename-codebook'): string | null;
  /** The next change begins a new step. */
  leave(): void;
}

/** Past the commander, which would say each character aloud. */
export function useWriter(scope: HistoryScope): Writer {
  const t = useTranslate();
  const { workspace, ids } = usePostil();
  const { dismissToast } = useToast();
  const visit = useRef<string | null>(null);
  return useMemo(
    () => ({
      write(edit, command) {
        visit.current ??= ids.uuid();
        const result = workspace.run(edit, { scope, command, session: visit.current });
        if (!result.ok) return problemText(result.error, t);
        dismissToast();
        return null;
      },
      leave() {
        visit.current = null;
      },
    }),
    [workspace, ids, scope, t, dismissToast],
  );
}
