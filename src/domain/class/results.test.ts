import { expect, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { label } from '../testing/samples';
import { span } from '../text/span';
import { classReadings } from './class-reading';
import { studentTable } from './results';
import { rollOf } from './roll';
import { heldMark, submission } from './testing/class-samples';

const WORDS = {
  student: 'Student',
  state: 'State',
  handedIn: 'Handed in',
  handIn: 'Hand-in',
  marks: 'Marks',
  outside: 'Outside',
  withoutPlace: 'Without a place',
  asksMet: 'Met',
  stateOf: (state: string) => state,
};

test('marks and labels are counted where they were asked for, and the others beside them', () => {
  const marks = [heldMark('a', 0, 5), heldMark('b', 2, 8), heldMark('c', 20, 25)];
  const all = [submission(1, { reader: 'Kim', marks })];
  const asks = [{ labelId: 'claim' as LabelId, least: 3, most: null }];
  const rows = rollOf({ asks, passages: [span(0, 10)] }, all, classReadings(all, 'Unnamed'));
  const { columns, rows: cells } = studentTable(rows, [label('claim')], WORDS);
  const kim = Object.fromEntries(columns.map((name, at) => [name, cells[0]?.[at]]));
  expect(kim).toMatchObject({ Student: 'Kim', Marks: 2, Outside: 1, Met: 0 });
  expect(cells[0]).toHaveLength(columns.length);
  expect(cells[0]?.[5]).toBe(2);
});
