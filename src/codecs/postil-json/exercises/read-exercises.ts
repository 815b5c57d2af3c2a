/** The file's exercises with all that hangs on them, item by item: a bad one never costs the others. */
import type { SearchBudget } from '../../../domain/anchor/budget';
import type { OffsetUnit } from '../../../domain/anchor/offset-units';
import type { AnchorTarget } from '../../../domain/anchor/resolve-anchor';
import type { Codebook, LabelId } from '../../../domain/codebook/label';
import type { Exercise } from '../../../domain/exercise/exercise';
import type { ExerciseId } from '../../../domain/exercise/exercise-id';
import { child, describePath, ROOT, type Path } from '../../../domain/schema/path';
import type { CodebookParts, ExerciseParts } from '../../../domain/transfer/bundle';
import type { Span } from '../../../domain/text/span';
import { mergeSpans } from '../../../domain/text/span';
import type { CheckedArticle } from '../texts/content';
import { readEach, refusal, type EachContext } from '../marks/each';
import type { FileShape } from '../shapes';
import { placePassage, type MarkContext } from './held-marks';
import { readBelongings, type OfExercise } from './read-belongings';
import { readKeys } from './read-keys';
import { readExercise, type FileExercise } from './shapes';

export interface ExercisesContext extends EachContext {
  readonly articles: ReadonlyMap<string, CheckedArticle>;
  readonly codebooks: readonly CodebookParts[];
  readonly said: OffsetUnit;
  readonly budget: SearchBudget;
  preparedFor(article: CheckedArticle): () => AnchorTarget;
}

/** By id, as the file sorts them. */
export function readExercises(
  file: FileShape,
  context: ExercisesContext,
): readonly ExerciseParts[] {
  const at = child(ROOT, 'exercises');
  const found = new Map<ExerciseId, OfExercise>();
  for (const entry of readEach(file.exercises ?? [], readExercise, 'exercise', at, context)) {
    const own = checkExercise(entry.value, entry.at, context);
    if (own) found.set(own.exercise.id, own);
  }
  const keys = readKeys(file.keys ?? [], found, context);
  const belongings = readBelongings(file, found, context);
  return [...found.values()].map(({ exercise }) => ({
    exercise,
    key: keys.get(exercise.id) ?? null,
    ...belongings(exercise.id),
  }));
}

function checkExercise(file: FileExercise, at: Path, context: ExercisesContext): OfExercise | null {
  const { seal: _seal, asks, passages, ...fields } = file;
  const article = context.articles.get(file.articleId);
  const codebook = context.codebooks.find((parts) => parts.codebook.id === file.codebookId);
  if (!article || !codebook) {
    const [key, id] = article
      ? (['codebookId', file.codebookId] as const)
      : (['articleId', file.articleId] as const);
    const path = describePath(child(at, key));
    context.refuse(refusal('exercise', file, at, { kind: 'unresolved', path, id }));
    return null;
  }
  const marks: MarkContext = {
    article,
    prepared: context.preparedFor(article),
    labelIds: labelIdsOf(codebook),
    said: context.said,
    notes: context.notes,
    isWhole: context.isWhole,
    budget: context.budget,
    refuse: (item) => context.refuse(item),
  };
  const exercise: Exercise = {
    kind: 'exercise',
    ...fields,
    asks: knownAsks(asks, child(at, 'asks'), marks),
    passages: knownPassages(passages, child(at, 'passages'), marks),
  };
  return { exercise, marks };
}

function knownAsks(
  asks: FileExercise['asks'],
  at: Path,
  { labelIds, notes }: MarkContext,
): Exercise['asks'] {
  return asks.filter(({ labelId }, index) => {
    if (labelIds.has(labelId)) return true;
    notes.add({ kind: 'unknown-label', path: describePath(child(at, index)), id: labelId });
    return false;
  });
}

function knownPassages(
  passages: FileExercise['passages'],
  at: Path,
  context: MarkContext,
): readonly Span[] {
  const placed = passages.flatMap((passage, index): readonly Span[] => {
    const own = child(at, index);
    const result = placePassage(passage, own, context);
    if (result.ok && result.value) return [result.value];
    const reason = result.ok
      ? ({ kind: 'no-place', path: describePath(own) } as const)
      : result.error;
    context.refuse(refusal('passage', { spans: [passage] }, own, reason));
    return [];
  });
  return inOrder(placed) ? placed : mergeSpans(placed);
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0));
}

function labelIdsOf({
  labels,
}: {
  readonly codebook: Codebook;
  readonly labels: CodebookParts['labels'];
}): ReadonlySet<LabelId> {
  return new Set(labels.map(({ id }) => id));
}
