import { expect, test } from 'vitest';
import type { ReadingId } from '../reading/reading';
import { exercise, EXERCISE } from '../testing/exercises';
import { annotation, MOMENT, reading } from '../testing/samples';
import { span } from '../text/span';
import type { Answer } from '../exercise/students';
import { contentToHandIn } from './make-hand-in';

function answer(id: string, nth: number, first: string | null, handIns: number): Answer {
  return {
    ...reading({ id: id as ReadingId, reader: 'Ada', state: 'finished' }),
    exercise: { id: EXERCISE, try: nth, first: first as ReadingId | null, handIns, handedIn: null },
  };
}

test('a hand-in names the student by the first try and counts over all of them', () => {
  const first = answer('one', 1, null, 2);
  const second = answer('two', 2, 'one', 0);
  const content = contentToHandIn(
    {
      exercise: exercise(),
      reading: second,
      tries: [first, second],
      annotations: [annotation('a', [span(0, 3)])],
      orphans: [],
    },
    MOMENT,
  );
  expect(content).toMatchObject({
    studentId: 'one',
    reader: 'Ada',
    state: 'finished',
    attempt: 3,
    handedIn: MOMENT,
    marks: [{ id: 'a', spans: [span(0, 3)], labelIds: ['claim'], note: '' }],
  });
});
