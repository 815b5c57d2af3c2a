import { expect, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { span } from '../text/span';
import { classReadings } from './class-reading';
import { missingNames, parseNames } from './expected-names';
import { askedCounts, rollOf } from './roll';
import { heldMark, submission } from './testing/class-samples';

const CLAIM = 'claim' as LabelId;
const marks = [heldMark('a', 0, 5), heldMark('b', 20, 25), heldMark('c', 21, 24, ['evidence'])];

test.each([
  [{ least: 1, most: null }, [], 2, 'met'],
  [{ least: 3, most: null }, [], 2, 'too-few'],
  [{ least: 0, most: 1 }, [], 2, 'too-many'],
  [{ least: 1, most: 1 }, [span(0, 10)], 1, 'met'],
] as const)('asked %j within %j', (ask, passages, count, fit) => {
  const asks = [{ labelId: CLAIM, ...ask }];
  expect(askedCounts({ asks, passages }, marks)).toEqual([{ ...asks[0], count, fit }]);
});

test('a row per student: the newest counts, the earlier are kept with their names', () => {
  const all = [
    submission(1, { reader: 'Kim', marks }),
    submission(1, { reader: 'Kim Ng', attempt: 2, marks: marks.slice(1) }),
    submission(2, { reader: 'Kim Ng', state: 'draft' }),
    submission(3, { reader: ' ' }),
  ];
  const rows = rollOf({ asks: [], passages: [] }, all, classReadings(all, 'Unnamed'));
  expect(
    rows.map((row) => [
      row.name,
      row.total,
      row.submission.state,
      row.earlier.length,
      row.otherNames,
    ]),
  ).toEqual([
    ['Unnamed', 0, 'finished', 0, []],
    ['Kim Ng (1)', 2, 'finished', 1, ['Kim']],
    ['Kim Ng (2)', 0, 'draft', 0, []],
  ]);
  expect(rows[1]?.byLabel).toEqual(
    new Map([
      ['claim', 1],
      ['evidence', 1],
    ]),
  );
});

test('marks outside the passages are told apart, and one that touches a passage counts', () => {
  const all = [submission(1, { marks })];
  const exercise = { asks: [{ labelId: CLAIM, least: 1, most: null }], passages: [span(3, 10)] };
  const [row] = rollOf(exercise, all, classReadings(all, 'Unnamed'));
  expect(row).toMatchObject({ total: 1, outside: 2, byLabel: new Map([[CLAIM, 1]]) });
  expect(row?.asked[0]).toMatchObject({ count: 1, fit: 'met' });
});

test('names are read from a pasted list or table', () => {
  expect(parseNames(' Kim  Ng \n\nÅsa Berg\t7b\r\nLi;x\n')).toEqual(['Kim Ng', 'Åsa Berg', 'Li']);
});

test.each([
  [['Kim', 'Li'], ['kim'], ['Li']],
  [['Kim', 'Kim'], ['Kim'], ['Kim']],
  [['Ng, Kim'], ['Kim  Ng'], []],
  [['A\u030asa'], ['\u00c5sa'], []],
  [['__proto__', 'constructor'], [], ['__proto__', 'constructor']],
])('expected %j, there %j: missing %j', (expected, there, missing) => {
  expect(missingNames(expected, there)).toEqual(missing);
});
