/** The collector of this class, made once per visit to its page, and what it has to say aloud. */
import { useEffect, useSyncExternalStore } from 'react';
import { needsLook } from '../../../domain/class/collect';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { present } from '../../../lib/assert';
import type { Translate } from '../../../messages/messages';
import { usePostil, useSession } from '../../../state/hooks';
import type { WorkspaceState } from '../../../state/workspace-state';
import { useAnnounce } from '../../../ui/announcer';
import { useTranslate } from '../../../ui/messages-context';
import { useCollectorHold } from '../collector-hold';
import type { Collecting } from './reading/worker-messages';
import {
  createCollector,
  type Collector,
  type CollectNotice,
  type CollectSnapshot,
} from './collector';

export function useCollector(exerciseId: ExerciseId): Collector {
  const t = useTranslate();
  const announce = useAnnounce();
  const postil = usePostil();
  const hold = useCollectorHold();
  const collector = (hold.current ??= createCollector({
    postil,
    exerciseId,
    loadReader: async () => {
      const { createHandInReader } = await import('./reading/reader');
      const { target, known } = asItStands(postil.workspace.store.getState(), exerciseId);
      return createHandInReader({ target, known, now: postil.clock.now() });
    },
    tell: (notice) => announce(noticeText(notice, t)),
  }));

  const onTheirWay = useSession((state) => state.handIns);
  useEffect(() => {
    if (onTheirWay?.exerciseId !== exerciseId) return;
    postil.session.setState({ handIns: null });
    collector.open(onTheirWay.files);
  }, [onTheirWay, exerciseId, postil, collector]);

  return collector;
}

export function useCollected(collector: Collector): CollectSnapshot {
  return useSyncExternalStore(collector.subscribe, collector.getState);
}

/** The codebook may have been changed while the page was open. */
function asItStands(
  state: WorkspaceState,
  exerciseId: ExerciseId,
): Pick<Collecting, 'target' | 'known'> {
  const exercise = present(state.exercises.get(exerciseId), 'the exercise');
  const article = present(state.articles.get(exercise.articleId), 'its article');
  const text = present(state.texts.get(exercise.articleId), 'its text');
  const codebook = present(state.codebooks.get(exercise.codebookId), 'its codebook');
  const labels = [...state.labels.values()].filter(({ codebookId }) => codebookId === codebook.id);
  return {
    target: {
      exerciseId,
      text: { text: text.text, hash: article.textHash },
      labels: labels.map(({ id, name }) => ({ id, name })),
    },
    known: {
      articles: [{ article, text }],
      codebooks: [{ codebook, labels }],
      readings: [],
      exercises: [{ exercise, key: null, submissions: [], verdicts: [], corrections: [] }],
    },
  };
}

function noticeText(notice: CollectNotice, t: Translate): string {
  switch (notice.kind) {
    case 'aborted':
      return t('roll.aborted');
    case 'failed':
      return notice.kept > 0 ? t('roll.failed-after', { count: notice.kept }) : t('roll.failed');
    case 'read-only':
      return t('edit-problem.read-only');
    case 'collected': {
      const taken = notice.entries.filter(({ outcome }) => outcome.kind === 'taken').length;
      const look = notice.entries.filter(({ outcome }) => needsLook(outcome)).length;
      return [
        t('roll.log-taken', { count: taken }),
        ...(look > 0 ? [t('roll.log-look', { count: look })] : []),
        ...(taken > 0 && !notice.isSaved ? [t('roll.log-unsaved')] : []),
      ].join(' ');
    }
  }
}
