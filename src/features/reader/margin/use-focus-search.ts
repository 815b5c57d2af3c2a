/** Hears that the reader wants to search, by key or from the palette. */
import { useEffect, useEffectEvent } from 'react';
import { usePostil } from '../../../state/hooks';

export function useFocusSearch(onWish: () => void): void {
  const { commander } = usePostil();
  const hear = useEffectEvent(onWish);
  useEffect(
    () =>
      commander.readerRequests.listen((request) => {
        if (request.kind === 'focus-search') hear();
      }),
    [commander],
  );
}
