import { expect, test } from 'vitest';
import { createGate } from './gate';

test('lets everyone pass while it is open', () => {
  const gate = createGate();
  const passed: string[] = [];
  gate.pass(() => passed.push('a'));
  expect(passed).toEqual(['a']);
});

test('keeps each waiting once while it is shut, in the order they came', () => {
  const gate = createGate();
  const passed: string[] = [];
  const first = (): void => {
    passed.push('first');
  };
  gate.shut();
  gate.pass(first);
  gate.pass(() => passed.push('second'));
  gate.pass(first);
  expect(passed).toEqual([]);
  gate.open();
  expect(passed).toEqual(['first', 'second']);
});

test('what follows from passing passes too', () => {
  const gate = createGate();
  const passed: string[] = [];
  gate.shut();
  gate.pass(() => {
    gate.pass(() => passed.push('inner'));
    passed.push('outer');
  });
  gate.open();
  gate.open();
  expect(passed).toEqual(['inner', 'outer']);
});
