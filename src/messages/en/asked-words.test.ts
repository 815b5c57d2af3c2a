import { expect, test } from 'vitest';
import { en } from '../en';
import { createTranslate } from '../messages';
import { classRoll } from './class-roll';
import { exercise } from './exercise';

const { format } = createTranslate(en, 'en');

test.each([
  [1, 2, null, '1 of at least 2', 'Claim: 1 (at least 2 asked for)'],
  [1, 2, 2, '1 of 2', 'Claim: 1 (exactly 2 asked for)'],
  [1, 0, 3, '1 marked, at most 3', 'Claim: 1 (at most 3 asked for)'],
  [1, 1, 2, '1 marked, 1 to 2 asked for', 'Claim: 1 (1 to 2 asked for)'],
])('%d where %d to %j are asked for', (count, least, most, progress, roll) => {
  const ask = { count, least, most };
  expect(exercise['exercise.ask-progress'](ask, format)).toBe(progress);
  expect(classRoll['roll.asked']({ ...ask, label: 'Claim' }, format)).toBe(roll);
});

test('too few and too many are said before what was asked for', () => {
  const range = { label: 'Claim', least: 2, most: 3 };
  expect(classRoll['roll.asked-too-few']({ ...range, count: 1 }, format)).toBe(
    'Claim: 1, too few (2 to 3 asked for)',
  );
  expect(classRoll['roll.asked-too-many']({ ...range, count: 5 }, format)).toBe(
    'Claim: 5, too many (2 to 3 asked for)',
  );
});

test('a text is named where the exercise has another title', () => {
  const about = exercise['exercise.text-about'];
  expect(about({ title: 'A free bus', words: 900 }, format)).toBe('“A free bus”, 900 words');
  expect(about({ title: '', words: 900 }, format)).toBe('900 words');
});
