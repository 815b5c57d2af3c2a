import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PALETTE } from '../../../domain/codebook/palette';
import { colorFromText, reportColor } from './color-report';

test('a pale yellow is darkened on light paper and stays as it is on dark', () => {
  const { light, dark } = reportColor('#f0e442');
  expect(light).toMatchObject({ ratio: 1, isChanged: true, lineRatio: 3.1 });
  expect(light.line).not.toBe('#f0e442');
  expect(dark).toMatchObject({ line: '#f0e442', isChanged: false });
});

test('a strong blue is the other way round', () => {
  const { light, dark } = reportColor('#0000aa');
  expect(light.isChanged).toBe(false);
  expect(dark.isChanged).toBe(true);
});

test('whatever is chosen, what is drawn is seen and words stay readable', () => {
  const digits = fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((n) => n.toString(16).padStart(6, '0'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...PALETTE),
        digits.map((hex) => `#${hex}`),
      ),
      (color) => {
        const { light, dark, words } = reportColor(color);
        expect(Math.min(light.lineRatio, dark.lineRatio)).toBeGreaterThanOrEqual(3);
        expect(words).toBeGreaterThanOrEqual(4.5);
      },
    ),
  );
});

test.each([
  ['#E69F00', '#e69f00'],
  [' e69f00 ', '#e69f00'],
  ['#e69', null],
  ['#e69f0', null],
  ['orange', null],
  ['', null],
])('while typing, %j is %j', (text, color) => {
  expect(colorFromText(text)).toBe(color);
});

test('three digits count once the typing is over', () => {
  expect(colorFromText('#A1f', true)).toBe('#aa11ff');
  expect(colorFromText('#a1', true)).toBeNull();
});
