/** Opens an exercise with its article and gathers what its views need, anew only when one of them changed. */
import { useMemo, useState } from 'react';
import { classReadings } from '../../domain/class/class-reading';
import { withPlaced } from '../../domain/class/placed-marks';
import type { SubmissionId } from '../../domain/class/submission';
import { compareLabels } from '../../domain/codebook/label-tree';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import { useOpenedExercise, useWorkspace } from '../../state/hooks';
import { useTranslate } from '../../ui/messages-context';
import type { ClassDesk } from './class-desk';

export type OpenedClass =
  | { readonly kind: 'opening' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: StoreProblem }
  | { readonly kind: 'open'; readonly desk: ClassDesk };

export function useClassDesk(id: ExerciseId): OpenedClass {
  const t = useTranslate();
  const loaded = useOpenedExercise(id);
  const [picked, setPicked] = useState<ReadonlySet<SubmissionId> | null>(null);
  const exercise = useWorkspace((state) => state.exercises.get(id));
  const articleId = exercise?.articleId;
  const article = useWorkspace((state) => articleId && state.articles.get(articleId));
  const text = useWorkspace((state) => articleId && state.texts.get(articleId));
  const key = useWorkspace((state) => state.keys.get(id));
  const allLabels = useWorkspace((state) => state.labels);
  const allSubmissions = useWorkspace((state) => state.submissions);
  const allVerdicts = useWorkspace((state) => state.verdicts);
  const allCorrections = useWorkspace((state) => state.corrections);

  const labels = useMemo(
    () =>
      [...allLabels.values()]
        .filter(({ codebookId }) => codebookId === exercise?.codebookId)
        .sort(compareLabels),
    [allLabels, exercise?.codebookId],
  );
  const submissions = useMemo(
    () =>
      [...allSubmissions.values()]
        .filter(({ exerciseId }) => exerciseId === id)
        .map((submission) => withPlaced(submission, text?.text ?? '')),
    [allSubmissions, id, text],
  );
  const verdicts = useMemo(
    () => [...allVerdicts.values()].filter(({ exerciseId }) => exerciseId === id),
    [allVerdicts, id],
  );
  const corrections = useMemo(
    () => [...allCorrections.values()].filter(({ exerciseId }) => exerciseId === id),
    [allCorrections, id],
  );
  const readings = useMemo(() => classReadings(submissions, t('class.unnamed')), [submissions, t]);
  const chosen = useMemo(
    () => readings.filter((reading) => picked?.has(reading.id) ?? reading.state === 'finished'),
    [readings, picked],
  );
  const desk = useMemo(
    (): ClassDesk | null =>
      exercise && article && text
        ? {
            exercise,
            article,
            text,
            labels,
            key: key ?? null,
            submissions,
            readings,
            chosen,
            verdicts,
            corrections,
            choose: setPicked,
          }
        : null,
    [exercise, article, text, labels, key, submissions, readings, chosen, verdicts, corrections],
  );
  if (!exercise) return { kind: 'missing' };
  if (loaded === 'loading') return { kind: 'opening' };
  if (loaded !== 'loaded') return { kind: 'unreadable', problem: loaded };
  return desk ? { kind: 'open', desk } : { kind: 'missing' };
}
