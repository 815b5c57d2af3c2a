/** Writes changes of the exercise. One visit to a field is one undo step; a choice is one by itself. */
import { useMemo, useRef } from 'react';
import type { Edit } from '../../domain/edit/edit';
import { problemText } from '../../state/commands/problem-text';
import { usePostil } from '../../state/hooks';
import { useAnnounce } from '../../ui/announcer';
import { useTranslate } from '../../ui/messages-context';
import { useToast } from '../../ui/overlays/toast';
import { useMaker } from './maker-desk';

type Step = 'change-exercise' | 'give-reason' | 'take-over-key' | 'drop-key';

export interface Writer {
  /** Said by nobody: what is typed is heard already. */
  type(edit: Edit, command: Step): void;
  /** The next change begins a new step. */
  leave(): void;
  choose(edit: Edit, command: Step): void;
}

export function useWriter(): Writer {
  const t = useTranslate();
  const { workspace, commander, ids } = usePostil();
  const { dismissToast } = useToast();
  const announce = useAnnounce();
  const { id: scope } = useMaker().exercise;
  const visit = useRef<string | null>(null);
  return useMemo(
    () => ({
      type(edit, command) {
        visit.current ??= ids.uuid();
        const result = workspace.run(edit, { scope, command, session: visit.current });
        if (result.ok) dismissToast();
        else announce(problemText(result.error, t));
      },
      leave() {
        visit.current = null;
      },
      choose(edit, command) {
        commander.carryOut([{ kind: 'edit', edit, step: { scope, command } }]);
      },
    }),
    [workspace, commander, ids, scope, t, dismissToast, announce],
  );
}
