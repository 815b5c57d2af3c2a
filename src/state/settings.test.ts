import { expect, test } from 'vitest';
import { createSettings, DEFAULT_SETTINGS, parseSettings } from './settings';

test.each([
  null,
  '',
  'nonsense',
  '[]',
  '"text"',
  '{"theme":"pink","readingSize":9999,"keys":5}',
  '{"__proto__":{"theme":"dark"}}',
])('%j gives the defaults', (text) => {
  expect(parseSettings(text)).toEqual(DEFAULT_SETTINGS);
});

test('what was set is read back', () => {
  let kept: string | null = null;
  const keeper = { read: () => kept, write: (text: string) => void (kept = text) };
  createSettings(keeper).setState({ theme: 'dark', readingSize: 130, keys: [['undo', ['u']]] });
  expect(createSettings(keeper).getState()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    readingSize: 130,
    keys: [['undo', ['u']]],
  });
});
