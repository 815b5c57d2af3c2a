import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LabelId } from '../codebook/label';
import { annotation, label } from '../testing/samples';
import { hostileText } from '../testing/samples';
import { span, type Span } from '../text/span';
import { checkExercise } from './check-exercise';
import { addPassage, coverageOf, isAsked, removePassage } from './passages';
import { takeMarks } from './take-key';
import { answerKey, exercise, reasoned } from '../testing/exercises';

const TEXT = 'One two.\n\nThree four.\n\nFive.';
const [ONE, THREE, FIVE] = [span(0, 8), span(10, 21), span(23, 28)];

describe('passages', () => {
  it.each<[string, readonly Span[], Span, readonly Span[]]>([
    ['the first', [], ONE, [ONE]],
    ['a neighbour: across the gap', [ONE], THREE, [span(0, 21)]],
    ['one apart', [FIVE], ONE, [ONE, FIVE]],
    ['the one between', [ONE, FIVE], THREE, [span(0, 28)]],
    ['one that overlaps', [span(4, 15)], THREE, [span(4, 21)]],
    ['with white space at its ends', [], span(9, 22), [THREE]],
  ])('adds %s', (_, before, added, after) => {
    expect(addPassage(TEXT, before, added)).toEqual(after);
  });

  it.each<[string, readonly Span[], Span, readonly Span[]]>([
    ['all of one', [ONE, FIVE], ONE, [FIVE]],
    ['the middle', [span(0, 28)], THREE, [ONE, FIVE]],
    ['the end', [span(0, 21)], THREE, [ONE]],
    ['what is not there', [ONE], THREE, [ONE]],
    ['more than there is', [span(12, 15)], span(0, 28), []],
  ])('removes %s', (_, before, removed, after) => {
    expect(removePassage(TEXT, before, removed)).toEqual(after);
  });

  it('are sorted, disjoint and inside the text; what was put in is covered, what was taken out is not', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.nat()), { maxLength: 12 });
    fc.assert(
      fc.property(hostileText, steps, (text, changes) => {
        let passages: readonly Span[] = [];
        for (const [isIn, a, b] of changes) {
          const ends = [a, b].map((n) => n % (text.length + 1)).toSorted((x, y) => x - y);
          const place = span(ends[0] ?? 0, ends[1] ?? 0);
          passages = isIn
            ? addPassage(text, passages, place)
            : removePassage(text, passages, place);
          const ink = text.slice(place.start, place.end).trim();
          if (isIn && ink !== '') {
            const from = text.indexOf(ink, place.start);
            expect(coverageOf(passages, span(from, from + ink.length))).toBe('whole');
          }
          for (const [at, { start, end }] of passages.entries()) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(passages[at - 1]?.end ?? 0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it('without any, every place is asked for', () => {
    expect(isAsked([], THREE)).toBe(true);
    expect(isAsked([ONE], THREE)).toBe(false);
    expect(coverageOf([span(4, 15)], THREE)).toBe('part');
  });
});

describe('takeMarks', () => {
  const labels = new Set(['claim' as LabelId]);
  const late = { ...annotation('late', [THREE]), note: 'As said before.' };
  const early = annotation('early', [ONE], ['claim', 'elsewhere']);

  it('in document order, a new one with its note as its reason', () => {
    const marks = takeMarks([late, early], labels);
    expect(marks.map(({ id, labelIds, reason }) => [id, labelIds, reason])).toEqual([
      ['early', ['claim'], ''],
      ['late', ['claim'], 'As said before.'],
    ]);
  });

  it('leaves the notes themselves in the reading', () => {
    const before = [reasoned('late', [THREE], 'For students.')];
    expect(takeMarks([late], labels, before)[0]).toMatchObject({
      note: '',
      reason: 'For students.',
    });
    expect(takeMarks([late], labels)[0]?.note).toBe('');
  });

  it('keeps the reasons of marks that were there, with their new edges', () => {
    const before = [reasoned('late', [FIVE], 'Because.'), reasoned('gone', [ONE], 'Lost.')];
    const [mark] = takeMarks([late], labels, before);
    expect(mark).toMatchObject({ id: 'late', spans: [THREE], reason: 'Because.' });
  });

  it('leaves out what has none of the labels', () => {
    expect(takeMarks([annotation('other', [ONE], ['elsewhere'])], labels)).toEqual([]);
  });
});

describe('checkExercise', () => {
  const claim = label('claim');
  const old = label('old', { archived: true, order: 1 });
  const ask = (labelId: string, least: number, most: number | null) => ({
    labelId: labelId as LabelId,
    least,
    most,
  });

  test.each([
    ['nothing', exercise(), [claim], null, []],
    ['no task', exercise({ task: ' \n' }), [claim], null, ['no-task']],
    ['nothing to mark with', exercise(), [old], null, ['no-labels']],
    [
      'an archived label',
      exercise({ asks: [ask('old', 1, null)] }),
      [claim, old],
      null,
      ['archived-label'],
    ],
    [
      'more than there may be',
      exercise({ asks: [ask('claim', 3, 2)] }),
      [claim],
      null,
      ['least-over-most'],
    ],
    ['exactly two', exercise({ asks: [ask('claim', 2, 2)] }), [claim], null, []],
    [
      'another codebook',
      exercise({ asks: [ask('gone', 1, 2)] }),
      [claim],
      null,
      ['unknown-labels'],
    ],
    ['no key to show', exercise({ keyShown: 'after-finishing' }), [claim], null, ['key-missing']],
    ['an empty key', exercise(), [claim], answerKey([]), ['key-empty']],
    [
      'a key elsewhere',
      exercise({ passages: [ONE] }),
      [claim],
      answerKey([reasoned('k', [THREE])]),
      ['key-outside'],
    ],
    ['a key inside', exercise({ passages: [ONE] }), [claim], answerKey([reasoned('k', [ONE])]), []],
    [
      'a key with an archived label',
      exercise(),
      [old, claim],
      answerKey([reasoned('k', [ONE], '', ['old'])]),
      ['key-labels'],
    ],
  ] as const)('finds %s', (_, made, labels, key, kinds) => {
    expect(checkExercise(made, labels, key).map(({ kind }) => kind)).toEqual(kinds);
  });
});
