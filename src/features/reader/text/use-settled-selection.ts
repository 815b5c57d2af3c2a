/** The selection made by mouse or finger, once it is finished: null while it is drawn out, or made by keys. */
import { useEffect, useState } from 'react';
import type { Span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';

export function useSettledSelection(): Span | null {
  const { session } = usePostil();
  const [settled, setSettled] = useState<Span | null>(null);

  useEffect(() => {
    let isPressed = false;
    let isByPointer = false;
    const update = (): void => {
      setSettled(isByPointer && !isPressed ? session.getState().selection : null);
    };
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('[role=toolbar]')) return;
      isPressed = true;
      isByPointer = true;
      update();
    };
    // The page tells of the selection before or after the pointer is up: a task later it is there.
    const release = (): void => {
      isPressed = false;
      setTimeout(update);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Shift' || event.key === 'Control' || event.key === 'Meta') return;
      isByPointer = false;
      update();
    };
    const stop = session.subscribe((state, before) => {
      if (state.selection !== before.selection) update();
    });
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    window.addEventListener('keydown', key, true);
    return () => {
      stop();
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
      window.removeEventListener('keydown', key, true);
    };
  }, [session]);

  return settled;
}
