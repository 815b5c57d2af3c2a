/** Where the class page keeps what was measured, before anything that measures is loaded. */
import { createContext } from 'react';
import type { MeasuringHold } from './measuring-hold';

/** null until agreement was first shown; what is under way is given up when the class page is left. */
export interface HeldMeasuring {
  current: MeasuringHold | null;
}

export const MeasuringContext = createContext<HeldMeasuring | null>(null);
