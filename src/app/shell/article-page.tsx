/** An article's address: the reader, with a task beside the text when the reading answers an exercise. */
import { Suspense, useMemo, useState, type ComponentType } from 'react';
import { isAnswer, type Answer } from '../../domain/exercise/students';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ReadingId } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import { useWorkspace } from '../../state/hooks';
import type { ReaderPageProps } from '../../features/reader/reader-page';
import { ExercisePage, FinishDialog, FinishedPage, TaskPanel } from './exercise-pages';

interface ArticlePageProps {
  readonly articleId: ArticleId;
  readonly readingId: ReadingId | undefined;
  readonly Reader: ComponentType<ReaderPageProps>;
}

export function ArticlePage({ articleId, readingId, Reader }: ArticlePageProps) {
  const reading = useWorkspace((state) =>
    readingId === undefined ? undefined : state.readings.get(readingId),
  );
  const exercise = useWorkspace((state) =>
    reading?.exercise ? state.exercises.get(reading.exercise.id) : undefined,
  );
  const door = useDoor(articleId);
  if (reading && isAnswer(reading) && exercise) {
    return <Answering exercise={exercise} Reader={Reader} reading={reading} />;
  }
  if (readingId === undefined && door) return <ExercisePage exerciseId={door.id} />;
  return <Reader articleId={articleId} readingId={readingId} />;
}

interface AnsweringProps extends Pick<ArticlePageProps, 'Reader'> {
  readonly exercise: Exercise;
  readonly reading: Answer;
}

function Answering({ exercise, reading, Reader }: AnsweringProps) {
  const { id } = reading;
  // Here, because the panel moves when the screen is turned.
  const [isFinishing, setFinishing] = useState(false);
  const task = useMemo(
    () => ({
      passages: exercise.passages,
      render: (place: 'rail' | 'bar') => (
        <Suspense fallback={null}>
          <TaskPanel
            exercise={exercise}
            onFinish={() => setFinishing(true)}
            place={place}
            readingId={id}
          />
        </Suspense>
      ),
    }),
    [exercise, id],
  );
  if (reading.state === 'finished') {
    return <FinishedPage exerciseId={exercise.id} readingId={id} />;
  }
  return (
    <>
      <Reader articleId={reading.articleId} readingId={id} task={task} />
      {isFinishing && (
        <Suspense fallback={null}>
          <FinishDialog exercise={exercise} onClose={() => setFinishing(false)} readingId={id} />
        </Suspense>
      )}
    </>
  );
}

/** Where nobody reads the article for themselves, it is there for the exercise: who comes is asked who they are. */
function useDoor(articleId: ArticleId): Exercise | null {
  const exercises = useWorkspace((state) => state.exercises);
  const readings = useWorkspace((state) => state.readings);
  return useMemo(() => {
    const isRead = [...readings.values()].some(
      (reading) => reading.articleId === articleId && !reading.exercise,
    );
    const received = [...exercises.values()].filter(
      (exercise) => exercise.articleId === articleId && exercise.role === 'received',
    );
    return isRead ? null : (received.at(-1) ?? null);
  }, [articleId, exercises, readings]);
}
