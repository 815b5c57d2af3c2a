import { describe, expect, it } from 'vitest';
import { isComposing } from './composition';

describe('isComposing', () => {
  it.each([
    ['a key inside a composition', { isComposing: true, keyCode: 13 }, true],
    ['the Enter that closes one in Safari', { isComposing: false, keyCode: 229 }, true],
    ['Enter', { isComposing: false, keyCode: 13 }, false],
  ])('%s', (_name, event, expected) => {
    expect(isComposing(event)).toBe(expected);
  });
});
