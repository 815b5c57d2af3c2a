import { describe, expect, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { MOMENT } from '../testing/samples';
import { submissionOf, type CollectingFor, type HandIn, type LabelName } from './hand-in';
import { EXERCISE, heldMark, studentId } from './testing/class-samples';

const TEXT =
  'The lantern tax fell on every window that looked out on the street, rich or poor.\n\nNobody asked the lamplighters what they thought of it, although they knew best.';
const CLAIM: LabelName = { id: 'claim' as LabelId, name: 'Claim' };
const TARGET: CollectingFor = {
  exerciseId: EXERCISE,
  text: { text: TEXT, hash: 'a' },
  labels: [CLAIM, { id: 'evidence' as LabelId, name: 'Evidence' }],
};
const WRITTEN = { contentHash: 'c'.repeat(64), collected: MOMENT };

function handIn(text: string, hash: string, fields: Partial<HandIn> = {}): HandIn {
  const at = text.indexOf('every window that looked out on the street');
  const gone = text.indexOf('lamplighters');
  return {
    fileName: 'kim.postil.json',
    content: {
      exerciseId: EXERCISE,
      studentId: studentId(1),
      reader: 'Kim',
      state: 'finished',
      handedIn: MOMENT,
      attempt: 1,
      marks: [heldMark('m1', at, at + 42), heldMark('m2', gone, gone + 12)],
      unplaced: [],
    },
    text: { text, hash },
    labels: [CLAIM],
    doubts: [],
    ...fields,
  };
}

const quotesOf = (submission: ReturnType<typeof submissionOf>): readonly string[] =>
  submission.marks.flatMap(({ spans }) => spans.map(({ start, end }) => TEXT.slice(start, end)));

test('of the same text everything stays as it is, and nothing is doubted', () => {
  const given = handIn(TEXT, 'a');
  const taken = submissionOf(given, TARGET, WRITTEN);
  expect(taken.marks).toEqual(given.content.marks);
  expect(taken.doubts).toEqual([]);
});

test('of a text that differs a little the marks follow their words', () => {
  const given = handIn(`A new first line.\n\n${TEXT.replace('rich or poor', 'poor or rich')}`, 'b');
  const taken = submissionOf(given, TARGET, WRITTEN);
  expect(quotesOf(taken)).toEqual(['every window that looked out on the street', 'lamplighters']);
  expect(taken.doubts).toEqual(['other-text']);
});

test('what has no place in our text is kept to be looked at, never counted', () => {
  const theirs = `${TEXT}\n\nA paragraph about harbours that was later taken out again.`;
  const start = theirs.indexOf('harbours that was later');
  const base = handIn(theirs, 'b');
  const marks = [...base.content.marks, heldMark('m3', start, start + 23)];
  const taken = submissionOf({ ...base, content: { ...base.content, marks } }, TARGET, WRITTEN);
  expect(taken.marks.map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(taken.unplaced.map(({ id }) => id)).toEqual(['m3']);
  expect(taken.unplaced[0]?.parts[0]?.exact).toBe('harbours that was later');
});

test('what may have been meant comes with it, best first, in places of our text', () => {
  const theirs = TEXT.replace('rich or poor', 'whether wealthy or not');
  const start = theirs.indexOf('street, whether wealthy');
  const mark = heldMark('m4', start, start + 'street, whether wealthy or not'.length);
  const base = handIn(theirs, 'b');
  const taken = submissionOf(
    { ...base, content: { ...base.content, marks: [mark] } },
    TARGET,
    WRITTEN,
  );
  expect(taken.marks).toEqual([]);
  const places = taken.unplaced[0]?.candidates.map(({ spans: [place] }) =>
    TEXT.slice(place?.start, place?.end),
  );
  expect(places?.[0]).toContain('street, ');
});

describe('labels', () => {
  const theirs = 'theirs' as LabelId;
  const marks = [heldMark('m1', 0, 3, ['theirs'])];
  const content = { ...handIn(TEXT, 'a').content, marks };
  test.each([
    ['of the same id stay', [CLAIM], ['claim'], ['claim'], []],
    ['of the same name are ours', [{ id: theirs, name: ' CLAIM ' }], ['theirs'], ['claim'], []],
    [
      'that are not ours are left off',
      [{ id: theirs, name: 'Mood' }],
      ['theirs'],
      [],
      ['other-labels'],
    ],
  ] as const)('%s', (_, labels, used, expected, doubts) => {
    const own = { ...content, marks: [heldMark('m1', 0, 3, [...used])] };
    const taken = submissionOf(handIn(TEXT, 'a', { labels, content: own }), TARGET, WRITTEN);
    expect(taken.marks[0]?.labelIds).toEqual(expected);
    expect(taken.doubts).toEqual(doubts);
  });

  test('two of ours by one name: neither is guessed', () => {
    const twice = { ...TARGET, labels: [CLAIM, { id: 'c2' as LabelId, name: 'claim' }] };
    const given = handIn(TEXT, 'a', { content, labels: [{ id: theirs, name: 'Claim' }] });
    expect(submissionOf(given, twice, WRITTEN).marks[0]?.labelIds).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('named %s are names like others', (name) => {
    const own = { ...content, marks: [heldMark('m1', 0, 3, [name])] };
    const labels = [{ id: name as LabelId, name }];
    const given = handIn(TEXT, 'a', { content: own, labels });
    expect(submissionOf(given, TARGET, WRITTEN).marks[0]?.labelIds).toEqual([]);
    expect(submissionOf(given, { ...TARGET, labels }, WRITTEN).marks[0]?.labelIds).toEqual([name]);
  });
});
