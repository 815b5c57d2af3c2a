/** Brings a Postil file into the library: loads what it touches, merges, and says what came of it. */
import type { CodebookId } from '../../domain/codebook/label';
import type { PostilWarning, RefusedItem } from '../../domain/schema/problem';
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
}

/** Not to be undone as a whole: what it brought can be deleted like everything else. */
export async function mergeFile(
  { workspace }: Pick<Postil, 'workspace'>,
  { name, bundle, warnings, refused }: ReadBundle,
): Promise<Result<FileReport, StoreProblem>> {
  for (const id of articlesTouched(workspace.store.getState(), bundle)) {
    const opened = await workspace.openArticle(id);
    if (!opened.ok) return err(opened.error);
  }
  const state = workspace.store.getState();
  const merged = mergeBundle({ get: (key) => lookUp(state, key) }, bundle);
  workspace.run(() => ok(merged.diff), { scope: null, command: 'import-file' });
  const codebooks = bundle.codebooks.map(({ codebook }) => codebook.id);
  return ok({ name, codebooks, merge: merged.report, warnings, refused });
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
