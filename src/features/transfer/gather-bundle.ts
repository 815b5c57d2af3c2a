/**
 * Collects what an export holds: the articles with their readings and the codebooks those use. Of readings
 * that answer an exercise only the one on the desk: the others are other people's. Exercises, with what was
 * handed in for them, go along with the whole library alone: whoever shares one text does not share a class.
 */
import { err, ok, type Result } from '../../lib/result';
import type { Exercise } from '../../domain/exercise/exercise';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { StoreProblem } from '../../domain/ports';
import type { ReadingId } from '../../domain/reading/reading';
import type { Article, ArticleId } from '../../domain/text/article';
import type { ExerciseParts, PostilBundle, ReadingParts } from '../../domain/transfer/bundle';
import type { Postil } from '../../state/postil';
import type { WorkspaceState } from '../../state/workspace-state';

export interface Gathering {
  readonly articles: readonly ArticleId[];
  readonly onDesk: ReadingId | null;
  readonly withExercises: boolean;
}

/** Opens what is not open yet, so that all annotations are there, and closes it again. */
export async function gatherBundle(
  { workspace }: Pick<Postil, 'workspace'>,
  { articles: ids, onDesk, withExercises }: Gathering,
): Promise<Result<PostilBundle, StoreProblem>> {
  const before = new Set(workspace.store.getState().texts.keys());
  for (const id of ids) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return err(opened.error);
  }
  const exercises = withExercises ? exercisesOf(workspace.store.getState(), ids) : [];
  for (const { id } of exercises) {
    const opened = await workspace.openExercise(id);
    if (!opened.ok) return err(opened.error);
  }
  const bundle = bundleOf(workspace.store.getState(), ids, onDesk, exercises);
  for (const id of ids) {
    if (!before.has(id)) workspace.closeArticle(id);
  }
  return ok(bundle);
}

/** The articles and exercises must be open. */
function bundleOf(
  state: WorkspaceState,
  ids: readonly ArticleId[],
  onDesk: ReadingId | null,
  exercises: readonly Exercise[],
): PostilBundle {
  const wanted = new Set(ids);
  const readings = [...state.readings.values()].filter(
    ({ id, articleId, exercise }) => wanted.has(articleId) && (!exercise || id === onDesk),
  );
  const used = new Set([...readings, ...exercises].map(({ codebookId }) => codebookId));
  const labels = [...state.labels.values()];
  const links = [...state.links.values()];
  return {
    articles: ids.flatMap((id) => {
      const article: Article | undefined = state.articles.get(id);
      const text = state.texts.get(id);
      return article && text ? [{ article, text }] : [];
    }),
    codebooks: [...state.codebooks.values()]
      .filter(({ id }) => used.has(id))
      .map((codebook) => ({
        codebook,
        labels: labels.filter(({ codebookId }) => codebookId === codebook.id),
      })),
    readings: readings.map((reading) => ({
      reading,
      annotations: state.annotations.get(reading.id)?.ordered ?? [],
      links: links.filter(({ readingId }) => readingId === reading.id),
      ...orphansOf(state, reading.id),
    })),
    ...(exercises.length > 0 && {
      exercises: exercises.map((exercise) => partsOf(state, exercise)),
    }),
  };
}

/** Those whose text and codebook can go along. */
function exercisesOf(state: WorkspaceState, ids: readonly ArticleId[]): readonly Exercise[] {
  const wanted = new Set(ids);
  return [...state.exercises.values()].filter(
    ({ articleId, codebookId }) => wanted.has(articleId) && state.codebooks.has(codebookId),
  );
}

function partsOf(state: WorkspaceState, exercise: Exercise): ExerciseParts {
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

function orphansOf(state: WorkspaceState, id: ReadingId): Pick<ReadingParts, 'orphans'> {
  const orphans = [...state.orphans.values()].filter(({ readingId }) => readingId === id);
  return orphans.length > 0 ? { orphans } : {};
}
