/** Edits of codebooks: labels are added, changed, nested, archived; removed only while nothing uses them. */
import { err, ok } from '../../lib/result';
import type { Codebook, CodebookId, Label, LabelId } from '../codebook/label';
import { isColor, paletteEntry } from '../codebook/palette';
import { added, removed, updated, type RecordsDiff } from '../record/records-diff';
import type { Edit, EditContext, EditProblem } from './edit';

export type LabelFields = Partial<Omit<Label, 'kind' | 'id' | 'codebookId' | 'extra'>>;

/** A codebook made elsewhere, as it is: with its own ids and dates. */
export function takeInCodebook(codebook: Codebook, labels: readonly Label[]): Edit {
  return () => ok([added(codebook), ...labels.map(added)]);
}

export function addCodebook(id: CodebookId, name: string): Edit {
  return ({ clock }) => {
    const now = clock.now();
    return ok([added({ kind: 'codebook', id, name, created: now, modified: now })]);
  };
}

export function renameCodebook(id: CodebookId, name: string): Edit {
  return ({ records, clock }) => {
    const codebook = records.codebook(id);
    if (!codebook) return err({ kind: 'gone', what: 'codebook' });
    if (name.trim() === '') return err({ kind: 'empty-name' });
    return ok([updated(codebook, { ...codebook, name, modified: clock.now() })]);
  };
}

/** A new label at the end of its siblings, with the next colour and pattern. */
export function addLabel(
  id: LabelId,
  codebookId: CodebookId,
  name: string,
  parentId: LabelId | null = null,
): Edit {
  return (context) => {
    const siblings = context.records.labelsOf(codebookId);
    const last = Math.max(-1, ...siblings.map((label) => label.order));
    const label: Label = {
      kind: 'label',
      id,
      codebookId,
      parentId,
      order: last + 1,
      name,
      definition: '',
      whenToUse: '',
      whenNot: '',
      example: '',
      ...paletteEntry(siblings.length),
      shortcut: null,
      archived: false,
    };
    return withTouchedCodebook(context, codebookId, [added(label)]);
  };
}

export function changeLabel(id: LabelId, fields: LabelFields): Edit {
  return (context) => {
    const label = context.records.label(id);
    if (!label) return err({ kind: 'gone', what: 'label' });
    const after: Label = { ...label, ...fields };
    const problem = problemWith(after, context);
    if (problem) return err(problem);
    return withTouchedCodebook(context, label.codebookId, [updated(label, after)]);
  };
}

/** Puts the label under `parentId`, before `before` (null: last). Siblings are numbered anew. */
export function moveLabel(id: LabelId, parentId: LabelId | null, before: LabelId | null): Edit {
  return (context) => {
    const label = context.records.label(id);
    if (!label) return err({ kind: 'gone', what: 'label' });
    const all = context.records.labelsOf(label.codebookId);
    if (isWithin(all, parentId, id)) return err({ kind: 'own-descendant' });
    const siblings = all.filter((other) => other.parentId === parentId && other.id !== id);
    const at = before === null ? -1 : siblings.findIndex((other) => other.id === before);
    const moved = { ...label, parentId };
    const ordered =
      at === -1 ? [...siblings, moved] : [...siblings.slice(0, at), moved, ...siblings.slice(at)];
    const diff = ordered.flatMap((item, order) => {
      const current = item.id === id ? label : item;
      const after = { ...item, order };
      return current.order === order && current.parentId === item.parentId
        ? []
        : [updated(current, after)];
    });
    return withTouchedCodebook(context, label.codebookId, diff);
  };
}

/** Removes a label nothing uses; its children move up. One in use can only be archived (`changeLabel`). */
export function removeLabel(id: LabelId): Edit {
  return (context) => {
    const label = context.records.label(id);
    if (!label) return err({ kind: 'gone', what: 'label' });
    const uses = context.records.usesOf(id);
    if (uses > 0) return err({ kind: 'label-in-use', uses });
    const children = context.records
      .labelsOf(label.codebookId)
      .filter((other) => other.parentId === id);
    return withTouchedCodebook(context, label.codebookId, [
      ...children.map((child) => updated(child, { ...child, parentId: label.parentId })),
      removed(label),
    ]);
  };
}

function withTouchedCodebook(
  { records, clock }: EditContext,
  id: CodebookId,
  diff: RecordsDiff,
): ReturnType<Edit> {
  const codebook = records.codebook(id);
  if (!codebook) return err({ kind: 'gone', what: 'codebook' });
  if (diff.length === 0) return ok([]);
  return ok([...diff, updated(codebook, { ...codebook, modified: clock.now() })]);
}

function problemWith(label: Label, { records }: EditContext): EditProblem | null {
  if (label.name.trim() === '') return { kind: 'empty-name' };
  if (!isColor(label.color)) return { kind: 'bad-color', color: label.color };
  const all = records.labelsOf(label.codebookId);
  if (isWithin(all, label.parentId, label.id)) return { kind: 'own-descendant' };
  const { shortcut } = label;
  const rival =
    shortcut === null || label.archived
      ? undefined
      : all.find(
          (other) => other.id !== label.id && !other.archived && other.shortcut === shortcut,
        );
  return rival && shortcut !== null ? { kind: 'shortcut-taken', shortcut, by: rival.name } : null;
}

/** True when `id` is `ancestor` or stands below it. */
function isWithin(all: readonly Label[], id: LabelId | null, ancestor: LabelId): boolean {
  const parents = new Map(all.map((label) => [label.id, label.parentId]));
  const seen = new Set<LabelId>();
  for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}
