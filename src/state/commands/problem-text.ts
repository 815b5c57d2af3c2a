/** Why an edit was refused, as a sentence. */
import type { EditProblem } from '../../domain/edit/edit';
import type { Translate } from '../../messages/messages';

export function problemText(problem: EditProblem, t: Translate): string {
  switch (problem.kind) {
    case 'gone':
      return t(`edit-problem.gone-${problem.what}`);
    case 'label-in-use':
      return t('edit-problem.label-in-use', { uses: problem.uses });
    case 'bad-color':
      return t('edit-problem.bad-color', { color: problem.color });
    case 'shortcut-taken':
      return t('edit-problem.shortcut-taken', { shortcut: problem.shortcut, by: problem.by });
    case 'empty-span':
    case 'empty-name':
    case 'own-descendant':
    case 'read-only':
      return t(`edit-problem.${problem.kind}`);
  }
}
