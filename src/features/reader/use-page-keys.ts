/** The article's keys while the focus is beside the text, as on a card: all but those of the focused control. */
import { useEffect, type RefObject } from 'react';
import { usePostil } from '../../state/hooks';
import { isComposing } from '../../ui/fields/composition';

export function usePageKeys(page: RefObject<HTMLElement | null>): void {
  const { commander } = usePostil();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || isOfControl(event)) return;
      if (!isOnPage(event.target, page.current)) return;
      if (commander.pressKey(event, true)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [commander, page]);
}

/** The focus falls back to the body when the card it was on goes. */
function isOnPage(target: EventTarget | null, page: HTMLElement | null): boolean {
  if (!(target instanceof Element) || target.closest(FIELDS)) return false;
  return target === document.body || page?.contains(target) === true;
}

function isOfControl({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return CONTROL_KEYS.test(key) && !(altKey || ctrlKey || metaKey);
}

/** The text answers its keys itself. */
const FIELDS = 'input, textarea, select, [contenteditable]';
const CONTROL_KEYS = /^(?:Enter| |Tab|Escape|Arrow.*)$/;
