/** What can be done with whole labels: added, moved, archived, offered again, deleted. Each one step. */
import { useMemo } from 'react';
import type { CodebookId, Label, LabelId } from '../../../domain/codebook/label';
import {
  addLabel,
  changeLabel,
  moveLabel,
  removeLabel,
  type LabelFields,
} from '../../../domain/edit/codebook-edits';
import type { Edit } from '../../../domain/edit/edit';
import { usePostil } from '../../../state/hooks';
import { createRecordsView } from '../../../state/records-view';
import { useAnnounce } from '../../../ui/announcer';
import { useTranslate } from '../../../ui/messages-context';
import type { LabelPlace } from './tree-places';

export interface LabelActions {
  add(parentId: LabelId | null): LabelId;
  move(id: LabelId, place: LabelPlace): void;
  /** Chosen at a stroke, not typed: a colour of the palette, a line. */
  change(id: LabelId, fields: LabelFields): void;
  archive(label: Label): void;
  /** Without its key when another label has it by now. */
  restore(label: Label): void;
  remove(id: LabelId): void;
}

export function useLabelActions(codebookId: CodebookId): LabelActions {
  const t = useTranslate();
  const announce = useAnnounce();
  const { commander, ids, workspace } = usePostil();
  return useMemo(() => {
    const carryOut = (edit: Edit, command: string): void => {
      commander.carryOut([{ kind: 'edit', edit, step: { scope: codebookId, command } }]);
    };
    const change = (id: LabelId, fields: LabelFields): void => {
      carryOut(changeLabel(id, fields), 'change-label');
    };
    return {
      add(parentId) {
        const id = ids.uuid() as LabelId;
        carryOut(addLabel(id, codebookId, t('codebook.new-label'), parentId), 'add-label');
        return id;
      },
      move(id, { parentId, before }) {
        carryOut(moveLabel(id, parentId, before), 'move-label');
      },
      change,
      archive({ id, name }) {
        change(id, { archived: true });
        announce(t('codebook.label-archived', { label: name }));
      },
      restore({ id, name, shortcut }) {
        const rival = createRecordsView(workspace.store.getState())
          .labelsOf(codebookId)
          .some((other) => other.id !== id && !other.archived && other.shortcut === shortcut);
        const losesKey = rival && shortcut !== null;
        change(id, losesKey ? { archived: false, shortcut: null } : { archived: false });
        announce(
          t(losesKey ? 'codebook.label-restored-without-key' : 'codebook.label-restored', {
            label: name,
          }),
        );
      },
      remove(id) {
        carryOut(removeLabel(id), 'delete-label');
      },
    };
  }, [announce, codebookId, commander, ids, t, workspace]);
}
