/** Opens the file that a student handed in, if it is the one that the feedback is about. */
import { useRef, useState } from 'react';
import type { Correction } from '../../../domain/class/correction';
import type { Submission } from '../../../domain/class/submission';
import { usePostil } from '../../../state/hooks';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { DropOverlay } from '../../../ui/files/drop-overlay';
import { FileInput, type FileInputHandle } from '../../../ui/files/file-input';
import { useTranslate } from '../../../ui/messages-context';
import { readHandIn } from '../hand-in/prepare-hand-in';
import styles from '../hand-in/hand-in-dialog.module.css';

interface BringHandInProps {
  readonly correction: Correction;
  readonly isBrought: boolean;
  readonly onHandIn: (handIn: Submission) => void;
}

export function BringHandIn({ correction, isBrought, onHandIn }: BringHandInProps) {
  const t = useTranslate();
  const announce = useAnnounce();
  const postil = usePostil();
  const input = useRef<FileInputHandle>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function look([file]: readonly File[]): Promise<void> {
    if (!file) return;
    const found = await readHandIn(postil, await file.text().catch(() => ''));
    const wrong = whatIsWrong(found, correction);
    const said = wrong && t(`returned.${wrong}`, { file: file.name });
    setProblem(said);
    if (said) announce(said);
    else if (found) onHandIn(found);
  }

  return (
    <>
      <Button
        icon="open"
        onPress={() => input.current?.open()}
        variant={isBrought ? 'normal' : 'primary'}
      >
        {t('returned.bring')}
      </Button>
      <FileInput
        accept=".json,application/json,text/plain"
        isMultiple={false}
        label={t('returned.bring')}
        onFiles={(files) => void look(files)}
        ref={input}
      />
      <DropOverlay onDrop={(files) => void look(files)} text={t('returned.drop')} />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function whatIsWrong(
  found: Submission | null,
  { exerciseId, studentId }: Correction,
): 'broken' | 'another-exercise' | 'another-student' | null {
  if (!found) return 'broken';
  if (found.exerciseId !== exerciseId) return 'another-exercise';
  return found.studentId === studentId ? null : 'another-student';
}
