/** What most commands ask first: what is on the desk, and what is selected or active there. */
import type { Annotation } from '../../domain/annotation/annotation';
import { EMPTY_INDEX, type AnnotationIndex } from '../../domain/annotation/annotation-index';
import { filterAnnotations } from '../../domain/annotation/filter';
import { offeredLabels } from '../../domain/codebook/label-tree';
import type { Label } from '../../domain/codebook/label';
import type { Reading } from '../../domain/reading/reading';
import type { ArticleText } from '../../domain/text/article';
import type { SessionState } from '../session';
import type { WorkspaceState } from '../workspace-state';

export interface Desk {
  readonly text: ArticleText;
  readonly reading: Reading;
  readonly index: AnnotationIndex;
}

interface State {
  readonly workspace: WorkspaceState;
  readonly session: SessionState;
}

/** Null while no article is open, or its parts are still being loaded. */
export function deskOf({ workspace, session }: State): Desk | null {
  const { articleId, readingId } = session;
  if (articleId === null || readingId === null) return null;
  const text = workspace.texts.get(articleId);
  const reading = workspace.readings.get(readingId);
  if (!text || !reading) return null;
  return { text, reading, index: workspace.annotations.get(readingId) ?? EMPTY_INDEX };
}

export function activeOf(state: State): Annotation | null {
  const { active } = state.session;
  return active === null ? null : (deskOf(state)?.index.byId.get(active) ?? null);
}

/** The labels offered for the reading on the desk, in the codebook's order. */
export function labelsOnDesk(state: State): readonly Label[] {
  const desk = deskOf(state);
  if (!desk) return [];
  const { codebookId } = desk.reading;
  return offeredLabels(
    [...state.workspace.labels.values()].filter((label) => label.codebookId === codebookId),
  );
}

/** What the margin lists: hidden labels and the filter taken off. */
export function shownAnnotations(state: State): readonly Annotation[] {
  const desk = deskOf(state);
  if (!desk) return [];
  const { filter, hidden } = state.session;
  return filterAnnotations(desk.index.ordered, desk.text.text, { ...filter, hidden });
}
