/**
 * Collects what an export holds, one article at a time: its text, its readings and the codebooks those use. Of
 * readings that answer an exercise only the one on the desk: the others are other people's. Exercises, with
 * what was handed in for them, go along with the whole library alone: whoever shares one text does not share
 * a class.
 */
import { err, ok, type Result } from '../../lib/result';
import type { CodebookId } from '../../domain/codebook/label';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import type { Reading, ReadingId } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import type { CodebookParts, ExerciseParts, ReadingParts } from '../../domain/transfer/bundle';
import type { ExportedArticle } from '../../domain/transfer/export';
import type { Workspace } from '../../state/workspace';
import type { WorkspaceState } from '../../state/workspace-state';

/** What gathering needs of the workspace. */
export interface OpenableWorkspace extends Pick<
  Workspace,
  'openArticle' | 'openExercise' | 'closeArticle'
> {
  readonly store: Pick<Workspace['store'], 'getState'>;
}

export type GatheredArticle = Omit<ExportedArticle, 'fileName'>;

export interface GatheredExercises {
  readonly exercises: readonly ExerciseParts[];
  readonly codebooks: readonly CodebookParts[];
}

/** Those that may leave, in the order they were begun. */
export function readingsThatLeave(
  readings: Iterable<Reading>,
  articles: ReadonlySet<ArticleId>,
  onDesk: ReadingId | null,
): readonly Reading[] {
  return [...readings].filter(
    ({ id, articleId, exercise }) => articles.has(articleId) && (!exercise || id === onDesk),
  );
}

/** Opens it if need be, and closes it again. null: it is gone. */
export async function gatherArticle(
  workspace: OpenableWorkspace,
  id: ArticleId,
  readings: readonly Reading[],
): Promise<Result<GatheredArticle | null, StoreProblem>> {
  const wasOpen = workspace.store.getState().texts.has(id);
  const opened = await workspace.openArticle(id);
  if (!opened.ok) return err(opened.error);
  const gathered = articleOf(workspace.store.getState(), id, readings);
  if (!wasOpen) workspace.closeArticle(id);
  return ok(gathered);
}

/** Those whose text and codebook can go along. */
export async function gatherExercises(
  workspace: OpenableWorkspace,
  articles: ReadonlySet<ArticleId>,
): Promise<Result<GatheredExercises, StoreProblem>> {
  const before = workspace.store.getState();
  const wanted = [...before.exercises.values()].filter(
    ({ articleId, codebookId }) => articles.has(articleId) && before.codebooks.has(codebookId),
  );
  for (const { id } of wanted) {
    const opened = await workspace.openExercise(id);
    if (!opened.ok) return err(opened.error);
  }
  const state = workspace.store.getState();
  return ok({
    exercises: wanted.map((exercise) => exerciseOf(state, exercise)),
    codebooks: codebooksOf(state, new Set(wanted.map(({ codebookId }) => codebookId))),
  });
}

/** It must be open. */
function articleOf(
  state: WorkspaceState,
  id: ArticleId,
  readings: readonly Reading[],
): GatheredArticle | null {
  const article = state.articles.get(id);
  const text = state.texts.get(id);
  if (!article || !text) return null;
  return {
    article,
    text,
    codebooks: codebooksOf(state, new Set(readings.map(({ codebookId }) => codebookId))),
    readings: readings.map((reading) => readingOf(state, reading)),
  };
}

function readingOf(state: WorkspaceState, reading: Reading): ReadingParts {
  const isOwn = ({ readingId }: { readonly readingId: ReadingId }): boolean =>
    readingId === reading.id;
  const orphans = [...state.orphans.values()].filter(isOwn);
  return {
    reading,
    annotations: state.annotations.get(reading.id)?.ordered ?? [],
    links: [...state.links.values()].filter(isOwn),
    ...(orphans.length > 0 && { orphans }),
  };
}

function codebooksOf(
  { codebooks, labels }: WorkspaceState,
  used: ReadonlySet<CodebookId>,
): readonly CodebookParts[] {
  return [...codebooks.values()]
    .filter(({ id }) => used.has(id))
    .map((codebook) => ({
      codebook,
      labels: [...labels.values()].filter(({ codebookId }) => codebookId === codebook.id),
    }));
}

function exerciseOf(state: WorkspaceState, exercise: Exercise): ExerciseParts {
  const belongs = ({ exerciseId }: { readonly exerciseId: ExerciseId }): boolean =>
    exerciseId === exercise.id;
  return {
    exercise,
    key: state.keys.get(exercise.id) ?? null,
    submissions: [...state.submissions.values()].filter(belongs),
    verdicts: [...state.verdicts.values()].filter(belongs),
    // What came back to those who work at this computer is theirs.
    corrections:
      exercise.role === 'received' ? [] : [...state.corrections.values()].filter(belongs),
  };
}
