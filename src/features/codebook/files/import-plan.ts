/**
 * What importing a codebook file would do, before anything is done. Nothing is ever removed, and doing it
 * twice does nothing the second time.
 */
import type { Codebook, CodebookId, Label } from '../../../domain/codebook/label';
import {
  changedRecord,
  type RecordChange,
  type RecordsDiff,
} from '../../../domain/record/records-diff';
import { mergeBundle } from '../../../domain/transfer/merge-bundle';
import { isEqual } from '../../../lib/equal';
import { isSameName } from './match-names';
import {
  addLabels,
  knowsSome,
  updateLabels,
  type ImportContext,
  type PlannedFile,
} from './planned-labels';

/**
 * add: its labels into the codebook that is open. update: labels there become what the file says.
 * update-other: those of another codebook of its name. merge: into the codebook the file itself names, where the
 * newer one wins; new if that is not here.
 */
export type ImportWay = 'add' | 'update' | 'update-other' | 'merge';

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

/** The likeliest first; at least one. */
export function waysFor(context: ImportContext, file: PlannedFile): readonly ImportWay[] {
  const { open, codebooks } = context;
  const { id } = file.codebook;
  // What another tool's file says has no age: the newer one cannot be told.
  if (id === open.id) return file.isForeign === true ? ['update'] : ['merge', 'update'];
  const isHere = codebooks.some((one) => one.id === id);
  return [
    'add',
    ...(knowsSome(context, file, open) ? (['update'] as const) : []),
    ...(otherOf(context, file) ? (['update-other'] as const) : []),
    ...(file.isForeign === true && isHere ? [] : (['merge'] as const)),
  ];
}

/** Another codebook than the open one that this file seems to be a version of. */
export function otherOf(
  { codebooks, open }: ImportContext,
  { codebook, isForeign = false }: PlannedFile,
): Codebook | undefined {
  const others = codebooks.filter(({ id }) => id !== open.id);
  const same = others.find(({ id }) => id === codebook.id);
  if (same) return isForeign ? same : undefined;
  return others.find(({ name }) => isSameName(name, codebook.name));
}

export function planImport(context: ImportContext, file: PlannedFile, way: ImportWay): ImportPlan {
  const into = intoFor(context, file, way);
  const planned = diffFor(context, file, way, into);
  const keyed = withFreeKeys(planned, context.labelsOf(into.id));
  const diff = way === 'merge' ? keyed : withoutEmpty(keyed);
  const labels = diff.filter((change) => changedRecord(change).kind === 'label');
  const fresh = labels.filter(({ kind }) => kind === 'added').length;
  return {
    into: into.id,
    diff,
    labels: {
      added: fresh,
      updated: labels.length - fresh,
      kept: file.labels.length - labels.length,
    },
    withoutKey: keyed.filter((change, at) => change !== planned[at]).length,
  };
}

function intoFor(context: ImportContext, file: PlannedFile, way: ImportWay): Codebook {
  if (way === 'merge') return file.codebook;
  return (way === 'update-other' ? otherOf(context, file) : undefined) ?? context.open;
}

function diffFor(
  context: ImportContext,
  file: PlannedFile,
  way: ImportWay,
  into: Codebook,
): RecordsDiff {
  if (way === 'add') return addLabels(context, file);
  if (way !== 'merge') return updateLabels(context, file, into);
  const { codebook, labels } = file;
  const bundle = { articles: [], codebooks: [{ codebook, labels }], readings: [] };
  return mergeBundle(context.records, bundle).diff;
}

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
    const own =
      change.kind === 'updated' && change.before.kind === 'label' && change.before.shortcut;
    const left = own && !taken.has(own) ? own : null;
    if (left !== null) taken.add(left);
    return { ...change, after: { ...change.after, shortcut: left } };
  });
}

/** A codebook of which nothing but the day differs has not changed. */
function withoutEmpty(diff: RecordsDiff): RecordsDiff {
  const real = diff.filter(
    (change) => change.kind !== 'updated' || !isEqual(change.before, change.after),
  );
  const isOnlyTouched = real.every(
    (change) =>
      change.kind === 'updated' &&
      change.after.kind === 'codebook' &&
      isEqual({ ...change.before, modified: change.after.modified }, change.after),
  );
  return isOnlyTouched ? [] : real;
}
