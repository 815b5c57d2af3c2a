/** Whoever focuses the region (a skip link, a test) stands in the text, where the keys are. */
import { useEffect, type RefObject } from 'react';
import { useReaderDesk } from '../reader-context';

export function useForwardedFocus(region: RefObject<HTMLElement | null>): void {
  const { editor } = useReaderDesk();
  useEffect(() => {
    const element = region.current;
    const forward = (): void => {
      editor.focus();
    };
    element?.addEventListener('focus', forward);
    return () => {
      element?.removeEventListener('focus', forward);
    };
  }, [region, editor]);
}
