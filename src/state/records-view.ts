/** The workspace's state as edits see it. */
import type { RecordsView } from '../domain/edit/edit';
import type { EditableRecord, RecordKey } from '../domain/record/editable';
import type { WorkspaceState } from './workspace-state';
import { compareLabels } from '../domain/codebook/label-tree';

export function createRecordsView(state: WorkspaceState): RecordsView {
  return {
    article: (id) => state.articles.get(id),
    text: (id) => state.texts.get(id),
    codebook: (id) => state.codebooks.get(id),
    label: (id) => state.labels.get(id),
    labelsOf: (codebookId) =>
      [...state.labels.values()]
        .filter((label) => label.codebookId === codebookId)
        .sort(compareLabels),
    reading: (id) => state.readings.get(id),
    readingsOf: (articleId) =>
      [...state.readings.values()].filter((reading) => reading.articleId === articleId),
    annotation: (id) => {
      for (const index of state.annotations.values()) {
        const found = index.byId.get(id);
        if (found) return found;
      }
      return undefined;
    },
    annotationsOf: (readingId) => state.annotations.get(readingId)?.ordered ?? [],
    orphan: (id) => state.orphans.get(id),
    orphansOf: (readingId) =>
      [...state.orphans.values()].filter((orphan) => orphan.readingId === readingId),
    linksOf: (readingId) =>
      [...state.links.values()].filter((link) => link.readingId === readingId),
    exercise: (id) => state.exercises.get(id),
    exercisesOf: (articleId) =>
      [...state.exercises.values()].filter((exercise) => exercise.articleId === articleId),
    key: (id) => state.keys.get(id),
    submissionsOf: (exerciseId) =>
      [...state.submissions.values()].filter((item) => item.exerciseId === exerciseId),
    verdictsOf: (exerciseId) =>
      [...state.verdicts.values()].filter((item) => item.exerciseId === exerciseId),
    correctionsOf: (exerciseId) =>
      [...state.corrections.values()].filter((item) => item.exerciseId === exerciseId),
    usesOf: (labelId) => {
      let uses = 0;
      for (const tally of state.tallies.values()) {
        uses += tally.byLabel.find(([id]) => id === labelId)?.[1] ?? 0;
      }
      return uses;
    },
  };
}

/** The editable record behind a key, if it is in memory. */
export function lookUp(state: WorkspaceState, key: RecordKey): EditableRecord | undefined {
  const at = key.indexOf(':');
  const id = key.slice(at + 1);
  const table = new Map<string, ReadonlyMap<string, EditableRecord>>([
    ['article', state.articles],
    ['text', state.texts],
    ['codebook', state.codebooks],
    ['label', state.labels],
    ['reading', state.readings],
    ['link', state.links],
    ['orphan', state.orphans],
    ['exercise', state.exercises],
    ['key', state.keys],
    ['submission', state.submissions],
    ['verdict', state.verdicts],
    ['correction', state.corrections],
  ]).get(key.slice(0, at));
  if (table) return table.get(id);
  for (const index of state.annotations.values()) {
    const found = (index.byId as ReadonlyMap<string, EditableRecord>).get(id);
    if (found) return found;
  }
  return undefined;
}
