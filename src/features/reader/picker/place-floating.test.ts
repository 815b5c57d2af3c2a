import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, placeFloating } from './place-floating';

const VIEWPORT = { width: 1000, height: 800 };
const PANEL = { width: 320, height: 300, tallest: 300 };

function line(left: number, top: number, width = 200, height = 24) {
  return { left, top, right: left + width, bottom: top + height };
}

describe('placeFloating', () => {
  it.each([
    ['below', [line(100, 100)], { left: 100, top: 134 }],
    ['above near the foot', [line(100, 700)], { left: 100, top: 390 }],
    ['inside the right edge', [line(900, 100, 90)], { left: 672, top: 134 }],
    [
      'beside what fills the height',
      [line(50, 60, 400, 24), line(50, 700, 400, 24)],
      { left: 460, top: 60 },
    ],
    [
      'beside it, narrower, rather than to its left',
      [line(400, 60, 300, 24), line(400, 700, 300, 24)],
      { left: 710, top: 60, maxWidth: 282 },
    ],
  ])('goes %s', (_, lines, expected) => {
    expect(placeFloating(lines, PANEL, VIEWPORT)).toMatchObject(expected);
  });

  it('stays above when a shorter list would fit below', () => {
    const shorter = { ...PANEL, height: 60 };
    expect(placeFloating([line(100, 700)], shorter, VIEWPORT)).toMatchObject({ top: 630 });
  });

  it('never covers the words while there is any room beside them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 770 }),
        fc.integer({ min: 10, max: 300 }),
        (left, top, width) => {
          const lines = [line(left, top, width)];
          const place = placeFloating(lines, PANEL, VIEWPORT);
          const words = boundsOf(lines);
          const height = Math.min(PANEL.height, place.maxHeight);
          const isApart =
            place.top >= words.bottom ||
            place.top + height <= words.top ||
            place.left >= words.right ||
            place.left + Math.min(PANEL.width, place.maxWidth) <= words.left;
          expect(isApart).toBe(true);
        },
      ),
    );
  });
});
