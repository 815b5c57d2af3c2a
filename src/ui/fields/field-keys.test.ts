import type { KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { handleFieldKey } from './field-keys';

function press(key: string, isComposing = false): KeyboardEvent {
  const event: Partial<KeyboardEvent> = {
    key,
    nativeEvent: { isComposing, keyCode: 13 } as KeyboardEvent['nativeEvent'],
    preventDefault: vi.fn(),
    stopPropagation: vi.fn(),
  };
  return event as KeyboardEvent;
}

const always = (): boolean => true;

test('Enter submits and Esc cancels, and both go no further', () => {
  const onSubmit = vi.fn();
  const onCancel = vi.fn();
  const enter = press('Enter');
  expect(handleFieldKey(enter, { onSubmit, onCancel }, always)).toBe(true);
  expect(handleFieldKey(press('Escape'), { onSubmit, onCancel }, always)).toBe(true);
  expect([onSubmit, onCancel].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  expect(enter.stopPropagation).toHaveBeenCalledOnce();
});

test('the Enter that ends a composed word submits nothing', () => {
  const onSubmit = vi.fn();
  expect(handleFieldKey(press('Enter', true), { onSubmit }, always)).toBe(false);
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a key that nobody waits for is left alone', () => {
  const enter = press('Enter');
  expect(handleFieldKey(enter, {}, always)).toBe(false);
  expect(enter.preventDefault).not.toHaveBeenCalled();
});
