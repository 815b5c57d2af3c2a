/** The labels of a file among those of a codebook that is here: put after them, or taken for the same ones. */
import type { Codebook, CodebookId, Label, LabelId } from '../../../domain/codebook/label';
import type { LabelFields } from '../../../domain/edit/codebook-edits';
import { added, updated, type RecordsDiff } from '../../../domain/record/records-diff';
import type { CodebookParts } from '../../../domain/transfer/bundle';
import { copyId } from '../../../domain/transfer/copy-id';
import type { ExistingRecords } from '../../../domain/transfer/existing-records';
import { isEqual } from '../../../lib/equal';
import { matchNames } from './match-names';

export interface PlannedFile extends CodebookParts {
  /** Of another tool, which knows labels by their names. */
  readonly isForeign?: boolean;
  /** What it says of each label; left out: every field. */
  readonly said?: ReadonlyMap<LabelId, LabelFields>;
}

export interface ImportContext {
  readonly records: ExistingRecords;
  labelsOf(id: CodebookId): readonly Label[];
  /** All that are here. */
  readonly codebooks: readonly Codebook[];
  readonly open: Codebook;
  /** RFC 3339 */
  readonly now: string;
}

/** From the file's labels to those here. */
type SameLabels = ReadonlyMap<LabelId, LabelId>;

/**
 * After those already here, under ids made from both codebooks: the file's own stay free for itself. Another
 * tool's labels of a name that is here are the ones here.
 */
export function addLabels(context: ImportContext, file: PlannedFile): RecordsDiff {
  const { open } = context;
  const same = file.isForeign === true ? matchNames(file.labels, context.labelsOf(open.id)) : NONE;
  const labels = newLabels(context, file, open, same);
  return labels.length === 0 ? [] : [...labels.map(added), touched(open, context, open.name)];
}

/** Labels here that the file names become what it says, where they stand; the others come after them. */
export function updateLabels(
  context: ImportContext,
  file: PlannedFile,
  into: Codebook,
): RecordsDiff {
  const own = context.labelsOf(into.id);
  const same = sameLabels(file, own, into.id);
  const byId = new Map(own.map((label) => [label.id, label]));
  const changes = file.labels.flatMap((label) => {
    const before = byId.get(same.get(label.id) ?? label.id);
    if (!before || !same.has(label.id)) return [];
    const after = { ...before, ...(file.said ? file.said.get(label.id) : fieldsOf(label)) };
    return isEqual(before, after) ? [] : [updated(before, after)];
  });
  const labels = newLabels(context, file, into, same);
  const isOurs = file.isForeign !== true && file.codebook.id === into.id;
  const name = isOurs ? file.codebook.name : into.name;
  if (changes.length + labels.length === 0 && name === into.name) return [];
  return [...changes, ...labels.map(added), touched(into, context, name)];
}

/** Whether updating `into` would find a label to update. */
export function knowsSome(context: ImportContext, file: PlannedFile, into: Codebook): boolean {
  return sameLabels(file, context.labelsOf(into.id), into.id).size > 0;
}

const NONE: SameLabels = new Map();

/** By its id, by the id it came in under before, by its name. */
function sameLabels(file: PlannedFile, own: readonly Label[], into: CodebookId): SameLabels {
  const here = new Set(own.map(({ id }) => id));
  const byId = new Map(
    file.labels.flatMap(({ id }) => {
      const known = [id, copyId(id, into)].find((one) => here.has(one));
      return known === undefined ? [] : [[id, known] as const];
    }),
  );
  const found = new Set(byId.values());
  const byName = matchNames(
    file.labels.filter(({ id }) => !byId.has(id)),
    own.filter(({ id }) => !found.has(id)),
  );
  return new Map([...byId, ...byName]);
}

function newLabels(
  { labelsOf, records }: ImportContext,
  file: PlannedFile,
  into: Codebook,
  same: SameLabels,
): readonly Label[] {
  const isOwn = file.codebook.id === into.id;
  const idFor = (id: LabelId): LabelId => same.get(id) ?? (isOwn ? id : copyId(id, into.id));
  const after = Math.max(-1, ...labelsOf(into.id).map(({ order }) => order)) + 1;
  return file.labels
    .filter(({ id }) => !same.has(id))
    .map((label, at): Label => ({
      ...label,
      id: idFor(label.id),
      codebookId: into.id,
      parentId: label.parentId === null ? null : idFor(label.parentId),
      order: after + at,
    }))
    .filter(({ id }) => records.get(`label:${id}`) === undefined);
}

/** All but where it stands. */
function fieldsOf(label: Label): LabelFields {
  const { name, definition, whenToUse, whenNot, example, color, pattern } = label;
  const { shortcut, archived } = label;
  return {
    name,
    definition,
    whenToUse,
    whenNot,
    example,
    color,
    pattern,
    shortcut,
    archived,
  };
}

function touched(codebook: Codebook, { now }: ImportContext, name: string) {
  return updated(codebook, { ...codebook, name, modified: now });
}
