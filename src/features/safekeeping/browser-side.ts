/** What the features of safekeeping need of the browser and of each other; made once by `app/compose.ts`. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { present } from '../../lib/assert';
import type { Cell } from '../../lib/cell';
import type { FileKeeper } from './copy-file/file-keeper';
import type { Copies } from './reminder/copies';
import type { Rescued } from './rescue/make-rescue';

export interface Safekeeping {
  readonly capabilities: Cell<Capabilities>;
  readonly persistence: Cell<Persistence>;
  /** Asks the browser to promise not to clear the library. It may ask the reader. */
  askToPersist(): Promise<void>;
  readonly copies: Copies;
  readonly fileKeeper: FileKeeper;
  /** Everything that can still be read, as files. Works in every state; rejects only if it is too much for memory. */
  makeCopy(): Promise<Rescued>;
  /** True once per browser session: what is missing here is said once. */
  mayTell(): boolean;
}

/** What this browser at this address lets a page do. The database and the second copy speak for themselves. */
export interface Capabilities {
  readonly address: 'secure' | 'plain' | 'file';
  readonly canPersist: boolean;
  readonly canWorkOffline: boolean;
  readonly canKeepFile: boolean;
  readonly canShare: boolean;
  readonly canCopy: boolean;
}

export type Persistence =
  /** Not answered yet. */
  | 'unknown'
  | 'promised'
  | 'not-promised'
  /** There is nothing to ask. */
  | 'unavailable';

export const SafekeepingContext = createContext<Safekeeping | null>(null);

export function useSafekeeping(): Safekeeping {
  return present(useContext(SafekeepingContext), 'the safekeeping context');
}

export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.listen, cell.get);
}
