/** Making an exercise from an article: the command, and the same from a list of articles. */
import type { CodebookId } from '../../domain/codebook/label';
import { makeExercise } from '../../domain/edit/exercise-edits';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { ArticleId } from '../../domain/text/article';
import type { WorkspaceState } from '../workspace-state';
import type { Action, Command, CommandContext } from './command';
import { deskOf } from './desk';

export const exerciseCommands: readonly Command[] = [
  {
    name: 'make-exercise',
    group: 'page',
    title: (t) => t('command.make-exercise'),
    keys: [],
    where: 'anywhere',
    isAvailable: isOwnArticle,
    perform: (context) => {
      const { articleId } = context.session;
      return articleId === null ? [] : makeExerciseFrom(context, articleId);
    },
  },
];

/** Not to be undone: removing it is. */
export function makeExerciseFrom(
  { workspace, session, ids }: Pick<CommandContext, 'workspace' | 'session' | 'ids'>,
  articleId: ArticleId,
): readonly Action[] {
  const onDesk = deskOf({ workspace, session });
  const codebookId =
    onDesk?.text.id === articleId ? onDesk.reading.codebookId : codebookFor(workspace, articleId);
  if (codebookId === undefined) return [];
  const id = ids.uuid() as ExerciseId;
  return [
    {
      kind: 'edit',
      edit: makeExercise(id, articleId, codebookId),
      step: { scope: null, command: 'make-exercise' },
    },
    { kind: 'go', to: { page: 'exercise', id } },
  ];
}

/** One who answers an exercise is a student of this text. */
function isOwnArticle(context: CommandContext): boolean {
  const desk = deskOf(context);
  return desk !== null && desk.reading.exercise === undefined;
}

/** Of the reading changed last, else any there is. */
function codebookFor(
  { readings, codebooks }: WorkspaceState,
  articleId: ArticleId,
): CodebookId | undefined {
  const [last] = [...readings.values()]
    .filter((reading) => reading.articleId === articleId && codebooks.has(reading.codebookId))
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
  return last?.codebookId ?? codebooks.keys().next().value;
}
