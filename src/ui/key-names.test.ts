import { describe, expect, it } from 'vitest';
import { ariaKeys, keyCaps } from './key-names';

describe('keyCaps', () => {
  it.each([
    ['Mod+Shift+Z', false, ['Ctrl', 'Shift', 'Z']],
    ['Mod+Shift+Z', true, ['⌘', '⇧', 'Z']],
    ['Alt+Shift+ArrowRight', false, ['Alt', 'Shift', '→']],
    ['n', false, ['n']],
    ['+', false, ['+']],
    ['Mod++', false, ['Ctrl', '+']],
    ['Delete', true, ['⌦']],
    ['constructor', false, ['constructor']],
    ['Mod+__proto__', true, ['⌘', '__proto__']],
  ])('of %s (Apple: %s)', (keys, isApple, expected) => {
    expect(keyCaps(keys, isApple)).toEqual(expected);
  });
});

describe('ariaKeys', () => {
  it.each([
    ['Mod+K', false, 'Control+K'],
    ['Mod+K', true, 'Meta+K'],
    ['Alt+ArrowLeft', false, 'Alt+ArrowLeft'],
  ])('of %s (Apple: %s)', (keys, isApple, expected) => {
    expect(ariaKeys(keys, isApple)).toBe(expected);
  });
});
