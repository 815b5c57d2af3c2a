/** What an edit sees when exactly these records are there. */
import type { RecordsView } from '../edit/edit';
import { recordKey, type EditableRecord } from '../record/editable';

type Kind = EditableRecord['kind'];
type OfKind<K extends Kind> = Extract<EditableRecord, { readonly kind: K }>;

export function viewOf(records: readonly EditableRecord[]): RecordsView {
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  const get = <K extends Kind>(kind: K, id: string) =>
    byKey.get(`${kind}:${id}`) as OfKind<K> | undefined;
  const all = <K extends Kind>(kind: K, belongs: (record: OfKind<K>) => boolean) =>
    records.filter((record): record is OfKind<K> => record.kind === kind).filter(belongs);
  return {
    article: (id) => get('article', id),
    text: (id) => get('text', id),
    codebook: (id) => get('codebook', id),
    label: (id) => get('label', id),
    labelsOf: (id) => all('label', ({ codebookId }) => codebookId === id),
    reading: (id) => get('reading', id),
    readingsOf: (id) => all('reading', ({ articleId }) => articleId === id),
    annotation: (id) => get('annotation', id),
    annotationsOf: (id) => all('annotation', ({ readingId }) => readingId === id),
    orphan: (id) => get('orphan', id),
    orphansOf: (id) => all('orphan', ({ readingId }) => readingId === id),
    linksOf: (id) => all('link', ({ readingId }) => readingId === id),
    exercise: (id) => get('exercise', id),
    exercisesOf: (id) => all('exercise', ({ articleId }) => articleId === id),
    key: (id) => get('key', id),
    submissionsOf: (id) => all('submission', ({ exerciseId }) => exerciseId === id),
    verdictsOf: (id) => all('verdict', ({ exerciseId }) => exerciseId === id),
    correctionsOf: (id) => all('correction', ({ exerciseId }) => exerciseId === id),
    usesOf: (id) => all('annotation', ({ labelIds }) => labelIds.includes(id)).length,
  };
}
