/** The finished text with its marks, and beside it what is said to them. */
import { useMemo } from 'react';
import { EMPTY_INDEX } from '../../../domain/annotation/annotation-index';
import type { Answer } from '../../../domain/exercise/students';
import type { ReadingId } from '../../../domain/reading/reading';
import { useWorkspace } from '../../../state/hooks';
import { Select } from '../../../ui/fields/select';
import { useTranslate } from '../../../ui/messages-context';
import type { Feedback } from '../feedback/feedback';
import { FeedbackList } from '../feedback/feedback-list';
import { FeedbackMark } from '../feedback/feedback-mark';
import { FeedbackSummary } from '../feedback/feedback-summary';
import type { LayerMark } from '../feedback/segments';
import type { ExerciseDesk } from '../use-exercise-desk';
import styles from './finished-page.module.css';
import { TextBeside } from './text-beside';

interface FinishedTextProps {
  readonly desk: ExerciseDesk;
  readonly reading: Answer;
  readonly feedback: Feedback | null;
  /** Whose marks may be seen now. */
  readonly others: readonly Answer[];
  readonly beside: ReadingId | null;
  readonly onBeside: (id: ReadingId | null) => void;
}

const NOBODY = '';

export function FinishedText(props: FinishedTextProps) {
  const { desk, reading, feedback, others, beside, onBeside } = props;
  const t = useTranslate();
  const { text, labels } = desk;
  const annotations = useWorkspace((state) => state.annotations);
  const own = annotations.get(reading.id) ?? EMPTY_INDEX;
  const other = (beside !== null && annotations.get(beside)) || EMPTY_INDEX;

  const layers = useMemo((): readonly LayerMark[] => {
    if (feedback && other === EMPTY_INDEX) return feedback.layers;
    return [...plainLayer(own.ordered, 'own', ''), ...plainLayer(other.ordered, 'other', '+')];
  }, [feedback, own, other]);

  const isCompared = feedback !== null && other === EMPTY_INDEX;
  return (
    <TextBeside desk={desk} marks={layers}>
      {({ active, show }) => (
        <>
          {others.length > 0 && (
            <Select
              label={t('exercise.beside')}
              onChange={(id) => onBeside(id === NOBODY ? null : (id as ReadingId))}
              options={[
                { value: NOBODY, text: t('exercise.beside-nobody') },
                ...others.map(({ id, reader, exercise: { try: nth } }) => ({
                  value: id as string,
                  text: nth > 1 ? `${reader} · ${t('exercise.try', { nth })}` : reader,
                })),
              ]}
              value={beside ?? NOBODY}
            />
          )}
          {isCompared ? (
            <>
              <FeedbackSummary feedback={feedback} />
              <FeedbackList
                active={active}
                feedback={feedback}
                labels={labels}
                onPick={show}
                text={text.text}
              />
            </>
          ) : (
            <ol aria-label={t('annotations.list')} className={styles.list}>
              {layers.map((mark) => (
                <FeedbackMark
                  isActive={active === mark.id}
                  key={mark.id}
                  labels={labels}
                  mark={mark}
                  onPick={show}
                  text={text.text}
                />
              ))}
            </ol>
          )}
        </>
      )}
    </TextBeside>
  );
}

function plainLayer(
  marks: readonly Omit<LayerMark, 'layer' | 'tag'>[],
  layer: LayerMark['layer'],
  before: string,
): readonly LayerMark[] {
  return marks.map((mark, at) => ({ ...mark, layer, tag: `${before}${at + 1}` }));
}
