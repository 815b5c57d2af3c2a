import { expect, test } from 'vitest';
import { markingCommands } from '../../../state/commands/marking';
import { movingCommands } from '../../../state/commands/moving';
import { DEFAULT_SETTINGS } from '../../../state/settings';
import { commandWithKey, keyFromText } from './shortcut';

test.each([
  ['', '1', { kind: 'none' }],
  ['  ', null, { kind: 'none' }],
  ['5', null, { kind: 'key', key: '5' }],
  ['15', '1', { kind: 'key', key: '5' }],
  ['51', '1', { kind: 'key', key: '5' }],
  ['11', '1', { kind: 'key', key: '1' }],
  ['1', '1', { kind: 'key', key: '1' }],
  ['1F', '1', { kind: 'key', key: 'f' }],
  ['é', null, { kind: 'key', key: 'é' }],
  ['1?', '1', { kind: 'not-a-key', typed: '?' }],
  ['😀', null, { kind: 'not-a-key', typed: '😀' }],
])('%j in a field that shows %j', (text, before, meant) => {
  expect(keyFromText(text, before)).toEqual(meant);
});

test('finds the command that shares a key, remapped or not', () => {
  const commands = [...markingCommands, ...movingCommands];
  const settings = DEFAULT_SETTINGS;
  expect(commandWithKey(commands, settings, 'n')?.name).toBe('edit-note');
  expect(commandWithKey(commands, settings, 'q')).toBeUndefined();
  const remapped = { ...settings, keys: [['edit-note', ['q']]] as const };
  expect(commandWithKey(commands, remapped, 'n')).toBeUndefined();
  expect(commandWithKey(commands, remapped, 'q')?.name).toBe('edit-note');
});
