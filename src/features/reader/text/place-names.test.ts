import { describe, expect, it } from 'vitest';
import { namesWithin } from './place-names';

describe('namesWithin', () => {
  it.each([
    [['Claim'], 1, { shown: 'Claim', more: 0 }],
    [['Claim', 'Framing'], 2, { shown: 'Claim\nFraming', more: 0 }],
    [['Claim', 'Framing'], 1, { shown: 'Claim', more: 1 }],
    [['Claim', 'Framing', 'Evidence'], 2, { shown: 'Claim', more: 2 }],
  ])('shows %j in %d lines', (names, lines, expected) => {
    expect(namesWithin(names, lines)).toEqual(expected);
  });
});
