/** The text with marks, and beside it a list of them: what is picked in one comes into sight in the other. */
import type { ReactNode } from 'react';
import { useTranslate } from '../../../ui/messages-context';
import type { LayerMark } from '../feedback/segments';
import { LayeredText } from '../feedback/layered-text';
import type { ExerciseDesk } from '../use-exercise-desk';
import styles from './finished-page.module.css';
import { useSideBySide, type SideBySide } from './use-side-by-side';

interface TextBesideProps {
  readonly desk: ExerciseDesk;
  readonly marks: readonly LayerMark[];
  readonly children: (side: Pick<SideBySide, 'active' | 'show'>) => ReactNode;
}

export function TextBeside({ desk, marks, children }: TextBesideProps) {
  const t = useTranslate();
  const { article, text, labels, exercise } = desk;
  const { area, active, show, find } = useSideBySide();
  return (
    <div className={styles.zones} ref={area}>
      <LayeredText
        active={active}
        article={article}
        labels={labels}
        marks={marks}
        onPick={find}
        passages={exercise.passages}
        text={text}
      />
      <aside aria-label={t('feedback.title')} className={styles.aside}>
        {children({ active, show })}
      </aside>
    </div>
  );
}
