import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotation } from '../testing/samples';
import { span } from '../text/span';
import { recordKey, type EditableRecord, type RecordKey } from './editable';
import { mergeTexts } from './merge-text';
import { mergeVersions } from './merge-versions';
import { rebaseDiff } from './rebase-diff';
import { added, applyDiff, removed, reverseDiff, updated, type RecordsDiff } from './records-diff';
import type { Stored } from './revision';

const record = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5), fc.string({ maxLength: 3 }))
  .map(([id, start, note]) => ({ ...annotation(id, [span(start, start + 2)]), note }));

/** A diff that fits: each change starts from what the ones before it left. */
function fitting(
  start: ReadonlyMap<RecordKey, EditableRecord>,
  wishes: readonly { readonly record: EditableRecord; readonly remove: boolean }[],
): RecordsDiff {
  let records = start;
  const diff: RecordsDiff[number][] = [];
  for (const wish of wishes) {
    const current = records.get(recordKey(wish.record));
    const change = wish.remove
      ? current && removed(current)
      : current
        ? updated(current, wish.record)
        : added(wish.record);
    if (!change) continue;
    diff.push(change);
    records = applyDiff(records, [change]);
  }
  return diff;
}

const wishes = fc.array(fc.record({ record, remove: fc.boolean() }), { maxLength: 12 });

describe('reverseDiff', () => {
  test('undoes any diff exactly', () => {
    fc.assert(
      fc.property(wishes, wishes, (first, second) => {
        const start = applyDiff(new Map(), fitting(new Map(), first));
        const diff = fitting(start, second);
        expect(applyDiff(applyDiff(start, diff), reverseDiff(diff))).toEqual(start);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rebaseDiff', () => {
  const one = annotation('a', [span(0, 2)]);

  test('touches only the fields the diff changed', () => {
    const noted = { ...one, note: 'mine' };
    const moved = { ...noted, spans: [span(5, 9)] };
    const [change] = rebaseDiff([updated(noted, one)], () => moved);
    expect(change).toEqual(updated(moved, { ...moved, note: '' }));
  });

  test.each<[string, RecordsDiff, EditableRecord | undefined]>([
    ['an update of what is gone', [updated(one, { ...one, note: 'x' })], undefined],
    ['a removal of what is gone', [removed(one)], undefined],
    ['an addition of what is there', [added(one)], one],
    ['an update that is already so', [updated({ ...one, note: 'x' }, one)], one],
  ])('leaves out %s', (_, diff, current) => {
    expect(rebaseDiff(diff, () => current)).toEqual([]);
  });
});

describe('mergeTexts', () => {
  test.each([
    ['only one side changed', 'a', 'ab', 'a', 'ab'],
    ['both wrote into an empty note', '', 'first', 'second', 'first\n\nsecond'],
    ['different places', 'one two three', 'ONE two three', 'one two THREE', 'ONE two THREE'],
    ['the same place', 'so', 'so it is', 'so it was', 'so it is\n\nso it was'],
    ['one holds the other', '', 'long note', 'long', 'long note'],
    ['both the same', 'a', 'b', 'b', 'b'],
  ])('%s', (_, base, first, second, merged) => {
    expect(mergeTexts(base, first, second)).toBe(merged);
  });

  test('what either side added is in the result', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        (base, a, b) => {
          const merged = mergeTexts(base, base + a, base + b);
          expect(merged).toContain(a);
          expect(merged).toContain(b);
        },
      ),
    );
  });
});

describe('mergeVersions', () => {
  const base: Stored = {
    rev: { lamport: 1, client: 'x' },
    deleted: false,
    record: annotation('a', [span(0, 2)]),
  };
  const side = (lamport: number, client: string, fields: object, deleted = false): Stored => ({
    rev: { lamport, client },
    deleted,
    record: { ...annotation('a', [span(0, 2)]), ...fields },
  });

  test('gives both tabs the same answer', () => {
    const ours = side(2, 'x', { note: 'ours', labelIds: ['claim', 'evidence'] });
    const theirs = side(2, 'y', { note: 'theirs', labelIds: [] });
    const merged = mergeVersions(base, ours, theirs);
    expect(mergeVersions(base, theirs, ours)).toEqual(merged);
    expect(merged.record).toMatchObject({ note: 'ours\n\ntheirs', labelIds: ['evidence'] });
  });

  test('an edit beats a removal, a removal beats nothing', () => {
    const edited = side(2, 'x', { note: 'kept' });
    const gone = side(9, 'y', {}, true);
    expect(mergeVersions(base, edited, gone)).toMatchObject({
      deleted: false,
      record: { note: 'kept' },
    });
    expect(mergeVersions(base, side(2, 'x', {}), gone).deleted).toBe(true);
  });

  test('different fields are both taken; of one field the newer', () => {
    const merged = mergeVersions(
      base,
      side(2, 'x', { note: 'n', modified: '1' }),
      side(3, 'y', { spans: [span(4, 6)], modified: '2' }),
    );
    expect(merged.record).toMatchObject({ note: 'n', spans: [span(4, 6)], modified: '2' });
  });
});
