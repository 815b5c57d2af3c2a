/** Once a class has been collected, the next thing wanted of it is how far it agrees: that is begun at once. */
import { useContext, useEffect, useEffectEvent } from 'react';
import { useClass } from '../class-desk';
import { MeasuringContext } from '../measures/measuring-context';
import type { CollectLog } from './collector';

export function useMeasureAhead(log: CollectLog | null): void {
  const desk = useClass();
  const held = useContext(MeasuringContext);
  const measure = useEffectEvent((isStill: () => boolean) => {
    if (!held) return;
    void import('../measures/measuring-hold').then(({ measureAhead }) => {
      if (isStill()) measureAhead(held, desk);
    });
  });
  useEffect(() => {
    if (!log?.entries.some(({ outcome }) => outcome.kind === 'taken' || outcome.kind === 'newer'))
      return undefined;
    let isHere = true;
    measure(() => isHere);
    return () => {
      isHere = false;
    };
  }, [log]);
}
