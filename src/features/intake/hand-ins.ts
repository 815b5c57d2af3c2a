/** Files that were handed in for an exercise made here: the class page reads them again, with more care. */
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { HandInFiles } from '../../state/session';
import type { WorkspaceState } from '../../state/workspace-state';
import type { ReadBundle, Source } from './reading/source';

/** The exercise a file was handed in for; null for every other file. */
export function handedInFor(
  { exercises }: Pick<WorkspaceState, 'exercises'>,
  { bundle }: ReadBundle,
): ExerciseId | null {
  const found = (bundle.exercises ?? []).find(
    ({ exercise, submissions }) =>
      exercise.role === 'received' &&
      submissions.length > 0 &&
      exercises.get(exercise.id)?.role === 'made',
  );
  return found?.exercise.id ?? null;
}

/** All of them go to the class of the first: it shows which were handed in for another. */
export async function handInFiles(
  exerciseId: ExerciseId,
  sources: readonly Source[],
): Promise<HandInFiles> {
  const archives = new Set<Blob>();
  const files: File[] = [];
  for (const source of sources) {
    if (source.kind !== 'packed') {
      files.push(await fileOf(source));
    } else if (!archives.has(source.packed.archive)) {
      archives.add(source.packed.archive);
      files.push(new File([source.packed.archive], source.name));
    }
  }
  return { exerciseId, files };
}

async function fileOf(source: Exclude<Source, { readonly kind: 'packed' }>): Promise<File> {
  switch (source.kind) {
    case 'file':
      return source.load();
    case 'text':
      return new File([source.text], source.name);
    case 'link':
      return new File([], source.name);
  }
}
