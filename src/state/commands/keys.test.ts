import { expect, test } from 'vitest';
import { isSingleKey, keyName, type KeyPress } from './keys';

function press(
  key: string,
  code: string,
  ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]
): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

test.each([
  [press('n', 'KeyN'), 'n'],
  [press('?', 'Slash', 'shift'), '?'],
  [press('1', 'Digit1'), '1'],
  [press('k', 'KeyK', 'ctrl'), 'Mod+K'],
  [press('k', 'KeyK', 'meta'), 'Mod+K'],
  [press('Z', 'KeyZ', 'ctrl', 'shift'), 'Mod+Shift+Z'],
  [press('ArrowRight', 'ArrowRight', 'alt', 'shift'), 'Alt+Shift+ArrowRight'],
  [press('ArrowLeft', 'ArrowLeft', 'shift'), 'Shift+ArrowLeft'],
  [press('Enter', 'Enter'), 'Enter'],
  [press('˜', 'KeyN', 'alt'), 'Alt+N'],
  [press(',', 'Comma', 'ctrl'), 'Mod+,'],
])('%o is %s', (event, name) => {
  expect(keyName(event)).toBe(name);
});

test('single keys are those that could write', () => {
  expect(['n', 'Delete', 'Enter', '?'].every(isSingleKey)).toBe(true);
  expect(['Mod+K', 'Alt+ArrowLeft'].some(isSingleKey)).toBe(false);
});
