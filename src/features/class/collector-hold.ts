/** Keeps the collector while the teacher goes from view to view: what the files were is not forgotten. */
import { createContext, useContext } from 'react';
import { present } from '../../lib/assert';
import type { Collector } from './roll/collector';

export interface CollectorHold {
  /** null until the roll was first shown. */
  current: Collector | null;
}

export const CollectorContext = createContext<CollectorHold | null>(null);

export function useCollectorHold(): CollectorHold {
  return present(useContext(CollectorContext), 'the class page');
}
