/** Lists of a file, item by item: what does not fit is refused alone, and told. */
import type { LabelId } from '../../../domain/codebook/label';
import { shorten, type Decoder } from '../../../domain/schema/decode';
import type { Notes } from '../../../domain/schema/notes';
import { child, describePath, type Path } from '../../../domain/schema/path';
import type { RefusalReason, RefusedItem } from '../../../domain/schema/problem';
import { sealState } from '../../../domain/schema/seal';
import { isJsonObject } from '../../../lib/json';

export interface Entry<T> {
  readonly value: T;
  readonly at: Path;
}

export interface EachContext {
  /** Of everything that an id here must differ from; what is read is added. */
  readonly ids: Set<string>;
  readonly notes: Notes;
  /** The file's own checksum fits: no record needs its seal looked at. */
  readonly isWhole: boolean;
  refuse(item: RefusedItem): void;
}

/** What fits its shape and has an id of its own; the rest is refused. */
export function readEach<T extends { readonly id: string }>(
  values: readonly unknown[],
  decoder: Decoder<T>,
  what: RefusedItem['what'],
  listAt: Path,
  context: EachContext,
): readonly Entry<T>[] {
  const { ids, notes, refuse } = context;
  return values.flatMap((value, index) => {
    const at = child(listAt, index);
    const result = decoder(value, at, notes);
    if (!result.ok) {
      refuse(refusal(what, value, at, result.error));
      return [];
    }
    const { id } = result.value;
    if (ids.has(id)) {
      const path = describePath(child(at, 'id'));
      refuse(refusal(what, value, at, { kind: 'duplicate-id', path, id }));
      return [];
    }
    ids.add(id);
    checkSeal(value, at, context);
    return [{ value: result.value, at }];
  });
}

/** Warns of a record that is no longer as it was sealed. */
export function checkSeal(
  value: unknown,
  at: Path,
  { notes, isWhole }: Pick<EachContext, 'notes' | 'isWhole'>,
): void {
  if (isWhole || !isJsonObject(value) || sealState(value) !== 'broken') return;
  notes.add({ kind: 'changed-record', path: describePath(at) });
}

export function refusal(
  what: RefusedItem['what'],
  value: unknown,
  at: Path,
  reason: RefusalReason,
): RefusedItem {
  const fields = isJsonObject(value) ? value : {};
  const id = typeof fields['id'] === 'string' ? shorten(fields['id']) : null;
  return { what, path: describePath(at), id, quote: quoteIn(fields['spans']), reason };
}

/** Each once, in order; a label that is not in the codebook is left off with a warning. */
export function knownLabels(
  wanted: readonly LabelId[],
  known: ReadonlySet<LabelId>,
  at: Path,
  notes: Notes,
): readonly LabelId[] {
  return [...new Set(wanted)].filter((id) => {
    if (known.has(id)) return true;
    notes.add({ kind: 'unknown-label', path: describePath(at), id });
    return false;
  });
}

function quoteIn(spans: unknown): string {
  const first: unknown = Array.isArray(spans) ? spans[0] : null;
  const exact = isJsonObject(first) ? first['exact'] : null;
  return typeof exact === 'string' ? shorten(exact) : '';
}
