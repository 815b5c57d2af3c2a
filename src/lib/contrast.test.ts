import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blended, contrastRatio, withContrast } from './contrast';

const hex = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#e69f00', '#ffffff', 2.25],
    ['#f0e442', '#ffffff', 1.32],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(contrastRatio(a, b)).toBeCloseTo(expected, 2);
    expect(contrastRatio(b, a)).toBeCloseTo(expected, 2);
  });
});

describe('withContrast', () => {
  it('leaves a colour alone that stands out', () => {
    expect(withContrast('#0072b2', '#ffffff', 3)).toBe('#0072b2');
  });

  it('reaches 3:1 on paper and on dark paper from any colour', () => {
    fc.assert(
      fc.property(
        hex,
        fc.constantFrom('#ffffff', '#f5f0e5', '#171512', '#000000'),
        (color, ground) => {
          expect(contrastRatio(withContrast(color, ground, 3), ground)).toBeGreaterThanOrEqual(3);
        },
      ),
    );
  });
});

describe('blended', () => {
  it.each([
    [0, '#ffffff'],
    [0.3, '#b3b3b3'],
    [1, '#000000'],
  ])('lays black over white with opacity %d', (opacity, expected) => {
    expect(blended('#000000', '#ffffff', opacity)).toBe(expected);
  });
});
