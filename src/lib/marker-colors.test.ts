import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blended, contrastRatio } from './contrast';
import { MARKER_GROUNDS, markerColors } from './marker-colors';

const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const { inkLight, inkDark, groundLight, groundDark } = MARKER_GROUNDS;

describe('markerColors', () => {
  it('draws lines with 3:1 on both grounds', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const { lineLight, lineDark } = markerColors(color);
        expect(contrastRatio(lineLight, groundLight)).toBeGreaterThanOrEqual(3);
        expect(contrastRatio(lineDark, groundDark)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('keeps text at 4.5:1 on any stack of tints', () => {
    const stack = fc.array(hex, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(stack, (colors) => {
        const light = colors.reduce(
          (under, c) => laidOver(markerColors(c).tintLight, under),
          '#fbf8f1',
        );
        const dark = colors.reduce(
          (under, c) => laidOver(markerColors(c).tintDark, under),
          '#171512',
        );
        expect(contrastRatio(inkLight, light)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(inkDark, dark)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000, examples: [[[...Array<string>(7).fill('#000000'), '#d00ae6', '#2468f1']]] },
    );
  });

  it('leaves a colour as it is where it can', () => {
    expect(markerColors('#e69f00')).toMatchObject({ tintLight: '#e69f004d', lineDark: '#e69f00' });
  });
});

function laidOver(tint: string, under: string): string {
  return blended(tint.slice(0, 7), under, Number.parseInt(tint.slice(7), 16) / 255);
}
