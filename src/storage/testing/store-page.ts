/**
 * A page that is nothing but the store, for tests in a real browser: it labels without end, and tells
 * what is in the database. The browser tests build and serve it.
 */
import type { Damage, StoreProblem } from '../../domain/ports';
import { createRecordStore } from '../record-store';
import { openOpfsSecondCopy } from '../second-copy/opfs-second-copy';
import { annotation, READING, step, tally, version } from './sample-versions';

export interface StorePage {
  /** `null` when it went well. */
  load(): Promise<StoreProblem | null>;
  /** After `load` has answered `damaged`. */
  bringBack(): Promise<StoreProblem | null>;
  damage(): Damage | null;
  /**
   * Writes annotation, step and tally number `from`, `from + 1`, … as one batch each, at random
   * moments. Each time the status says Saved, `acknowledge` is told the last number written.
   */
  label(from: number): void;
  /** Writes one such batch and answers when all is settled. */
  labelOnce(number: number): Promise<void>;
  /** Writes one such batch and leaves in the same turn. */
  labelAndLeave(number: number, to: string): void;
  contents(): Promise<StoreContents>;
  status(): string;
}

export interface StoreContents {
  readonly annotations: readonly number[];
  readonly steps: readonly number[];
  readonly total: number;
}

declare global {
  interface Window {
    readonly acknowledge: (number: number) => Promise<void>;
    storePage: StorePage;
  }
}

const MOST_PAUSE_MS = 6;

const client = crypto.randomUUID();
const store = createRecordStore({
  ids: { uuid: () => crypto.randomUUID() },
  openSecondCopy: openOpfsSecondCopy,
});
let lamport = 0;
let last = 0;

window.storePage = {
  async load() {
    const loaded = await store.load();
    return loaded.ok ? null : loaded.error;
  },
  async bringBack() {
    const loaded = await store.recover('bring-back');
    return loaded.ok ? null : loaded.error;
  },
  damage: () => store.damage(),
  label(from) {
    store.onStatus((status) => {
      if (status.kind === 'saved') void window.acknowledge(last);
    });
    const next = (number: number): void => {
      write(number);
      setTimeout(next, Math.random() * MOST_PAUSE_MS, number + 1);
    };
    next(from);
  },
  labelOnce(number) {
    write(number);
    return store.settled();
  },
  labelAndLeave(number, to) {
    write(number);
    window.location.assign(to);
  },
  async contents() {
    const library = await store.load();
    const parts = await store.loadParts({ texts: [], readings: [READING], scopes: [READING] });
    if (!library.ok || !parts.ok) throw new Error('The store could not be read');
    const counted = library.value.find(({ record }) => record.kind === 'tally')?.record;
    const numbers = (kind: string): readonly number[] =>
      parts.value
        .filter(({ record }) => record.kind === kind)
        .map(({ record }) => Number(record.id));
    return {
      annotations: numbers('annotation'),
      steps: numbers('step'),
      total: counted?.kind === 'tally' ? counted.total : 0,
    };
  },
  status: () => store.status().kind,
};

window.addEventListener('pagehide', () => store.part(true));

function write(number: number): void {
  const id = String(number);
  last = number;
  // Far above what earlier sessions of the page have used.
  lamport = Math.max(lamport, number * 10) + 1;
  store.write([
    version(annotation(id, `note ${id}`), lamport, client),
    version(step(id, number), lamport + 1, client),
    version(tally(number), lamport + 2, client),
  ]);
}
