import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotation } from '../domain/testing/samples';
import {
  added,
  applyDiff,
  removed,
  updated,
  type RecordsDiff,
} from '../domain/record/records-diff';
import type { Step } from '../domain/record/step';
import { span } from '../domain/text/span';
import { nextRedo, nextUndo, recordStep, squash } from './history';

const one = annotation('a', [span(0, 2)]);
const noted = { ...one, note: 'n' };
const longer = { ...one, note: 'nn' };

function step(order: number, undone: boolean, session?: string): Step {
  const request = { scope: 's', command: 'c', id: `step-${String(order)}`, order };
  const made = recordStep(
    [],
    [added(one)],
    session === undefined ? request : { ...request, session },
  );
  return { ...made.step, undone };
}

test('undo takes the last done step, redo the first undone one', () => {
  const steps = [step(1, false), step(2, false), step(3, true), step(4, true)];
  expect(nextUndo(steps)?.order).toBe(2);
  expect(nextRedo(steps)?.order).toBe(3);
  expect(nextUndo([])).toBeUndefined();
  expect(nextRedo([step(1, false)])).toBeUndefined();
  expect(nextRedo([step(1, true)])?.order).toBe(1);
});

test('a new step makes what was undone unreachable', () => {
  const steps = [step(1, false), step(2, true)];
  const made = recordStep(steps, [updated(one, noted)], {
    scope: 's',
    command: 'c',
    id: 'n',
    order: 3,
  });
  expect(made.dropped.map(({ order }) => order)).toEqual([2]);
});

test('edits of one session are one step; another session starts a new one', () => {
  const first = step(1, false, 'typing');
  const request = { scope: 's', command: 'c', id: 'n', order: 2 };
  const same = recordStep([first], [updated(one, noted)], { ...request, session: 'typing' });
  expect(same.step).toMatchObject({ id: 'step-1', diff: [added(noted)] });
  const other = recordStep([first], [updated(one, noted)], { ...request, session: 'later' });
  expect(other.step.id).toBe('n');
});

test.each<[string, RecordsDiff, RecordsDiff, RecordsDiff]>([
  ['added then removed cancels', [added(one)], [removed(one)], []],
  ['updated twice', [updated(one, noted)], [updated(noted, longer)], [updated(one, longer)]],
  ['updated then removed', [updated(one, noted)], [removed(noted)], [removed(one)]],
  ['removed then added again', [removed(one)], [added(noted)], [updated(one, noted)]],
])('%s', (_, first, second, expected) => {
  expect(squash(first, second)).toEqual(expected);
});

test('a squashed diff does what the two did', () => {
  const notes = fc.array(fc.string({ maxLength: 3 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(notes, (texts) => {
      const start = applyDiff(new Map(), [added(one)]);
      let current = one;
      let whole: RecordsDiff = [];
      for (const note of texts) {
        whole = squash(whole, [updated(current, { ...current, note })]);
        current = { ...current, note };
      }
      expect(applyDiff(start, whole)).toEqual(applyDiff(start, [updated(one, current)]));
      expect(whole).toHaveLength(1);
    }),
  );
});
