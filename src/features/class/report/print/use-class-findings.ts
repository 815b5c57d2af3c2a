/** What the report of a class says beyond its results; null until all of it is there. */
import { useEffect, useMemo } from 'react';
import type { AgreementReport } from '../../../../domain/agreement/report/agreement-report';
import type { GammaResult } from '../../../../domain/agreement/gamma/gamma-result';
import type { ClassReading } from '../../../../domain/class/class-reading';
import type { SubmissionId } from '../../../../domain/class/submission';
import type { ContestedPassage } from '../../../../domain/class-view/contested';
import { useShownReadings } from '../../article/looks';
import { useClass } from '../../class-desk';
import { useMeasuring } from '../../measures/measuring/use-measuring';
import { useMeasuringHold } from '../../measures/measuring-hold';
import { useContested } from '../../passages/use-contested';

export interface ClassFindings {
  /** `too-few`: fewer than two readers have finished. */
  readonly measured: AgreementReport | 'too-few' | 'failed';
  /** null unless it was measured before. */
  readonly gamma: GammaResult | null;
  /** Hardest first. */
  readonly contested: readonly ContestedPassage[];
  readonly chosen: readonly ClassReading[];
  /** Without marks outside the passages asked for. */
  readonly counted: readonly ClassReading[];
  /** Those of `counted`. */
  readonly readings: ReadonlyMap<SubmissionId, ClassReading>;
}

export function useClassFindings(): ClassFindings | null {
  const hold = useMeasuringHold();
  const input = hold.inputOf(useClass());
  const { state, start } = useMeasuring(input, hold.report);
  const gamma = useMeasuring(input, hold.gamma).state;
  const { chosen, counted } = useShownReadings();
  const contested = useContested(counted);
  const isEnough = input.readings.length >= 2;
  useEffect(() => {
    if (isEnough && hold.report.stateOf(input).kind === 'idle') start({ kind: 'report' });
  }, [hold, input, isEnough, start]);
  return useMemo(() => {
    if (contested === null) return null;
    if (isEnough && state.kind !== 'done' && state.kind !== 'failed') return null;
    return {
      measured: !isEnough ? 'too-few' : state.kind === 'done' ? state.result.report : 'failed',
      gamma: gamma.kind === 'done' ? gamma.result : null,
      contested,
      chosen,
      counted,
      readings: new Map(counted.map((reading) => [reading.id, reading])),
    };
  }, [contested, isEnough, state, gamma, chosen, counted]);
}
