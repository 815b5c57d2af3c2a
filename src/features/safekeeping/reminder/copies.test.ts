import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotation, article } from '../../../domain/testing/samples';
import { added, removed, updated, type RecordsDiff } from '../../../domain/record/records-diff';
import { span } from '../../../domain/text/span';
import { createCopies } from './copies';
import {
  DAY,
  emptyRecord,
  isDue,
  lookedAt,
  parseCopyRecord,
  withChanges,
  withCopy,
} from './copy-record';

const START = Date.UTC(2026, 10, 1);
const mark = (id: string): RecordsDiff => [added(annotation(id, [span(0, 1)]))];

describe('isDue', () => {
  const none = emptyRecord(START);
  const copied = withCopy(none, '2026-11-01T00:00:00.000Z');
  const later = (record: typeof none, days: number) => lookedAt(record, START + days * DAY);

  it.each([
    ['nothing marked, never a copy', later(none, 30), false],
    ['24 marks on the first day', withChanges(none, 24), false],
    ['25 marks on the first day', withChanges(none, 25), true],
    ['one mark, two days', later(withChanges(none, 1), 2), false],
    ['one mark, three days', later(withChanges(none, 1), 3), true],
    ['a copy, nothing since, a month', later(copied, 30), false],
    ['a copy, one mark, six days', later(withChanges(copied, 1), 6), false],
    ['a copy, one mark, seven days', later(withChanges(copied, 1), 7), true],
    ['a copy, 99 marks', withChanges(copied, 99), false],
    ['a copy, 100 marks', withChanges(copied, 100), true],
  ])('%s', (_, record, due) => {
    expect(isDue(record)).toBe(due);
  });

  it('never becomes due by a leap of the clock alone, forwards or back', () => {
    const leap = fc.integer({ min: 46, max: 40_000 }).chain((days) => fc.constantFrom(days, -days));
    fc.assert(
      fc.property(fc.array(leap, { minLength: 1, maxLength: 8 }), (leaps) => {
        let now = START;
        let record = withChanges(copied, 1);
        for (const days of leaps) {
          now += days * DAY;
          record = lookedAt(record, now);
        }
        return !isDue(record) && record.age === 0;
      }),
    );
  });

  it('adds the days up as they pass, however often it looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 * DAY }), { maxLength: 20 }), (gaps) => {
        let now = START;
        let record = copied;
        for (const gap of gaps) record = lookedAt(record, (now += gap));
        return record.age === now - START;
      }),
    );
  });
});

describe('copies', () => {
  let kept: string | null;
  let now: number;
  const keeper = { read: () => kept, write: (text: string) => void (kept = text) };
  const open = () => createCopies({ keeper, now: () => now });

  beforeEach(() => {
    kept = null;
    now = START;
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('counts each mark once, and both tabs together', () => {
    const [one, two] = [open(), open()];
    one.changed(mark('a'));
    one.changed([updated(annotation('a', [span(0, 1)]), annotation('a', [span(0, 2)]))]);
    two.changed(mark('b'));
    two.changed([removed(annotation('c', [span(0, 1)]))]);
    vi.runAllTimers();
    expect(open().record.get().changes).toBe(3);
    one.taken();
    expect(open().record.get()).toMatchObject({
      changes: 0,
      lastCopy: new Date(START).toISOString(),
    });
    one.changed(mark('a'));
    one.look();
    expect(open().record.get().changes).toBe(1);
  });

  it('ages from a mark on, also when the tab sleeps before it is counted', () => {
    const copies = open();
    copies.changed(mark('a'));
    now += 4 * DAY;
    copies.look();
    expect(copies.record.get()).toMatchObject({ age: 4 * DAY, changes: 1 });
  });

  it('counts an article that comes with its marks as one', () => {
    const copies = open();
    copies.changed([added(article()), ...mark('a'), ...mark('b')]);
    copies.look();
    expect(copies.record.get().changes).toBe(1);
  });

  it('is quiet for a week when asked to, and says it again then', () => {
    const copies = open();
    for (let n = 0; n < 30; n += 1) copies.changed(mark(String(n)));
    copies.look();
    expect(isDue(copies.record.get())).toBe(true);
    copies.dismiss();
    expect(isDue(copies.record.get())).toBe(false);
    now += 6.9 * DAY;
    copies.look();
    expect(isDue(copies.record.get())).toBe(false);
    now += 0.2 * DAY;
    copies.look();
    expect(isDue(copies.record.get())).toBe(true);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"seen":"x","age":-1,"changes":1e999,"lastCopy":7,"quiet":1e15}',
  ])('starts again from %j', (text) => {
    expect(isDue(parseCopyRecord(text, START))).toBe(false);
  });
});
