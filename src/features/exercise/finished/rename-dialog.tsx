/** Puts another name on an answer before it is handed in, on all of its student's tries. */
import { useState } from 'react';
import { signAnswer } from '../../../domain/edit/answer-edits';
import type { Answer } from '../../../domain/exercise/students';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields/text-field';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';

interface RenameDialogProps {
  readonly tries: readonly Answer[];
  readonly isRequired: boolean;
  readonly onClose: () => void;
}

export function RenameDialog({ tries, isRequired, onClose }: RenameDialogProps) {
  const t = useTranslate();
  const { workspace } = usePostil();
  const [name, setName] = useState(tries.at(-1)?.reader ?? '');
  const [isMissing, setMissing] = useState(false);

  function save(): void {
    if (isRequired && name.trim() === '') return setMissing(true);
    for (const { id } of tries) {
      workspace.run(signAnswer(id, name), { scope: null, command: 'sign-answer' });
    }
    onClose();
  }

  return (
    <Dialog
      actions={
        <Button onPress={save} variant="primary">
          {t('exercise.rename-save')}
        </Button>
      }
      isOpen
      onClose={onClose}
      size="small"
      title={t('exercise.rename')}
    >
      <TextField
        hint={t(isRequired ? 'exercise.name-hint' : 'exercise.name-hint-optional')}
        label={t(isRequired ? 'exercise.name' : 'exercise.name-optional')}
        maxLength={LONGEST_NAME}
        onChange={setName}
        onSubmit={save}
        takesFocus
        value={name}
        {...(isMissing && { error: t('exercise.name-missing') })}
      />
    </Dialog>
  );
}

const LONGEST_NAME = 100;
