/** A browser profile for tests: one fake IndexedDB and the channel its tabs hear each other on. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { RecordStore } from '../../domain/ports';
import type { OpenChannel } from '../tabs/cross-tab';
import type { Engine } from '../database/database';
import type { BeaconHint } from '../copying/beacon';
import { createRecordStore } from '../record-store';
import type { OpenSecondCopy } from '../second-copy/second-copy';
import type { Schedule } from '../database/watchdog';

export interface FakeBrowser {
  readonly engine: Engine;
  /** Another tab. */
  openStore(options?: FakeTabOptions): RecordStore;
}

export interface FakeTabOptions {
  /** Of another build. */
  readonly createStore?: typeof createRecordStore;
  readonly engine?: Engine;
  readonly after?: Schedule;
  /** Default: there is no place for a second copy. */
  readonly openSecondCopy?: OpenSecondCopy;
  readonly hint?: BeaconHint;
  /** How a message reaches this tab: at once by default. Never calling `hand` is a sleeping tab. */
  readonly deliver?: (hand: () => void) => void;
}

export function createFakeBrowser(): FakeBrowser {
  const engine: Engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  const listeners = new Set<(data: unknown) => void>();
  let ids = 0;
  return {
    engine,
    openStore(options = {}) {
      const { deliver = (hand) => hand(), createStore = createRecordStore } = options;
      const openChannel: OpenChannel = (_name, onData) => {
        const listener = (data: unknown): void => deliver(() => onData(data));
        listeners.add(listener);
        return {
          post(data) {
            const copy: unknown = structuredClone(data);
            for (const other of listeners) if (other !== listener) other(copy);
          },
          close: () => listeners.delete(listener),
        };
      };
      return createStore({
        ids: { uuid: () => `id-${(ids += 1)}` },
        engine: options.engine ?? engine,
        openChannel,
        ...(options.after ? { after: options.after } : {}),
        ...(options.openSecondCopy ? { openSecondCopy: options.openSecondCopy } : {}),
        ...(options.hint ? { hint: options.hint } : {}),
      });
    },
  };
}

/** Timers that go off when the test says so. */
export interface FakeTimers {
  readonly after: Schedule;
  /** Lets the earliest one go off; its milliseconds, or null when there is none. */
  next(): number | null;
}

export function createFakeTimers(): FakeTimers {
  const waiting = new Map<() => void, number>();
  return {
    after(milliseconds, run) {
      const entry = (): void => run();
      waiting.set(entry, milliseconds);
      return () => waiting.delete(entry);
    },
    next() {
      const [first] = [...waiting].toSorted(([, a], [, b]) => a - b);
      if (!first) return null;
      waiting.delete(first[0]);
      first[0]();
      return first[1];
    },
  };
}

/** A hint that lasts as long as the test. */
export function createHint(): BeaconHint {
  let kept: string | null = null;
  return {
    read: () => kept,
    write(text) {
      kept = text;
    },
  };
}

/** Real timers, of which the short ones (a second look, another try) go off at once. */
export const hurried: Schedule = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds > 1000 ? milliseconds : milliseconds / 50);
  return () => clearTimeout(timer);
};
