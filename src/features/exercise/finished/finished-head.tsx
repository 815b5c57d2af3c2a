/** Above a finished reading: what it came to, and everything that can be done now. */
import { useState } from 'react';
import { EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import { reopenAnswer, tryAgain } from '../../../domain/edit/answer-edits';
import type { Answer } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { useIsReadOnly, usePostil, useWorkspace } from '../../../state/hooks';
import { routeToHash } from '../../../state/route';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { HandInDialog } from '../hand-in/hand-in-dialog';
import type { ExerciseDesk } from '../use-exercise-desk';
import styles from './finished-page.module.css';
import { LeaveDialog } from './leave-dialog';
import { RenameDialog } from './rename-dialog';

interface FinishedHeadProps {
  readonly desk: ExerciseDesk;
  readonly reading: Answer;
  readonly tries: readonly Answer[];
  readonly hasFeedback: boolean;
}

export function FinishedHead({ desk, reading, tries, hasFeedback }: FinishedHeadProps) {
  const t = useTranslate();
  const { exercise, article } = desk;
  const index = useWorkspace((state) => state.annotations.get(reading.id)) ?? EMPTY_INDEX;
  const name = reading.reader || t('class.unnamed');
  const { handedIn } = reading.exercise;
  return (
    <header className={styles.head}>
      <p className={styles.quiet}>
        {t('exercise.working-as', { name })}{' '}
        <a href={routeToHash({ page: 'exercise', id: exercise.id })}>
          {t('exercise.somebody-else')}
        </a>
      </p>
      <h1 className={styles.title} dir="auto">
        {exercise.title || article.title}
      </h1>
      <p>
        {t('exercise.finished-with', { count: index.ordered.length })}{' '}
        {handedIn === null
          ? t('exercise.not-handed-in')
          : t('exercise.handed-in-times', { when: handedIn, count: reading.exercise.handIns })}
      </p>
      <Actions
        hasFeedback={hasFeedback}
        isNameRequired={exercise.nameIsRequired}
        reading={reading}
        tries={tries}
      />
      {tries.length > 1 && (
        <nav aria-label={t('exercise.tries')} className={styles.tries}>
          {tries.map(({ id, articleId, exercise: { try: nth } }) => (
            <a
              aria-current={id === reading.id ? 'page' : undefined}
              href={routeToHash({ page: 'article', id: articleId, reading: id })}
              key={id}
            >
              {t('exercise.try', { nth })}
            </a>
          ))}
        </nav>
      )}
    </header>
  );
}

interface ActionsProps extends Pick<FinishedHeadProps, 'reading' | 'hasFeedback' | 'tries'> {
  readonly isNameRequired: boolean;
}

function Actions({ reading, hasFeedback, tries, isNameRequired }: ActionsProps) {
  const t = useTranslate();
  const { commander, ids, go } = usePostil();
  const isReadOnly = useIsReadOnly();
  const [dialog, setDialog] = useState<'hand-in' | 'rename' | 'leave' | null>(null);
  const isHandedIn = reading.exercise.handedIn !== null;

  function again(begin: 'empty' | 'own'): void {
    const id = ids.uuid() as ReadingId;
    const step = { scope: null, command: 'try-again' };
    commander.carryOut([{ kind: 'edit', edit: tryAgain(reading.id, id, begin), step }]);
    go({ page: 'article', id: reading.articleId, reading: id });
  }

  return (
    <div className={styles.actions}>
      <Button
        icon="export"
        onPress={() => setDialog('hand-in')}
        variant={isHandedIn ? 'normal' : 'primary'}
      >
        {t(isHandedIn ? 'hand-in.again' : 'hand-in.title')}
      </Button>
      {!isReadOnly && !hasFeedback && (
        <Button
          icon="highlighter"
          onPress={() => {
            const step = { scope: null, command: 'reopen-answer' };
            commander.carryOut([{ kind: 'edit', edit: reopenAnswer(reading.id), step }]);
          }}
        >
          {t('exercise.reopen')}
        </Button>
      )}
      {!isReadOnly && hasFeedback && (
        <>
          <Button icon="redo" onPress={() => again('empty')}>
            {t('exercise.again-empty')}
          </Button>
          <Button icon="copy" onPress={() => again('own')}>
            {t('exercise.again-own')}
          </Button>
        </>
      )}
      {!isReadOnly && (
        <Button icon="edit" onPress={() => setDialog('rename')} variant="quiet">
          {t('exercise.rename')}
        </Button>
      )}
      {!isReadOnly && (
        <Button icon="delete" onPress={() => setDialog('leave')} variant="quiet">
          {t('exercise.leave')}
        </Button>
      )}
      {dialog === 'hand-in' && (
        <HandInDialog onClose={() => setDialog(null)} readingId={reading.id} />
      )}
      {dialog === 'rename' && (
        <RenameDialog isRequired={isNameRequired} onClose={() => setDialog(null)} tries={tries} />
      )}
      {dialog === 'leave' && <LeaveDialog onClose={() => setDialog(null)} reading={reading} />}
    </div>
  );
}
