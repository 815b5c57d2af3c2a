import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blend,
  contrastRatio,
  FULL_TINT,
  lineColor,
  LINE_CONTRAST,
  PAPERS,
  TEXT_CONTRAST,
  tintOpacity,
} from './contrast';
import { PALETTE } from './palette';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#e69f00', '#ffffff', 2.25],
    ['#f0e442', '#ffffff', 1.32],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(contrastRatio(a, b)).toBeCloseTo(expected, 1);
  });
});

it('on light paper the palette keeps its full tint', () => {
  const tints = PALETTE.map((each) => tintOpacity(each, PAPERS.light));
  expect(tints).toEqual(PALETTE.map(() => FULL_TINT));
});

describe.each(Object.entries(PAPERS))('on %s paper', (_, theme) => {
  it('text on any three palette tints keeps 4.5:1', () => {
    const ratios = PALETTE.flatMap((a) =>
      PALETTE.flatMap((b) =>
        PALETTE.map((c) => {
          const stacked = [a, b, c].reduce(
            (under, top) => blend(top, under, tintOpacity(top, theme)),
            theme.paper,
          );
          return contrastRatio(theme.ink, stacked);
        }),
      ),
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it('any colour gives a line that stands out and a tint that leaves text readable', () => {
    fc.assert(
      fc.property(color, (value) => {
        expect(contrastRatio(lineColor(value, theme), theme.paper)).toBeGreaterThanOrEqual(
          LINE_CONTRAST,
        );
        const opacity = tintOpacity(value, theme);
        const once = blend(value, theme.paper, opacity);
        const stacked = blend(value, blend(value, once, opacity), opacity);
        expect(contrastRatio(theme.ink, stacked)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves alone a colour that stands out already', () => {
    expect(lineColor('#d55e00', theme)).toBe('#d55e00');
  });
});
