/** Says what a command did: aloud to screen readers, and as a toast where something was taken away. */
import { useEffect } from 'react';
import type { Notice } from '../../state/commands/command';
import { problemText } from '../../state/commands/problem-text';
import { usePostil } from '../../state/hooks';
import type { Translate } from '../../messages/messages';
import { useAnnounce } from '../../ui/announcer';
import { useTranslate } from '../../ui/messages-context';
import { useToast } from '../../ui/overlays/toast';

export function Notices() {
  const t = useTranslate();
  const announce = useAnnounce();
  const { showToast, dismissToast } = useToast();
  const { commander, gate } = usePostil();
  useEffect(
    () =>
      commander.notices.listen((notice) => {
        if (notice.kind === 'removed') {
          const { scope } = notice;
          showToast({
            text: noticeText(notice, t),
            onUndo: () => commander.carryOut([{ kind: 'undo', scope }]),
          });
          return;
        }
        // Anything done since means that Undo would no longer undo what the toast names.
        dismissToast();
        // Every letter of a note is a change; what is typed is heard already.
        if (notice.kind === 'done' && notice.command === 'edit-note') return;
        gate.pass(() => {
          announce(noticeText(notice, t));
        });
      }),
    [commander, gate, announce, showToast, dismissToast, t],
  );
  return null;
}

function noticeText(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'done':
      return t('notice.done', { step: stepName(notice.command, t) });
    case 'removed':
      return t(`notice.removed-${notice.what}`);
    case 'undone':
      return t('notice.undone', { step: stepName(notice.command, t) });
    case 'redone':
      return t('notice.redone', { step: stepName(notice.command, t) });
    case 'refused':
      return problemText(notice.problem, t);
  }
}

/** Steps are stored by name; one made by a newer version may have a name this one does not know. */
function stepName(command: string, t: Translate): string {
  const known = STEPS.find((name) => name === command);
  return known ? t(`step.${known}`) : t('step.other');
}

const STEPS = [
  'bring-marks',
  'drop-orphan',
  'place-orphan',
  'add-annotation',
  'add-codebook',
  'adjust-edges',
  'delete-annotation',
  'edit-note',
  'extend-annotation',
  'move-end-back',
  'move-end-on',
  'move-start-back',
  'move-start-on',
  'toggle-label',
  'rename-article',
  'delete-article',
  'duplicate-article',
  'change-label',
  'add-label',
  'move-label',
  'delete-label',
  'rename-codebook',
  'change-exercise',
  'remove-exercise',
  'take-over-key',
  'give-reason',
  'drop-key',
  'decide-passage',
  'reopen-passage',
  'save-consensus',
  'remove-submission',
  'unplace-mark',
  'write-correction',
] as const;
