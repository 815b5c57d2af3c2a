/**
 * Three-way merge of one record that two tabs changed without knowing of each other. Both tabs would
 * get the same answer: sides are put in revision order first. An edit beats a removal; fields changed on one
 * side are taken from it; a note changed on both keeps both texts; labels are united; elsewhere the newer wins.
 */
import { isEqual } from '../../lib/equal';
import { mergeTexts } from './merge-text';
import type { PostilRecord } from './record';
import { compareRevisions, type Stored } from './revision';

export interface Merged {
  readonly deleted: boolean;
  readonly record: PostilRecord;
}

export function mergeVersions(base: Stored, ours: Stored, theirs: Stored): Merged {
  const [older, newer] =
    compareRevisions(ours.rev, theirs.rev) <= 0 ? [ours, theirs] : [theirs, ours];
  if (older.deleted && newer.deleted) return newer;
  if (older.deleted) return isEqual(newer.record, base.record) ? older : newer;
  if (newer.deleted) return isEqual(older.record, base.record) ? newer : older;
  return { deleted: false, record: mergeFields(base.record, older.record, newer.record) };
}

function mergeFields(base: PostilRecord, older: PostilRecord, newer: PostilRecord): PostilRecord {
  const from = new Map<string, unknown>(Object.entries(base));
  const left = new Map<string, unknown>(Object.entries(older));
  const right = new Map<string, unknown>(Object.entries(newer));
  const fields = [...new Set([...left.keys(), ...right.keys()])];
  const merged = fields.map(
    (field) =>
      [field, mergeField(field, from.get(field), left.get(field), right.get(field))] as const,
  );
  return { ...newer, ...Object.fromEntries(merged) };
}

function mergeField(field: string, base: unknown, older: unknown, newer: unknown): unknown {
  if (isEqual(older, base)) return newer;
  if (isEqual(newer, base)) return older;
  if (field === 'note' && typeof older === 'string' && typeof newer === 'string') {
    return mergeTexts(typeof base === 'string' ? base : '', older, newer);
  }
  if (field === 'labelIds' && Array.isArray(older) && Array.isArray(newer)) {
    return uniteLists(Array.isArray(base) ? base : [], older, newer);
  }
  return newer;
}

/** In `newer`'s order, then what only `older` added; what either side removed is gone. */
function uniteLists(
  base: readonly unknown[],
  older: readonly unknown[],
  newer: readonly unknown[],
): readonly unknown[] {
  const removed = base.filter((item) => !older.includes(item) || !newer.includes(item));
  const both = [...newer, ...older.filter((item) => !newer.includes(item))];
  return both.filter((item) => !removed.includes(item));
}
