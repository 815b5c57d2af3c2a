import { expect, it } from 'vitest';
import type { ForeignFile, ForeignLabel, ForeignMark } from '../transfer/foreign';
import { tidyForeign } from './tidy';

const MARK: ForeignMark = {
  id: 'T1',
  parts: [{ range: { start: 0, end: 3 }, exact: 'One', prefix: '', suffix: '' }],
  labels: [],
  note: '',
  reader: '',
  created: null,
  modified: null,
  raw: {},
};
const LABEL: ForeignLabel = {
  key: 'a',
  name: 'A',
  parent: null,
  definition: '',
  color: null,
  shortcut: null,
};

function tidied(marks: readonly ForeignMark[], labels: readonly ForeignLabel[] = []): ForeignFile {
  const details = { key: '', title: 'Two\r\nlines', source: '', language: 'no language' };
  return tidyForeign({
    unit: null,
    documents: [{ ...details, text: 'One', marks, links: [] }],
    labels,
    codebookName: '',
    skipped: [],
  });
}

const marksOf = (marks: readonly ForeignMark[]) => tidied(marks).documents[0]!.marks;

it('of two marks with one id the first keeps it', () => {
  expect(marksOf([MARK, MARK, { ...MARK, id: 'T2' }]).map(({ id }) => id)).toEqual([
    'T1',
    '',
    'T2',
  ]);
});

it('a mark of nothing, and of more pieces than there may be, is listed', () => {
  const { documents, skipped } = tidied([
    { ...MARK, parts: [] },
    { ...MARK, id: '', parts: Array.from({ length: 1001 }, () => MARK.parts[0]!) },
  ]);
  expect(documents[0]?.marks).toEqual([]);
  expect(skipped).toEqual([
    { where: 'T1', reason: 'not-understood' },
    { where: 'Two lines', reason: 'not-understood' },
  ]);
});

it.each([
  ['2026-08-24T09:00:00Z', '2026-08-24T09:00:00Z'],
  ['2026-08-24T09:00:00.123456789Z', '2026-08-24T09:00:00.123456789Z'],
  ['2026-08-24T09:00:00+02:00', null],
  ['2026-08-24T24:00:00Z', null],
  ['2026-08-24', null],
  ['yesterday', null],
])('%s is the time %s', (said, time) => {
  expect(marksOf([{ ...MARK, created: said, modified: said }])).toMatchObject([
    { created: time, modified: time },
  ]);
});

it.each([
  [
    { start: 0, end: 3 },
    { start: 0, end: 3 },
  ],
  [{ start: 0.5, end: 3 }, null],
  [{ start: 0, end: NaN }, null],
  [{ start: 0, end: 2 ** 60 }, null],
])('%j as a range is %j', (range, whole) => {
  const [mark] = marksOf([{ ...MARK, parts: [{ ...MARK.parts[0]!, range }] }]);
  expect(mark?.parts[0]?.range).toEqual(whole);
});

it('titles are one line, languages are tags', () => {
  expect(tidied([]).documents).toMatchObject([{ title: 'Two lines', language: '' }]);
});

it('labels come once, under those before them, with colours and keys that are some', () => {
  const { labels } = tidied(
    [],
    [
      { ...LABEL, parent: 'b', color: 'red', shortcut: 'ab' },
      { ...LABEL, key: 'b', parent: 'a', color: '#FF0000', shortcut: 'x' },
      { ...LABEL, name: 'Again' },
    ],
  );
  expect(labels).toMatchObject([
    { key: 'a', name: 'A', parent: null, color: null, shortcut: null },
    { key: 'b', parent: 'a', color: '#ff0000', shortcut: 'x' },
  ]);
});
