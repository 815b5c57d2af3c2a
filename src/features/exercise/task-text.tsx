/** What a student is asked to do: the teacher's words, and where in the text. */
import { useMemo } from 'react';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ArticleText } from '../../domain/text/article';
import { readFormatted } from '../../importers/markdown/formatted';
import { FormattedText } from '../../ui/formatted-text';
import { useTranslate } from '../../ui/messages-context';
import styles from './task-text.module.css';

interface TaskTextProps {
  readonly exercise: Exercise;
  readonly text: ArticleText;
}

export function TaskText({ exercise, text }: TaskTextProps) {
  const t = useTranslate();
  const blocks = useMemo(() => readFormatted(exercise.task), [exercise.task]);
  return (
    <>
      {blocks.length > 0 ? (
        <FormattedText blocks={blocks} />
      ) : (
        <p className={styles.limit}>{t('exercise.no-task')}</p>
      )}
      {exercise.passages.length > 0 && (
        <div className={styles.limit}>
          <p>{t('exercise.passages', { count: exercise.passages.length })}</p>
          <ul>
            {exercise.passages.map(({ start, end }) => (
              <li key={start} dir="auto">
                {ends(text.text.slice(start, end))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** “First words … last words”: enough to find it by. */
function ends(passage: string): string {
  const words = passage.trim().split(/\s+/u);
  return words.length <= 2 * SHOWN
    ? `“${words.join(' ')}”`
    : `“${words.slice(0, SHOWN).join(' ')} … ${words.slice(-SHOWN).join(' ')}”`;
}

const SHOWN = 5;
