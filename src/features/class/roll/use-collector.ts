/** The collector of this class, made once per visit to its page, and what it has to say aloud. */
import { useEffect, useSyncExternalStore } from 'react';
import { needsLook } from '../../../domain/class/collect';
import type { CollectingFor } from '../../../domain/class/hand-in';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { present } from '../../../lib/assert';
import type { Translate } from '../../../messages/messages';
import { usePostil, useSession } from '../../../state/hooks';
import type { WorkspaceState } from '../../../state/workspace-state';
import { useAnnounce } from '../../../ui/announcer';
import { useTranslate } from '../../../ui/messages-context';
import { useCollectorHold } from '../collector-hold';
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
      const target = targetOf(postil.workspace.store.getState(), exerciseId);
      return createHandInReader({ target, now: postil.clock.now, sha256Hex: postil.sha256Hex });
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

/** As they are now: the codebook may have been changed while the page was open. */
function targetOf(state: WorkspaceState, exerciseId: ExerciseId): CollectingFor {
  const { articleId, codebookId } = present(state.exercises.get(exerciseId), 'the exercise');
  const { text } = present(state.texts.get(articleId), 'its text');
  const { textHash } = present(state.articles.get(articleId), 'its article');
  const labels = [...state.labels.values()].filter((label) => label.codebookId === codebookId);
  return {
    exerciseId,
    text: { text, hash: textHash },
    labels: labels.map(({ id, name }) => ({ id, name })),
  };
}

function noticeText(notice: CollectNotice, t: Translate): string {
  switch (notice.kind) {
    case 'aborted':
      return t('roll.aborted');
    case 'failed':
      return t('roll.failed');
    case 'read-only':
      return t('edit-problem.read-only');
    case 'collected': {
      const taken = notice.entries.filter(({ outcome }) => outcome.kind === 'taken').length;
      const look = notice.entries.filter(({ outcome }) => needsLook(outcome)).length;
      return [
        t('roll.log-taken', { count: taken }),
        ...(look > 0 ? [t('roll.log-look', { count: look })] : []),
      ].join(' ');
    }
  }
}
