/**
 * What importing a codebook file would do, before anything is done. Nothing is ever removed, and doing it
 * twice does nothing the second time.
 */
import type { Codebook, CodebookId, Label, LabelId } from '../../../domain/codebook/label';
import {
  added,
  changedRecord,
  updated,
  type RecordChange,
  type RecordsDiff,
} from '../../../domain/record/records-diff';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import { copyId } from '../../../domain/transfer/copy-id';
import { mergeBundle } from '../../../domain/transfer/merge-bundle';
import type { ExistingRecords } from '../../../domain/transfer/existing-records';
import { matchNames } from './match-names';

/** `isForeign`: of another tool, which knows labels by their names. */
export type PlannedFile = CodebookParts & { readonly isForeign?: boolean };

/** Its labels into the codebook that is open, or into the codebook the file itself names. */
export type ImportWay = 'add' | 'merge';

export interface ImportPlan {
  readonly into: CodebookId;
  readonly diff: RecordsDiff;
  readonly labels: {
    readonly added: number;
    readonly updated: number;
    /** Here already, the same or newer than in the file. */
    readonly kept: number;
  };
  /** Labels that come without their key, because another one has it. */
  readonly withoutKey: number;
}

export interface ImportContext {
  readonly records: ExistingRecords;
  labelsOf(id: CodebookId): readonly Label[];
  readonly open: Codebook;
  /** RFC 3339 */
  readonly now: string;
}

export function planImport(context: ImportContext, file: PlannedFile, way: ImportWay): ImportPlan {
  const into = way === 'add' ? context.open.id : file.codebook.id;
  const merged = way === 'add' ? addLabels(context, file) : mergeLabels(context, file);
  const diff = withFreeKeys(merged, context.labelsOf(into));
  const labels = diff.filter((change) => changedRecord(change).kind === 'label');
  const fresh = labels.filter(({ kind }) => kind === 'added').length;
  return {
    into,
    diff,
    labels: {
      added: fresh,
      updated: labels.length - fresh,
      kept: file.labels.length - labels.length,
    },
    withoutKey: diff.filter((change, at) => change !== merged[at]).length,
  };
}

function mergeLabels({ records }: ImportContext, file: CodebookParts): RecordsDiff {
  return mergeBundle(records, { articles: [], codebooks: [file], readings: [] }).diff;
}

/**
 * After those already here, under ids made from both codebooks: the file's own stay free for itself. Another
 * tool's labels of a name that is here are the ones here.
 */
function addLabels(context: ImportContext, file: PlannedFile): RecordsDiff {
  const { open, records } = context;
  const own = context.labelsOf(open.id);
  const same = file.isForeign === true ? matchNames(file.labels, own) : NONE;
  const toOwn = (id: LabelId): LabelId => same.get(id) ?? copyId(id, open.id);
  const after = Math.max(-1, ...own.map(({ order }) => order)) + 1;
  const labels = file.labels
    .filter(({ id }) => !same.has(id))
    .map((label, at): Label => ({
      ...label,
      id: toOwn(label.id),
      codebookId: open.id,
      parentId: label.parentId === null ? null : toOwn(label.parentId),
      order: after + at,
    }))
    .filter(({ id }) => records.get(`label:${id}`) === undefined);
  if (labels.length === 0) return [];
  return [...labels.map(added), updated(open, { ...open, modified: context.now })];
}

const NONE: ReadonlyMap<LabelId, LabelId> = new Map();

function withFreeKeys(diff: RecordsDiff, here: readonly Label[]): RecordsDiff {
  const changing = new Set<string>(diff.map((change) => changedRecord(change).id));
  const taken = new Set(
    here
      .filter(({ id, archived }) => !changing.has(id) && !archived)
      .map(({ shortcut }) => shortcut),
  );
  return diff.map((change): RecordChange => {
    if (change.kind === 'removed' || change.after.kind !== 'label') return change;
    const { shortcut, archived } = change.after;
    if (shortcut === null || archived) return change;
    if (!taken.has(shortcut)) {
      taken.add(shortcut);
      return change;
    }
    return { ...change, after: { ...change.after, shortcut: null } };
  });
}
