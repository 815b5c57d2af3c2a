/** What some of a class say, stretch by stretch; null until it has been worked out for the first time. */
import { useCallback } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import { runsInSteps, type Runs } from '../../../domain/class-view/runs';
import { useClass } from '../class-desk';
import { useSliced } from './use-sliced';

export function useRuns(readings: readonly ClassReading[]): Runs | null {
  const { text } = useClass();
  return useSliced(useCallback(() => runsInSteps(text.text, readings), [text, readings]));
}
