/** Brings a Postil file into the library: loads what it touches, merges, and says what came of it. */
import type { CodebookId } from '../../domain/codebook/label';
import type { ExerciseId } from '../../domain/exercise/exercise-id';
import type { PostilWarning, RefusedItem } from '../../domain/schema/problem';
import type { Reading, ReadingId } from '../../domain/reading/reading';
import type { RecordsDiff } from '../../domain/record/records-diff';
import { mergeBundle, partsToMerge, type MergeReport } from '../../domain/transfer/merge-bundle';
import type { PostilBundle } from '../../domain/transfer/bundle';
import type { ArticleId } from '../../domain/text/article';
import type { StoreProblem } from '../../domain/ports';
import { err, ok, type Result } from '../../lib/result';
import type { Postil } from '../../state/postil';
import { lookUp } from '../../state/records-view';
import type { WorkspaceState } from '../../state/workspace-state';
import type { ReadBundle } from './reading/source';

export interface FileReport {
  readonly name: string;
  readonly codebooks: readonly CodebookId[];
  readonly merge: MergeReport;
  readonly warnings: readonly PostilWarning[];
  readonly refused: readonly RefusedItem[];
  /** Annotations that came into readings that were here before, by the name of their reader. */
  readonly joined: readonly JoinedReadings[];
}

export interface JoinedReadings {
  /** Empty when the reader gave no name. */
  readonly reader: string;
  readonly readings: number;
  readonly annotations: number;
}

/**
 * Not to be undone as a whole: what it brought can be deleted like everything else. Refused where a newer
 * build keeps the library.
 */
export async function mergeFile(
  { workspace }: Pick<Postil, 'workspace'>,
  { name, bundle, warnings, refused }: ReadBundle,
): Promise<Result<FileReport, StoreProblem>> {
  for (const id of articlesTouched(workspace.store.getState(), bundle)) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return err(opened.error);
  }
  for (const id of exercisesTouched(workspace.store.getState(), bundle)) {
    const opened = await workspace.openExercise(id);
    if (!opened.ok) return err(opened.error);
  }
  const state = workspace.store.getState();
  const merged = mergeBundle({ get: (key) => lookUp(state, key) }, bundle);
  const joined = joinedReadings(state.readings, merged.diff);
  const taken = workspace.run(() => ok(merged.diff), { scope: null, command: 'import-file' });
  if (!taken.ok) return err('newer-version');
  const codebooks = bundle.codebooks.map(({ codebook }) => codebook.id);
  return ok({ name, codebooks, merge: merged.report, warnings, refused, joined });
}

/** `readings`: as they were before `diff`. */
export function joinedReadings(
  readings: ReadonlyMap<ReadingId, Reading>,
  diff: RecordsDiff,
): readonly JoinedReadings[] {
  const byReader = new Map<string, { ids: Set<ReadingId>; annotations: number }>();
  for (const change of diff) {
    if (change.kind !== 'added' || change.after.kind !== 'annotation') continue;
    const reading = readings.get(change.after.readingId);
    if (!reading) continue;
    const sum = byReader.get(reading.reader) ?? { ids: new Set(), annotations: 0 };
    sum.ids.add(reading.id);
    sum.annotations += 1;
    byReader.set(reading.reader, sum);
  }
  return [...byReader].map(([reader, { ids, annotations }]) => ({
    reader,
    readings: ids.size,
    annotations,
  }));
}

function exercisesTouched(
  { exercises }: WorkspaceState,
  bundle: PostilBundle,
): readonly ExerciseId[] {
  const wanted = new Set<string>(partsToMerge(bundle).exercises);
  return [...exercises.keys()].filter((id) => wanted.has(id));
}

/** Articles here whose texts or readings the bundle may meet; also those deleted, whose readings stay. */
function articlesTouched(state: WorkspaceState, bundle: PostilBundle): readonly ArticleId[] {
  const { texts, readings } = partsToMerge(bundle);
  const wanted = new Set<string>(texts);
  const wantedReadings = new Set<string>(readings);
  const touched = new Set<ArticleId>(texts.filter((id) => state.articles.has(id)));
  for (const { id, articleId } of state.readings.values()) {
    if (wanted.has(articleId) || wantedReadings.has(id)) touched.add(articleId);
  }
  return [...touched];
}
