import { describe, expect, test } from 'vitest';
import type { Verdict, VerdictId } from '../class/verdict';
import { proposalsFor, verdictOn } from '../class-view/proposals';
import { classReading, heldMark } from '../class-view/testing/class-of';
import type { Exercise, ReasonedMark } from '../exercise/exercise';
import type { ExerciseId } from '../exercise/exercise-id';
import type { ReadingId } from '../reading/reading';
import type { EditableRecord } from '../record/editable';
import { changedRecord } from '../record/records-diff';
import { viewOf } from '../testing/records-view';
import { ARTICLE, articleText, CODEBOOK, MOMENT, reading } from '../testing/samples';
import { span } from '../text/span';
import type { Edit, EditContext } from './edit';
import { decide, saveConsensus, takeBackVerdict, type VerdictWish } from './verdict-edits';

const EXERCISE_ID = 'exercise-1' as ExerciseId;
const VERDICT_ID = 'verdict-1' as VerdictId;
const NOW = '2026-05-06T07:08:09.000Z';

const exercise: Exercise = {
  kind: 'exercise',
  id: EXERCISE_ID,
  articleId: ARTICLE,
  codebookId: CODEBOOK,
  title: '',
  task: '',
  asks: [],
  passages: [],
  nameIsRequired: false,
  othersHidden: 'always',
  keyShown: 'never',
  role: 'made',
  created: MOMENT,
  modified: MOMENT,
};

const mark = (start: number, end: number, reason = ''): ReasonedMark => ({
  ...heldMark([start, end, 'claim']),
  reason,
});

const wish = (fields: Partial<VerdictWish> = {}): VerdictWish => ({
  id: VERDICT_ID,
  exerciseId: EXERCISE_ID,
  passage: span(0, 10),
  marks: [mark(0, 5)],
  from: [],
  reason: 'It can be disputed.',
  ...fields,
});

const verdict = (fields: Partial<Verdict> = {}): Verdict => ({
  kind: 'verdict',
  ...wish(),
  created: MOMENT,
  modified: MOMENT,
  ...fields,
});

const HERE = [exercise, articleText('Lamps 👩‍🚀 cost less.')];

function run(edit: Edit, records: readonly EditableRecord[] = HERE) {
  let made = 0;
  const context: EditContext = {
    clock: { now: () => NOW },
    ids: {
      uuid: <T extends string>() => {
        made += 1;
        return `made-${made}` as T;
      },
    },
    records: viewOf(records),
  };
  const result = edit(context);
  return result.ok ? result.value : result.error;
}

describe('decide', () => {
  test('adds a verdict, its spans snapped', () => {
    expect(run(decide(wish({ marks: [mark(0, 7)] })))).toMatchObject([
      { kind: 'added', after: { created: NOW, marks: [{ spans: [{ start: 0, end: 11 }] }] } },
    ]);
  });

  test('decides anew', () => {
    const before = verdict();
    expect(run(decide(wish({ marks: [] })), [...HERE, before])).toMatchObject([
      { kind: 'updated', before, after: { created: MOMENT, modified: NOW, marks: [] } },
    ]);
  });

  test.each([
    ['without its exercise', wish(), [], { kind: 'gone', what: 'exercise' }],
    ['without its text', wish(), [exercise], { kind: 'gone', what: 'article' }],
    ['an empty mark', wish({ marks: [mark(3, 3)] }), HERE, { kind: 'empty-span' }],
  ])('refuses: %s', (_, wished, records, problem) => {
    expect(run(decide(wished), records)).toEqual(problem);
  });
});

test('takeBackVerdict removes it, and nothing when it is gone', () => {
  expect(run(takeBackVerdict(EXERCISE_ID, VERDICT_ID), [...HERE, verdict()])).toHaveLength(1);
  expect(run(takeBackVerdict(EXERCISE_ID, VERDICT_ID))).toEqual([]);
});

describe('saveConsensus', () => {
  const wished = { id: 'new' as ReadingId, exerciseId: EXERCISE_ID, reader: 'Consensus' };
  const save = (records: readonly EditableRecord[]) => {
    const diff = run(saveConsensus(wished), [...HERE, ...records]);
    return Array.isArray(diff) ? diff.map(changedRecord) : diff;
  };

  test('makes a finished reading with every mark once, in order, its reason in the note', () => {
    const second = verdict({
      id: 'verdict-2' as VerdictId,
      passage: span(12, 20),
      marks: [mark(0, 5, 'Again.'), mark(12, 16, 'A figure.')],
    });
    expect(save([second, verdict()])).toMatchObject([
      { kind: 'reading', id: 'new', reader: 'Consensus', state: 'finished' },
      { kind: 'annotation', id: 'made-1', spans: [{ start: 0 }], note: 'Again.' },
      { kind: 'annotation', id: 'made-2', spans: [{ start: 12 }], note: 'A figure.' },
    ]);
  });

  test('takes the reason of the verdict for a mark that has none', () => {
    expect(save([verdict()])).toMatchObject([{}, { note: 'It can be disputed.' }]);
  });

  test('never writes over an earlier one', () => {
    const [made] = [save([reading({ reader: 'Consensus' })])].flat();
    expect(made).toMatchObject({ reader: 'Consensus 2' });
  });
});

describe('proposalsFor', () => {
  test('gathers what is the same, most readers first, without notes that carry no label', () => {
    const readings = [
      classReading('a', [0, 5, 'claim'], [2, 4]),
      classReading('b', [0, 5, 'claim'], [0, 5, 'claim'], [8, 12, 'evidence']),
      classReading('c', [30, 40, 'claim']),
    ];
    const proposals = proposalsFor(span(0, 10), readings);
    expect(proposals.map(({ labelIds, from }) => [labelIds.join(), from.length])).toEqual([
      ['claim', 3],
      ['evidence', 1],
    ]);
  });
});

describe('verdictOn', () => {
  test.each<[string, number, number, boolean]>([
    ['the very passage', 0, 10, true],
    ['one moved a little', 2, 11, true],
    ['one of half its length', 0, 5, true],
    ['a neighbour', 9, 30, false],
  ])('%s', (_, start, end, isFound) => {
    const other = verdict({ passage: span(start, end) });
    expect(verdictOn(span(0, 10), [other])).toBe(isFound ? other : null);
  });
});
