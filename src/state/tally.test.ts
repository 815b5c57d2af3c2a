import { expect, test } from 'vitest';
import { annotation, reading } from '../domain/testing/samples';
import { added, removed, updated } from '../domain/record/records-diff';
import { span } from '../domain/text/span';
import { applyVersions, openReadings } from './apply-versions';
import { talliesAfter } from './tally';
import { EMPTY_WORKSPACE } from './workspace-state';

const claim = annotation('a', [span(0, 2)], ['claim']);
const both = annotation('b', [span(3, 5)], ['claim', 'evidence']);
const framed = { ...both, labelIds: annotation('x', [span(0, 1)], ['framing']).labelIds };
const read = reading();

const start = applyVersions(openReadings(EMPTY_WORKSPACE, [read.id], [claim, both]), [
  { deleted: false, record: read },
]);

test.each([
  ['an annotation came', [added(both)], start, 2, { claim: 2, evidence: 1 }],
  [
    'its labels changed',
    [updated(both, framed)],
    applyVersions(start, [{ deleted: false, record: framed }]),
    2,
    { claim: 1, framing: 1 },
  ],
  [
    'it went',
    [removed(both)],
    applyVersions(start, [{ deleted: true, record: both }]),
    1,
    { claim: 1 },
  ],
] as const)('counts anew when %s', (_, diff, state, total, byLabel) => {
  const [tally] = talliesAfter(state, diff);
  expect(tally).toMatchObject({ kind: 'tally', id: read.id, total });
  expect(Object.fromEntries(tally?.byLabel ?? [])).toEqual(byLabel);
});

test('a change of something else leaves the counts alone', () => {
  expect(talliesAfter(start, [updated(read, { ...read, reader: 'Ada' })])).toEqual([]);
});
