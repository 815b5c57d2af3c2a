/** What Enter and Esc do in a field. Nothing while an input method composes a word. */
import type { KeyboardEvent } from 'react';
import { isComposing } from './composition';

export interface FieldKeys {
  /** Enter; in a text area only with Ctrl or Cmd, unless `submitsOnEnter`. */
  readonly onSubmit?: (() => void) | undefined;
  /** Esc. It goes no further, so that a dialog around the field stays open. */
  readonly onCancel?: (() => void) | undefined;
}

/** True when the key was used. */
export function handleFieldKey(
  event: KeyboardEvent,
  { onSubmit, onCancel }: FieldKeys,
  submits: (event: KeyboardEvent) => boolean,
): boolean {
  if (isComposing(event.nativeEvent)) return false;
  const action =
    event.key === 'Escape'
      ? onCancel
      : event.key === 'Enter' && submits(event)
        ? onSubmit
        : undefined;
  if (action === undefined) return false;
  event.preventDefault();
  event.stopPropagation();
  action();
  return true;
}
