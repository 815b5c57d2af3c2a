/** Edits of an answer, the reading a student makes of an exercise: begin, finish, go back, hand in, try again. */
import { err, ok, type Result } from '../../lib/result';
import type { AnnotationId } from '../annotation/annotation';
import type { ExerciseId } from '../exercise/exercise-id';
import { isAnswer, studentIdOf, type Answer } from '../exercise/students';
import type { Reading, ReadingId } from '../reading/reading';
import { added, removed, updated } from '../record/records-diff';
import type { Edit, EditContext, EditProblem } from './edit';

/** Refused without a name where one is required. */
export function startAnswer(id: ReadingId, exerciseId: ExerciseId, name: string): Edit {
  return ({ records, clock }) => {
    const exercise = records.exercise(exerciseId);
    if (!exercise) return err({ kind: 'gone', what: 'exercise' });
    const reader = name.trim();
    if (exercise.nameIsRequired && reader === '') return err({ kind: 'empty-name' });
    const now = clock.now();
    return ok([
      added({
        kind: 'reading',
        id,
        articleId: exercise.articleId,
        codebookId: exercise.codebookId,
        reader,
        state: 'draft',
        exercise: { id: exerciseId, try: 1, first: null, handIns: 0, handedIn: null },
        created: now,
        modified: now,
      }),
    ]);
  };
}

export function signAnswer(id: ReadingId, name: string): Edit {
  return change(id, ({ exercise }, { records }) => {
    const reader = name.trim();
    const isRequired = records.exercise(exercise.id)?.nameIsRequired === true;
    return isRequired && reader === '' ? err({ kind: 'empty-name' }) : ok({ reader });
  });
}

/** Says "I am done", also with nothing marked. */
export function finishAnswer(id: ReadingId): Edit {
  return change(id, () => ok({ state: 'finished' }));
}

export function reopenAnswer(id: ReadingId): Edit {
  return change(id, () => ok({ state: 'draft' }));
}

/** A hand-in that was opened again and counted. `at`: RFC 3339, as it stands in the file. */
export function countHandIn(id: ReadingId, at: string): Edit {
  return change(id, ({ exercise }) =>
    ok({ exercise: { ...exercise, handIns: exercise.handIns + 1, handedIn: at } }),
  );
}

/** A reading of its own; the one before stays as it is. `own`: begins with its marks. It must be open. */
export function tryAgain(id: ReadingId, newId: ReadingId, begin: 'empty' | 'own'): Edit {
  return ({ records, ids, clock }) => {
    const before = answer(records.reading(id));
    if (!before.ok) return before;
    const now = clock.now();
    const { exercise, ...fields } = before.value;
    const next: Reading = {
      ...fields,
      id: newId,
      state: 'draft',
      exercise: {
        id: exercise.id,
        try: exercise.try + 1,
        first: studentIdOf(before.value),
        handIns: 0,
        handedIn: null,
      },
      created: now,
      modified: now,
    };
    const marks = begin === 'own' ? records.annotationsOf(id) : [];
    return ok([
      added(next),
      ...marks.map((mark) =>
        added({ ...mark, id: ids.uuid() as AnnotationId, readingId: newId, modified: now }),
      ),
    ]);
  };
}

/** All of a student's tries and marks, and what was given back to them. Article and exercise must be open. */
export function removeAnswers(exerciseId: ExerciseId, student: ReadingId): Edit {
  return ({ records }) => {
    const articleId = records.exercise(exerciseId)?.articleId;
    const readings = articleId === undefined ? [] : records.readingsOf(articleId);
    const own = readings.filter(
      (reading) =>
        isAnswer(reading) && reading.exercise.id === exerciseId && studentIdOf(reading) === student,
    );
    const givenBack = records.correctionsOf(exerciseId);
    return ok([
      ...givenBack.filter(({ studentId }) => studentId === student).map(removed),
      ...own.flatMap((reading) =>
        [
          ...records.linksOf(reading.id),
          ...records.annotationsOf(reading.id),
          ...records.orphansOf(reading.id),
          reading,
        ].map(removed),
      ),
    ]);
  };
}

function change(
  id: ReadingId,
  fields: (reading: Answer, context: EditContext) => Result<Partial<Reading>, EditProblem>,
): Edit {
  return (context) => {
    const before = answer(context.records.reading(id));
    if (!before.ok) return before;
    const changed = fields(before.value, context);
    if (!changed.ok) return changed;
    const entries = Object.entries(changed.value);
    const isSame = entries.every(([name, value]) => before.value[name as keyof Reading] === value);
    if (isSame) return ok([]);
    const modified = context.clock.now();
    return ok([updated(before.value, { ...before.value, ...changed.value, modified })]);
  };
}

function answer(reading: Reading | undefined): Result<Answer, EditProblem> {
  return reading && isAnswer(reading) ? ok(reading) : err({ kind: 'gone', what: 'reading' });
}
