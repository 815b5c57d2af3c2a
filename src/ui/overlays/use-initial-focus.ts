/** Moves the focus to a control when it appears, because the reader has just asked for it. */
import { useEffect, useRef } from 'react';

/** `id` is the element's; `isWanted` counts on the first render alone. */
export function useInitialFocus(id: string, isWanted: boolean): void {
  const atFirst = useRef(isWanted);
  useEffect(() => {
    if (atFirst.current) document.getElementById(id)?.focus();
  }, [id]);
}
