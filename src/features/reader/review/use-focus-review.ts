/** Hears that the reader wants to look at the marks without a certain place. */
import { useEffect, useEffectEvent } from 'react';
import { usePostil } from '../../../state/hooks';

export function useFocusReview(onWish: () => void): void {
  const { commander } = usePostil();
  const hear = useEffectEvent(onWish);
  useEffect(
    () =>
      commander.readerRequests.listen((request) => {
        if (request.kind === 'focus-review') hear();
      }),
    [commander],
  );
}
