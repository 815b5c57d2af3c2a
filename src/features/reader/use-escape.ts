/** Escape pressed anywhere in an element, unless a field in it had its own use for the key. */
import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isComposing } from '../../ui/fields/composition';

export function useEscape(root: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const element = root.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      event.preventDefault();
      escape();
    };
    element?.addEventListener('keydown', press);
    return () => {
      element?.removeEventListener('keydown', press);
    };
  }, [root]);
}
