/** Somebody who has not worked on this exercise here yet: gives a name or not, and begins. */
import { useState } from 'react';
import { startAnswer } from '../../../domain/edit/answer-edits';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { Student } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields/text-field';
import { useTranslate } from '../../../ui/messages-context';
import styles from './new-student.module.css';

interface NewStudentProps {
  readonly exercise: Exercise;
  readonly students: readonly Student[];
  /** Instead of beginning. */
  readonly onPreview?: () => void;
}

const LONGEST_NAME = 100;

export function NewStudent({ exercise, students, onPreview }: NewStudentProps) {
  const t = useTranslate();
  const { workspace, ids, go } = usePostil();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const wanted = name.trim().toLowerCase();
  const isTaken = students.some(({ reader }) => wanted !== '' && reader.toLowerCase() === wanted);

  function start(): void {
    if (exercise.nameIsRequired && wanted === '') return setMissing(true);
    if (onPreview) return onPreview();
    const id = ids.uuid() as ReadingId;
    const begun = workspace.run(startAnswer(id, exercise.id, name), {
      scope: null,
      command: 'start-answer',
    });
    if (begun.ok) go({ page: 'article', id: exercise.articleId, reading: id });
  }

  const hint = isTaken
    ? t('exercise.name-taken', { name: name.trim() })
    : t(exercise.nameIsRequired ? 'exercise.name-hint' : 'exercise.name-hint-optional');
  return (
    <section aria-label={t('exercise.new-person')} className={styles.form}>
      {students.length > 0 && <h2 className={styles.title}>{t('exercise.new-person')}</h2>}
      <TextField
        hint={hint}
        label={t(exercise.nameIsRequired ? 'exercise.name' : 'exercise.name-optional')}
        maxLength={LONGEST_NAME}
        onChange={(typed) => {
          setName(typed);
          setMissing(false);
        }}
        onSubmit={start}
        value={name}
        {...(isMissing && { error: t('exercise.name-missing') })}
      />
      <div>
        <Button icon="highlighter" onPress={start} variant="primary">
          {t('exercise.start')}
        </Button>
      </div>
    </section>
  );
}
