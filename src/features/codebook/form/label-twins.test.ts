import { expect, test } from 'vitest';
import { label } from '../../../domain/testing/samples';
import { lookTwin, nameTwin } from './label-twins';

const claim = label('a', { name: 'Claim', color: '#e69f00', pattern: 'solid' });

test.each([
  [{ name: ' claim' }, true],
  [{ name: 'Claims' }, false],
  [{ name: 'Claim', archived: true }, false],
])('a label like %j has the same name: %j', (fields, isTwin) => {
  expect(nameTwin(claim, [claim, label('b', fields)]) !== undefined).toBe(isTwin);
});

test.each([
  [{ color: '#e69f00', pattern: 'solid' }, true],
  [{ color: '#e69f00', pattern: 'wavy' }, false],
  [{ color: '#56b4e9', pattern: 'solid' }, false],
  [{ color: '#e69f00', pattern: 'solid', archived: true }, false],
] as const)('a label like %j looks the same: %j', (fields, isTwin) => {
  expect(lookTwin(claim, [claim, label('b', fields)]) !== undefined).toBe(isTwin);
});

test('an archived label is taken for no other', () => {
  const archived = { ...claim, archived: true };
  expect(nameTwin(archived, [archived, label('b', { name: 'Claim' })])).toBeUndefined();
});
