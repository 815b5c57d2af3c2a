/** Lists of intake changes: two of one kind that count are one with the sum. */
import type { IntakeChange } from './draft';

/** In order of first appearance. Counts of the same kind add up; counts of nothing are left out. */
export function mergeChanges(
  ...lists: readonly (readonly IntakeChange[])[]
): readonly IntakeChange[] {
  const merged = new Map<string, IntakeChange>();
  for (const change of lists.flat()) {
    const key = change.kind === 'decoded-as' ? `${change.kind} ${change.charset}` : change.kind;
    const before = merged.get(key);
    const sum = before === undefined ? change : addChanges(before, change);
    if (!isNothing(sum)) merged.set(key, sum);
  }
  return [...merged.values()];
}

function addChanges(a: IntakeChange, b: IntakeChange): IntakeChange {
  if (a.kind === 'cut' && b.kind === 'cut') return { kind: 'cut', blocks: a.blocks + b.blocks };
  if (a.kind === 'joined' && b.kind === 'joined') {
    return { kind: 'joined', paragraphs: a.paragraphs + b.paragraphs };
  }
  if ('count' in a && 'count' in b) return { ...a, count: a.count + b.count };
  return a;
}

function isNothing(change: IntakeChange): boolean {
  if ('count' in change) return change.count === 0;
  if (change.kind === 'cut') return change.blocks === 0;
  return change.kind === 'joined' && change.paragraphs === 0;
}
