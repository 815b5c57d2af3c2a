/** Whether a media query holds, as it changes. The two widths also stand in reader-layout.module.css. */
import { useSyncExternalStore } from 'react';

/** Room for cards beside the text. */
export const MARGIN_FITS = '(min-width: 60rem)';
/** Room for outline and legend as well. */
export const RAIL_FITS = '(min-width: 80rem)';

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
