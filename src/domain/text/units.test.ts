import { expect, test } from 'vitest';
import { articleText } from '../testing/samples';
import { paragraphAt, sentenceAt, wordAt } from './units';

const { text, blocks } = articleText('A lamp went out. Who saw it?\n\nNobody did.  Not one.');

function words(found: ReturnType<typeof sentenceAt>): string | null {
  return found && text.slice(found.start, found.end);
}

test.each([
  [0, 'A lamp went out.', 'A'],
  [16, 'A lamp went out.', null],
  [17, 'Who saw it?', 'Who'],
  [28, 'Who saw it?', '?'],
  [29, 'Who saw it?', '?'],
  [30, 'Nobody did.', 'Nobody'],
  [43, 'Not one.', 'Not'],
  [999, 'Not one.', '.'],
])('at %i', (offset, sentence, word) => {
  expect(words(sentenceAt(text, blocks, offset))).toBe(sentence);
  expect(words(wordAt(text, blocks, offset))).toBe(word);
});

test('a paragraph is its whole block', () => {
  expect(words(paragraphAt(text, blocks, 35))).toBe('Nobody did.  Not one.');
});

test('an empty text has no units', () => {
  expect(sentenceAt('', [], 0)).toBeNull();
  expect(paragraphAt('', [], 3)).toBeNull();
});
