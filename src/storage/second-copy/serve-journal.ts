/** Does what the page asks of its journal. Batches one after another; reading and merging beside them. */
import type { Journal } from './journal/journal';
import type { Answer, Outcome, ToWorker } from './worker-messages';

/** Null: this tab has no place for a journal. */
export type ServeJournal = (message: ToWorker, say: (answer: Answer) => void) => Promise<void>;

export function createJournalServer(opened: Promise<Journal | null>): ServeJournal {
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = turn.then(run);
    turn = result.catch(() => undefined);
    return result;
  }

  async function perform({ task }: ToWorker, say: (answer: Answer) => void): Promise<Outcome> {
    const journal = await opened;
    if (!journal) throw new Error('There is no place for the journal');
    switch (task.kind) {
      case 'append':
        await inTurn(() => journal.append(task.batches));
        return null;
      case 'set-aside':
        await inTurn(() => journal.setAside());
        return null;
      case 'let-go':
        await inTurn(async () => journal.close());
        return null;
      case 'erase':
        await inTurn(() => journal.erase(task.readings));
        return null;
      case 'close':
        await inTurn(async () => journal.close());
        return null;
      case 'compact':
        await journal.compact();
        return null;
      case 'complete-up-to':
        return journal.completeUpTo(task.epochId);
      case 'read-all':
        return journal.readAll(
          (versions) => say({ kind: 'portion', versions }),
          () => say({ kind: 'restart' }),
        );
    }
  }

  return async (message, say) => {
    try {
      say({ kind: 'done', value: await perform(message, say) });
    } catch (error) {
      say({ kind: 'failed', message: String(error) });
    }
  };
}
