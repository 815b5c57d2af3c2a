import { describe, expect, it } from 'vitest';
import { countWords } from './count-words';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['one two  three.', 3],
    ['don’t can’t', 2],
    ['— “Yes!” — 3.5 %', 2],
    ['well-known', 2],
    ['👍 🌍', 0],
    ['a\n\nb', 2],
  ])('%j has %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('counts a long text as it counts its parts', () => {
    const part = 'Officials don’t say that the climate tax, at 3.5 per cent, works: “no”. ';
    const times = 5000;
    expect(countWords(part.repeat(times))).toBe(countWords(part) * times);
  });
});
