import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastRatio } from '../../../../lib/contrast';
import { MARKER_GROUNDS } from '../../../../lib/marker-colors';
import { HEAT_COLORS, heatTone } from './heat-colors';

test.each(HEAT_COLORS)('text can be read on $light and on $dark', ({ light, dark }) => {
  expect(contrastRatio(light, MARKER_GROUNDS.inkLight)).toBeGreaterThanOrEqual(4.5);
  expect(contrastRatio(dark, MARKER_GROUNDS.inkDark)).toBeGreaterThanOrEqual(4.5);
});

test('the style sheet has the same colours', () => {
  const css = readFileSync(new URL('heat.module.css', import.meta.url), 'utf8');
  HEAT_COLORS.forEach(({ light, dark }) => {
    expect(css).toContain(`light-dark(${light}, ${dark})`);
  });
});

test.each([
  [1, 1, 5],
  [1, 3, 1],
  [2, 3, 3],
  [3, 3, 5],
  [4, 5, 4],
])('step %d of %d has tone %d', (step, steps, tone) => {
  expect(heatTone(step, steps)).toBe(tone);
});
