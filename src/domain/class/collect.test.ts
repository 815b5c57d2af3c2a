import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentSubmissions } from './class-reading';
import { collect, needsLook, type ReadFile } from './collect';
import type { Submission } from './submission';
import { someSubmission, submission } from './testing/class-samples';

function fileOf(...submissions: readonly Submission[]): readonly ReadFile[] {
  return [{ kind: 'handed-in', name: 'a.json', submissions }];
}

const DAMAGED: readonly ReadFile[] = [
  {
    kind: 'damaged',
    name: 'torn.json',
    problem: { kind: 'not-json', truncated: true },
    isBeyondRescue: false,
  },
];

const someFiles = fc.array(
  fc.array(someSubmission, { maxLength: 2 }).map((own) => fileOf(...own)),
  {
    maxLength: 12,
  },
);

const ids = (submissions: readonly Submission[]): readonly string[] =>
  submissions.map(({ id }) => id).toSorted();

describe('one file after the other', () => {
  test.each([
    ['the first of a student', [], submission(1), 'taken'],
    ['the same file again', [submission(1)], submission(1), 'same'],
    ['a second hand-in', [submission(1)], submission(1, { attempt: 2 }), 'newer'],
    ['an earlier one, later', [submission(1, { attempt: 2 })], submission(1), 'older'],
    [
      'another student of the same name',
      [submission(1, { reader: 'Kim' })],
      submission(2, { reader: 'Kim' }),
      'taken',
    ],
    [
      'the whole of what was rescued before',
      [submission(1, { doubts: ['rescued'], contentHash: '9'.repeat(64) })],
      submission(1),
      'newer',
    ],
  ] as const)('%s', (_, here, arriving, kind) => {
    const { outcomes, submissions } = collect(here, [fileOf(arriving)]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([kind]);
    expect(submissions).toHaveLength(kind === 'same' ? 0 : 1);
  });

  test('a damaged one is told with its place and keeps nothing out', () => {
    const { outcomes, submissions } = collect(
      [],
      [fileOf(submission(1)), DAMAGED, fileOf(submission(2))],
    );
    expect(outcomes.map(({ kind, index }) => [kind, index])).toEqual([
      ['taken', 0],
      ['damaged', 1],
      ['taken', 2],
    ]);
    expect(outcomes.map(needsLook)).toEqual([false, true, false]);
    expect(ids(submissions)).toEqual(ids([submission(1), submission(2)]));
  });
});

test('collecting again changes nothing', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const first = collect([], files);
      const again = collect(first.submissions, files);
      expect(again.submissions).toEqual([]);
      expect(new Set(again.outcomes.map(({ kind }) => kind))).toEqual(
        new Set(
          files.flat().some((file) => 'submissions' in file && file.submissions.length > 0)
            ? ['same']
            : [],
        ),
      );
    }),
  );
});

test('what is kept, and what of it is current, does not hang on the order', () => {
  fc.assert(
    fc.property(
      someFiles.chain((files) =>
        fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
      ),
      ([files, shuffled]) => {
        const one = collect([], files).submissions;
        const other = collect([], shuffled).submissions;
        expect(ids(other)).toEqual(ids(one));
        expect(ids(currentSubmissions(other))).toEqual(ids(currentSubmissions(one)));
      },
    ),
  );
});

test('at once or in two goes is the same', () => {
  fc.assert(
    fc.property(someFiles, fc.nat({ max: 12 }), (files, cut) => {
      const whole = collect([], files).submissions;
      const first = collect([], files.slice(0, cut)).submissions;
      const second = collect(first, files.slice(cut)).submissions;
      expect(ids([...first, ...second])).toEqual(ids(whole));
    }),
  );
});

test('of each student one is current, and it is the newest', () => {
  fc.assert(
    fc.property(someFiles, (files) => {
      const all = collect([], files).submissions;
      const current = currentSubmissions(all);
      expect(new Set(current.map(({ studentId }) => studentId)).size).toBe(current.length);
      for (const { studentId, attempt } of all) {
        const held = current.find((other) => other.studentId === studentId);
        expect(held?.attempt).toBeGreaterThanOrEqual(attempt);
      }
    }),
  );
});
