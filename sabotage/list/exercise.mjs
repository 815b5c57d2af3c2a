// Mistakes in doing an exercise: what is compared, what is shown to whom, what is called handed in.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const exerciseSabotages = [
  {
    name: 'exercise: one character in common is the same place',
    file: 'src/domain/scoring/compare-with-key.ts',
    find: 'if (place.shared < SAME_PLACE) return [];',
    replace: 'if (place.shared === 0) return [];',
    proof: 'src/domain/scoring',
  },
  {
    name: 'exercise: the wrong label costs nothing',
    file: 'src/domain/scoring/compare-with-key.ts',
    find: '(place.overlap * (1 + labels)) / 2',
    replace: 'place.overlap',
    proof: 'src/domain/scoring',
  },
  {
    name: 'exercise: a full stop too many is a mistake',
    file: 'src/domain/scoring/place.ts',
    find: 'return span(from, to);',
    replace: 'return span(start, end);',
    proof: 'src/domain/scoring',
  },
  {
    name: 'exercise: a mark that reaches into the passage does not count',
    file: 'src/domain/exercise/passages.ts',
    find: "parts.some((part) => coverageOf(passages, part) !== 'none')",
    replace: "parts.some((part) => coverageOf(passages, part) === 'whole')",
    proof: 'src/domain/exercise',
  },
  {
    name: 'exercise: a key that may never be shown is shown',
    file: 'src/features/exercise/feedback/feedback.ts',
    find: "exercise.keyShown === 'after-finishing' ? parts.key : null",
    replace: 'parts.key',
    proof: 'src/features/exercise/feedback',
  },
  {
    name: 'exercise: a file cut short on the disk is handed in',
    file: 'src/features/exercise/hand-in/ways-out.ts',
    find: 'found === text ?',
    replace: "found !== '' ?",
    proof: 'src/features/exercise/hand-in',
  },
  {
    name: 'exercise: leaving removes one try and keeps the others',
    file: 'src/domain/edit/answer-edits.ts',
    find: 'studentIdOf(reading) === student',
    replace: 'reading.id === student',
    proof: 'src/domain/edit/answer-edits.test.ts',
  },
  {
    name: 'exercise: every try is a student of its own',
    file: 'src/domain/exercise/students.ts',
    find: 'return exercise.first ?? id;',
    replace: 'return id;',
    proof: 'src/domain/class/make-hand-in.test.ts',
  },
  {
    name: 'exercise: the library counts the marks of others',
    file: 'src/features/library/library-rows.ts',
    find: 'if (readings.get(readingId)?.exercise) continue;',
    replace: '',
    proof: 'src/features/library',
  },
  {
    name: 'class: hand-ins are told as taken in before they are saved',
    file: 'src/features/class/roll/collector.ts',
    find: 'workspace.settled(), ',
    replace: '',
    proof: 'src/features/class/roll/collector.test.ts',
  },
];
