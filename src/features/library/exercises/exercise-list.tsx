/** Exercises made here, each with its class, and exercises received, to be done. */
import { useId, useState } from 'react';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { useIsReadOnly, useWorkspace } from '../../../state/hooks';
import { routeToHash } from '../../../state/route';
import { Icon } from '../../../ui/icon';
import { useTranslate } from '../../../ui/messages-context';
import { MenuAt } from '../../../ui/overlays/menu-at';
import styles from './exercise-list.module.css';
import { useExerciseActions } from './use-exercise-actions';

interface OpenMenu {
  readonly id: ExerciseId;
  readonly title: string;
  readonly button: HTMLElement;
}

export function ExerciseList() {
  const t = useTranslate();
  const heading = useId();
  const exercises = useWorkspace((state) => state.exercises);
  const isReadOnly = useIsReadOnly();
  const actions = useExerciseActions();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  if (exercises.size === 0) return null;
  const listed = [...exercises.values()].toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 className={styles.title} id={heading}>
        {t('library.exercises')}
      </h2>
      <ul aria-labelledby={heading} className={styles.list}>
        {listed.map((exercise) => (
          <ExerciseRow
            exercise={exercise}
            isMenuOpen={menu?.id === exercise.id}
            key={exercise.id}
            onMenu={(title, button) => {
              setMenu({ id: exercise.id, title, button });
            }}
          />
        ))}
      </ul>
      <MenuAt
        button={menu?.button ?? null}
        items={[
          { id: 'reuse', text: t('library.exercise-reuse'), icon: 'copy', isDisabled: isReadOnly },
          'separator',
          {
            id: 'remove',
            text: t('library.exercise-remove'),
            icon: 'delete',
            isDanger: true,
            isDisabled: isReadOnly,
          },
        ]}
        label={t('library.exercise-actions', { title: menu?.title ?? '' })}
        onClose={() => {
          setMenu(null);
        }}
        onPick={(action) => {
          if (!menu) return;
          void (action === 'reuse' ? actions.reuse(menu.id) : actions.remove(menu.id));
        }}
      />
    </section>
  );
}

interface ExerciseRowProps {
  readonly exercise: Exercise;
  readonly isMenuOpen: boolean;
  readonly onMenu: (title: string, button: HTMLElement) => void;
}

function ExerciseRow({ exercise, isMenuOpen, onMenu }: ExerciseRowProps) {
  const t = useTranslate();
  const { id, role, articleId } = exercise;
  const article = useWorkspace((state) => state.articles.get(articleId)?.title ?? '');
  const title = exercise.title || article || t('library.exercise-untitled');
  return (
    <li className={styles.row}>
      <Icon name="exercise" />
      <div className={styles.words}>
        <a className={styles.name} href={routeToHash({ page: 'exercise', id })}>
          <bdi>{title}</bdi>
        </a>
        <p className={styles.about}>
          {t(role === 'made' ? 'library.exercise-made' : 'library.exercise-received')}
          {article !== title && article !== '' && (
            <>
              {' · '}
              <bdi>{article}</bdi>
            </>
          )}
        </p>
      </div>
      {role === 'made' && (
        <>
          <a
            aria-label={t('library.class-of', { title })}
            className={styles.class}
            href={routeToHash({ page: 'class', id, view: 'roll' })}
          >
            <Icon name="class" />
            {t('library.class')}
          </a>
          <button
            aria-expanded={isMenuOpen}
            aria-haspopup="menu"
            aria-label={t('library.exercise-actions', { title })}
            className={styles.more}
            onClick={(event) => {
              onMenu(title, event.currentTarget);
            }}
            type="button"
          >
            <Icon name="more" />
          </button>
        </>
      )}
    </li>
  );
}
