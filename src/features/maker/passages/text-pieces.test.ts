import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, hostileText } from '../../../domain/testing/samples';
import { piecesOf, type PieceSize } from './text-pieces';

function pieces(text: string, size: PieceSize): readonly string[] {
  const { blocks } = articleText(text);
  return piecesOf(text, blocks, size, 'en').map(({ place }) => text.slice(place.start, place.end));
}

const TEXT = 'Dr. Smith said no. “Why?” she asked.\n\nThree 👩‍👩‍👧!  Four.';

describe('piecesOf', () => {
  it('gives paragraphs and sentences', () => {
    expect(pieces(TEXT, 'paragraph')).toEqual(TEXT.split('\n\n'));
    expect(pieces(TEXT, 'sentence').join(' ')).toBe(TEXT.replace(/\s+/g, ' '));
    expect(pieces(TEXT, 'sentence')).toContain('Dr. Smith said no.');
    expect(pieces(TEXT, 'sentence')).toContain('Four.');
  });

  it('gives every letter once, in order, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const size of ['paragraph', 'sentence'] as const) {
          const { blocks } = articleText(text);
          const found = piecesOf(text, blocks, size, 'en');
          const letters = found.map(({ place }) => text.slice(place.start, place.end)).join('');
          expect(letters.replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
        }
      }),
      { numRuns: 60 },
    );
  });
});
