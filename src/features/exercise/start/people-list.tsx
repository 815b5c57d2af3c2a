/** Who works on this exercise at this computer. Their marks are not shown, only how far they are. */
import type { Answer, Student } from '../../../domain/exercise/students';
import type { Correction } from '../../../domain/class/correction';
import { usePostil } from '../../../state/hooks';
import type { Translate } from '../../../messages/messages';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import styles from './people-list.module.css';

interface PeopleListProps {
  readonly students: readonly Student[];
  readonly corrections: readonly Correction[];
}

export function PeopleList({ students, corrections }: PeopleListProps) {
  const t = useTranslate();
  const { go } = usePostil();
  return (
    <section aria-label={t('exercise.people')} className={styles.people}>
      <h2 className={styles.title}>{t('exercise.people')}</h2>
      <ul className={styles.list}>
        {students.map(({ id, reader, tries }) => {
          const isGivenBack = corrections.some(({ studentId }) => studentId === id);
          const handedIn = tries.filter(({ exercise }) => exercise.handIns > 0).at(-1);
          const answer = (isGivenBack && handedIn) || tries.at(-1);
          if (!answer) return null;
          const name = reader || t('class.unnamed');
          return (
            <li key={id}>
              <button
                className={styles.person}
                onClick={() => go({ page: 'article', id: answer.articleId, reading: answer.id })}
                type="button"
              >
                <span className={styles.words}>
                  <span className={styles.name} dir="auto">
                    {t('exercise.continue-as', { name })}
                  </span>
                  <span className={styles.state}>{stateOf(answer, t)}</span>
                  {isGivenBack && <strong>{t('exercise.feedback-here')}</strong>}
                </span>
                <Icon name="chevron-right" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function stateOf({ state, exercise, created }: Answer, t: Translate): string {
  const { handedIn } = exercise;
  const parts = [
    ...(state === 'draft' ? [t('exercise.in-progress')] : []),
    ...(handedIn === null ? [] : [t('exercise.handed-in-at', { when: handedIn })]),
    ...(state === 'finished' && handedIn === null ? [t('exercise.finished')] : []),
    t('exercise.begun', { when: created }),
  ];
  return parts.join(' · ');
}
