import { describe, expect, test } from 'vitest';
import { continuum, problemOf } from '../testing/continua';
import { dissimilarity, positional } from './problem';

describe('positional', () => {
  test.each([
    ['4-14', '40-44', 22.2],
    ['4-14', '20-25', 3.2],
    ['4-14', '14-24', 1.0],
    ['20-30', '20-25', 0.11],
    ['20-25', '14-24', 0.22],
  ])('%s and %s of figure 10 are %d apart', (a, b, published) => {
    const { units } = problemOf(continuum(50, `${a}:x`, `${b}:x`));
    const digits = published < 1 ? 2 : 1;
    expect(positional(units, 0, 1)).toBeCloseTo(published, digits);
    expect(positional(units, 1, 0)).toBe(positional(units, 0, 1));
  });
});

describe('dissimilarity', () => {
  test('weighs place by alpha and label by beta, both in deltaEmpty', () => {
    const of = continuum(20, '1-5:a', '2-6:b');
    expect(dissimilarity(problemOf(of), 0, 1)).toBe(1.0625);
    expect(dissimilarity(problemOf(of, { alpha: 3, beta: 2, deltaEmpty: 1 }), 0, 1)).toBe(2.1875);
    expect(dissimilarity(problemOf(of, { alpha: 1, beta: 1, deltaEmpty: 2 }), 0, 1)).toBe(2.125);
  });
});
