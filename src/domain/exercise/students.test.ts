import { expect, test } from 'vitest';
import type { Reading, ReadingId } from '../reading/reading';
import { EXERCISE } from '../testing/exercises';
import { reading } from '../testing/samples';
import type { ExerciseId } from './exercise-id';
import { studentsOf } from './students';

function answer(
  id: string,
  fields: Partial<Reading>,
  first: string | null = null,
  nth = 1,
): Reading {
  const exercise = {
    id: EXERCISE,
    try: nth,
    first: first as ReadingId | null,
    handIns: 0,
    handedIn: null,
  };
  return reading({ id: id as ReadingId, exercise, ...fields });
}

test('each student once, with all tries, in the order they began', () => {
  const elsewhere = { id: 'other' as ExerciseId, try: 1, first: null, handIns: 0, handedIn: null };
  const students = studentsOf(
    [
      answer('b2', { reader: 'Bo', created: '2026-03-03' }, 'b1', 2),
      answer('a1', { reader: 'Ada', created: '2026-02-02' }),
      answer('b1', { reader: 'Bo', created: '2026-01-01' }),
      answer('c1', { reader: 'Bo', created: '2026-02-03' }),
      reading({ id: 'own' as ReadingId }),
      answer('x', { exercise: elsewhere }),
    ],
    EXERCISE,
  );
  expect(students.map(({ id, reader, tries }) => [id, reader, tries.map((own) => own.id)])).toEqual(
    [
      ['b1', 'Bo', ['b1', 'b2']],
      ['a1', 'Ada', ['a1']],
      ['c1', 'Bo', ['c1']],
    ],
  );
});
