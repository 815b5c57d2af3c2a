/** The browser's promise not to clear the library by itself: looked up at start, asked for at a good moment. */
import { createCell, type Cell } from '../../lib/cell';
import type { Persistence } from '../../features/safekeeping/browser-side';

export interface PersistencePromise {
  readonly answer: Cell<Persistence>;
  ask(): Promise<void>;
}

export function createPersistence(
  storage: Partial<StorageManager> | undefined,
): PersistencePromise {
  const answer = createCell<Persistence>(storage?.persist ? 'unknown' : 'unavailable');

  async function hear(question: (() => Promise<boolean>) | undefined): Promise<void> {
    try {
      if (question) answer.set((await question()) ? 'promised' : 'not-promised');
    } catch {
      answer.set('unavailable');
    }
  }

  void hear(storage?.persisted?.bind(storage));
  return { answer, ask: () => hear(storage?.persist?.bind(storage)) };
}
