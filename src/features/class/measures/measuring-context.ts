/** Where the class page keeps what was measured, before anything that measures is loaded. */
import { createContext } from 'react';
import type { ClassDesk } from '../class-desk';
import type { Measurer } from './measuring/measurer';
import type { MeasuringInput } from './measuring/messages';

export interface MeasuringHold {
  /** The same object as long as what it is made of is: results are kept by it. */
  inputOf(desk: ClassDesk): MeasuringInput;
  readonly report: Measurer<'report'>;
  readonly gamma: Measurer<'gamma'>;
}

/** null until agreement was first shown; what is under way is given up when the class page is left. */
export interface HeldMeasuring {
  current: MeasuringHold | null;
}

export const MeasuringContext = createContext<HeldMeasuring | null>(null);
