import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/samples';
import { nextGrapheme, previousGrapheme, snapSpan, trimSpan } from './graphemes';
import { span } from './span';

/** 100,000 and more by `npm run torture -- properties`. */
const RUNS = Number(process.env['POSTIL_RUNS'] ?? 5000);

/** A word with marks, conjuncts or joined letters in each of these scripts. */
const SCRIPTS = {
  latin: 'e\u0301tude',
  greek: 'ᾄδω α\u0345',
  cyrillic: 'и\u0306 Ї',
  armenian: 'և ու',
  georgian: 'ქართული',
  hebrew: 'שָׁלוֹם',
  arabic: 'ﷺ مُحَمَّد',
  syriac: 'ܫܠܳܡܳܐ',
  thaana: 'ދިވެހި',
  devanagari: 'क्षत्रिय',
  bengali: 'ক্ষুদ্র',
  gurmukhi: 'ਪੰਜਾਬੀ',
  gujarati: 'ગુજરાતી',
  tamil: 'நிறுத்தம்',
  telugu: 'తెలుగు',
  kannada: 'ಕನ್ನಡ',
  malayalam: 'മലയാളം',
  sinhala: 'ක්‍ෂය',
  thai: 'น้ำใจ',
  lao: 'ນ້ຳ',
  tibetan: 'བསྒྲུབས',
  myanmar: 'မြန်မာ',
  khmer: 'ខ្មែរ',
  ethiopic: 'አማርኛ',
  hangul: '각각',
  hiragana: 'か\u3099',
  han: '葛󠄀𠮷',
  mongolian: 'ᠮᠣᠩᠭᠣᠯ',
  emoji: '👩‍👩‍👧🇩🇪🏴󠁧󠁢󠁷󠁬󠁳󠁿1️⃣👍🏽',
};

const everyScript = fc
  .array(fc.oneof(hostileText, fc.constantFrom(...Object.values(SCRIPTS))), { maxLength: 6 })
  .map((parts) => parts.join(''));

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function boundaries(text: string): readonly number[] {
  return [...Array.from(segmenter.segment(text), (piece) => piece.index), text.length];
}

describe('snapSpan', () => {
  test.each([
    ['inside an emoji made of three', 'a👩‍👩‍👧b', span(2, 4), 'one family', span(1, 9)],
    ['inside a flag', '🇩🇪🇫🇷', span(5, 6), 'the second flag', span(4, 8)],
    ['before a combining mark', 'cafe\u0301s', span(0, 4), 'with its mark', span(0, 5)],
    ['swapped', 'abcdef', span(4, 1), 'put right', span(1, 4)],
    ['outside', 'abc', span(-5, 99), 'clipped', span(0, 3)],
    ['empty inside an emoji', 'a👍🏽b', span(3, 3), 'its start', span(1, 1)],
  ])('%s', (_, text, wished, __, expected) => {
    expect(snapSpan(text, wished)).toEqual(expected);
  });

  test('never splits a grapheme, covers what was asked, and is idempotent', () => {
    fc.assert(
      fc.property(everyScript, fc.nat(80), fc.nat(80), (text, a, b) => {
        const snapped = snapSpan(text, span(a, b));
        const edges = boundaries(text);
        expect(edges.includes(snapped.start) && edges.includes(snapped.end)).toBe(true);
        if (a !== b) {
          expect(snapped.start).toBeLessThanOrEqual(Math.min(a, b, text.length));
          expect(snapped.end).toBeGreaterThanOrEqual(Math.min(Math.max(a, b), text.length));
        }
        expect(snapSpan(text, snapped)).toEqual(snapped);
      }),
      { numRuns: RUNS },
    );
  });
});

test.each([
  ['spaces and line breaks', ' a b \n\n', span(0, 7), span(1, 4)],
  ['nothing to trim', 'ab', span(0, 2), span(0, 2)],
  ['only white space', 'a  \n b', span(1, 5), span(1, 1)],
  ['a space that carries a mark stays', 'a \u0301b', span(1, 4), span(1, 4)],
])('trimSpan: %s', (_, text, wished, expected) => {
  expect(trimSpan(text, wished)).toEqual(expected);
});

test('next and previous step over whole graphemes', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const forward: number[] = [0];
      while ((forward.at(-1) ?? 0) < text.length)
        forward.push(nextGrapheme(text, forward.at(-1) ?? 0));
      expect(forward).toEqual(boundaries(text).filter((at, i, all) => all.indexOf(at) === i));
      const back: number[] = [text.length];
      while ((back.at(-1) ?? 0) > 0) back.push(previousGrapheme(text, back.at(-1) ?? 0));
      expect(back.toReversed()).toEqual(forward);
    }),
    { numRuns: 3000 },
  );
});
