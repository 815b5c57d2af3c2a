/** A codebook with its labels as it stands in every Postil file: read, checked, written. */
import type { JsonObject } from '../../lib/json';
import { ok, type Result } from '../../lib/result';
import {
  PATTERNS,
  type Codebook,
  type CodebookId,
  type Label,
  type LabelId,
  type Pattern,
} from '../codebook/label';
import { isColor, paletteEntry } from '../codebook/palette';
import type { CodebookParts } from '../transfer/bundle';
import { boolean, describeValue, list, nullable, number, open, text, type Decoder } from './decode';
import { withExtra } from './extra';
import type { Notes } from './notes';
import { child, describePath, type Path } from './path';
import type { Invalid } from './problem';
import { id, LONGEST_LINE, LONGEST_NOTE, MOST, time } from './scalars';

/** Parents are checked within the codebook; the uniqueness of ids is the caller's. */
export const readCodebook: Decoder<CodebookParts> = (value, at, notes) => {
  const fields = readFields(value, at, notes);
  if (!fields.ok) return fields;
  const { labels: entries, ...rest } = fields.value;
  const codebook: Codebook = { kind: 'codebook', ...rest };
  const labels = entries.map((entry): Label => ({
    kind: 'label',
    codebookId: codebook.id,
    ...entry,
  }));
  return ok({ codebook, labels: withSoundParents(labels, child(at, 'labels'), notes) });
};

export function writeCodebook({ codebook, labels }: CodebookParts): JsonObject {
  return withExtra(
    {
      id: codebook.id,
      name: codebook.name,
      created: codebook.created,
      modified: codebook.modified,
      labels: labels.toSorted(compareLabels).map(writeLabel),
    },
    codebook.extra,
  );
}

export function compareLabels(a: Label, b: Label): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function writeLabel(label: Label): JsonObject {
  return withExtra(
    {
      id: label.id,
      parentId: label.parentId,
      order: label.order,
      name: label.name,
      definition: label.definition,
      whenToUse: label.whenToUse,
      whenNot: label.whenNot,
      example: label.example,
      color: label.color,
      pattern: label.pattern,
      shortcut: label.shortcut,
      archived: label.archived,
    },
    label.extra,
  );
}

/** A parent that is missing, or that leads round in a circle, puts the label at the top. */
function withSoundParents(labels: readonly Label[], at: Path, notes: Notes): readonly Label[] {
  const parents = new Map(labels.map((label) => [label.id, label.parentId]));
  return labels.map((label, index) => {
    const { parentId } = label;
    if (parentId === null || reachesTop(label.id, parents)) return label;
    const path = describePath(child(child(at, index), 'parentId'));
    notes.add({ kind: 'replaced', path, found: parentId, used: null });
    parents.set(label.id, null);
    return { ...label, parentId: null };
  });
}

function reachesTop(label: LabelId, parents: ReadonlyMap<LabelId, LabelId | null>): boolean {
  const seen = new Set<LabelId>();
  let current: LabelId | null | undefined = label;
  while (current) {
    if (seen.has(current)) return false;
    seen.add(current);
    current = parents.get(current);
  }
  return current === null;
}

/** A value that is not worth losing the label for: the next best one, with a warning. */
function lenient<T extends string | null>(
  accepts: (value: unknown) => T | undefined,
  fallback: (index: number) => T,
): Decoder<T> {
  return (value, at, notes): Result<T, Invalid> => {
    const accepted = accepts(value);
    if (accepted !== undefined && accepted === value) return ok(accepted);
    const index = typeof at.parent?.key === 'number' ? at.parent.key : 0;
    const used = accepted ?? fallback(index);
    notes.add({ kind: 'replaced', path: describePath(at), found: describeValue(value), used });
    return ok(used);
  };
}

function acceptColor(value: unknown): string | undefined {
  const color = typeof value === 'string' ? value.toLowerCase() : '';
  return isColor(color) ? color : undefined;
}

function acceptPattern(value: unknown): Pattern | undefined {
  return PATTERNS.find((pattern) => pattern === value);
}

function acceptShortcut(value: unknown): string | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' && /^[0-9\p{L}]$/u.test(value) ? value : undefined;
}

const readLabel = open<Omit<Label, 'kind' | 'codebookId' | 'extra'>>({
  id: id<LabelId>(),
  parentId: nullable(id<LabelId>()),
  order: number,
  name: text(LONGEST_LINE),
  definition: text(LONGEST_NOTE),
  whenToUse: text(LONGEST_NOTE),
  whenNot: text(LONGEST_NOTE),
  example: text(LONGEST_NOTE),
  color: lenient(acceptColor, (index) => paletteEntry(index).color),
  pattern: lenient(acceptPattern, (index) => paletteEntry(index).pattern),
  shortcut: lenient<string | null>(acceptShortcut, () => null),
  archived: boolean,
});

const readFields = open({
  id: id<CodebookId>(),
  name: text(LONGEST_LINE),
  created: time,
  modified: time,
  labels: list(readLabel, MOST.labels),
});
