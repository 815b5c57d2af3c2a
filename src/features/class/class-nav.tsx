/** The head of the class page: which exercise it is, and the way to each view. */
import { usePostil } from '../../state/hooks';
import { routeToHash, type ClassView } from '../../state/route';
import { useTranslate } from '../../ui/messages-context';
import { useClass } from './class-desk';
import styles from './class-nav.module.css';
import { SAMPLE_CLASS } from './sample-class';

interface ClassNavProps {
  readonly view: ClassView;
  readonly views: readonly ClassView[];
}

export function ClassNav({ view, views }: ClassNavProps) {
  const t = useTranslate();
  const { go } = usePostil();
  const { exercise, article } = useClass();
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.title}>{exercise.title || article.title}</h1>
        {exercise.id === SAMPLE_CLASS && <p className={styles.sample}>{t('class.sample')}</p>}
      </div>
      <nav aria-label={t('class.views')}>
        <ul className={styles.views}>
          {views.map((name) => (
            <li key={name}>
              <a
                className={styles.view}
                href={routeToHash({ page: 'class', id: exercise.id, view: name })}
                aria-current={name === view ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go({ page: 'class', id: exercise.id, view: name });
                }}
              >
                {t(`class.view-${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
