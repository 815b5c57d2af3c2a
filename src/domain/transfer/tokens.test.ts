import { expect, it } from 'vitest';
import { span } from '../text/span';
import { sentencesOf } from './tokens';
import { createChance } from './testing/random';
import { randomSpans, randomText } from './testing/random-text';

it('is every word, with the ends that were asked for, in sentences', () => {
  const text = 'One two. Three\u00a0 four!\n\nFive 🌍';
  const blocks = [
    { kind: 'paragraph', ...span(0, 21), within: [] },
    { kind: 'paragraph', ...span(23, 30), within: [] },
  ] as const;
  const found = sentencesOf(text, blocks, [1, 5, 25], 'en');
  expect(found.map(({ tokens }) => tokens.map((t) => text.slice(t.start, t.end)))).toEqual([
    ['O', 'ne', 't', 'wo', '.'],
    ['Three', 'four', '!'],
    ['Fi', 've', '🌍'],
  ]);
});

it('covers all but white space, whatever the text and the cuts', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const chance = createChance(seed);
    const { text, blocks } = randomText(chance, 6);
    const cuts = (randomSpans(chance, text) ?? []).flatMap(({ start, end }) => [start, end]);
    const tokens = sentencesOf(text, blocks, cuts, '').flatMap((sentence) => sentence.tokens);
    let at = 0;
    for (const { start, end } of [...tokens, { start: text.length, end: text.length }]) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(start).toBeGreaterThanOrEqual(at);
      expect(cuts.filter((cut) => start < cut && cut < end)).toEqual([]);
      at = end;
    }
  }
});
