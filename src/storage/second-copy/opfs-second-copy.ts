/**
 * The second copy as a journal in the origin private file system. Looking for the newest beacon needs no
 * worker, so that the first load does not wait for one; it starts with the first batch or question.
 */
import type { Stored } from '../../domain/record/revision';
import { isIntactVersion } from '../rows/rows';
import { openOpfsFolder } from './folder/opfs-folder';
import type { Folder } from './folder/folder';
import { openWorkerPort, type JournalPort, type OpenPort } from './journal-port';
import { JOURNAL_FOLDER } from './journal/files';
import { newestBeacon } from './journal/read';
import type { CopiedBatch, OpenSecondCopy, SecondCopy } from './second-copy';
import type { FromWorker, Outcome, Task } from './worker-messages';

interface Question {
  readonly resolve: (value: Outcome) => void;
  readonly reject: (error: Error) => void;
  /** Versions told so far. */
  readonly versions: Stored[];
}

interface WaitingBatch {
  readonly batch: CopiedBatch;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export const openOpfsSecondCopy: OpenSecondCopy = async () => {
  const folder = typeof Worker === 'undefined' ? null : await openOpfsFolder(JOURNAL_FOLDER);
  return folder && createSecondCopy(folder, openWorkerPort);
};

/** @param openPort starts what answers, with the first question */
export function createSecondCopy(folder: Folder, openPort: OpenPort): SecondCopy {
  const questions = new Map<number, Question>();
  let asked = 0;
  let port: JournalPort | null = null;
  let hasAnswered = false;
  let failure: Error | null = null;
  let waiting: WaitingBatch[] = [];
  let isAppending = false;

  function rejectAll(error: Error): void {
    for (const { reject } of questions.values()) reject(error);
    questions.clear();
  }

  /** A worker that never answered is not tried again; one that broke is replaced at the next question. */
  function lose(reason: string): void {
    const error = new Error(reason);
    if (!hasAnswered) failure = error;
    port?.end();
    port = null;
    hasAnswered = false;
    rejectAll(error);
  }

  function hear({ id, answer }: FromWorker): void {
    hasAnswered = true;
    const question = questions.get(id);
    if (!question) return;
    switch (answer.kind) {
      case 'portion':
        question.versions.push(...answer.versions);
        return;
      case 'restart':
        question.versions.length = 0;
        return;
      case 'done':
        question.resolve(answer.value);
        break;
      case 'failed':
        question.reject(new Error(answer.message));
        break;
    }
    questions.delete(id);
  }

  function ask(task: Task, versions: Stored[] = []): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (failure) throw failure;
      port ??= openPort({ onMessage: hear, onFailure: lose });
      asked += 1;
      questions.set(asked, { resolve, reject, versions });
      port.post({ id: asked, task });
    });
  }

  /** One flush at a time; what comes meanwhile goes together into the next. */
  async function appendWaiting(): Promise<void> {
    isAppending = true;
    while (waiting.length > 0) {
      const due = waiting;
      waiting = [];
      try {
        await ask({ kind: 'append', batches: due.map(({ batch }) => batch) });
        for (const { resolve } of due) resolve();
      } catch (error) {
        for (const { reject } of due) reject(error);
      }
    }
    isAppending = false;
  }

  return {
    newest: () => newestBeacon(folder),
    async completeUpTo(epochId) {
      return Number(await ask({ kind: 'complete-up-to', epochId }));
    },
    append: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        if (!isAppending) void appendWaiting();
      }),
    async readAll() {
      const versions: Stored[] = [];
      const summary = await ask({ kind: 'read-all' }, versions);
      const { beacon, damagedLines } =
        typeof summary === 'object' && summary ? summary : { beacon: null, damagedLines: 0 };
      // What a newer build has added stays in the journal, but this one does not know it.
      return { beacon, damagedLines, versions: versions.filter(isIntactVersion) };
    },
    async compact() {
      await ask({ kind: 'compact' });
    },
    async erase(readings) {
      await ask({ kind: 'erase', readings });
    },
    async letGo() {
      // Nothing was written by this tab.
      if (port) await ask({ kind: 'let-go' });
    },
    async setAside() {
      await ask({ kind: 'set-aside' });
    },
    renew: () => lose('It was silent'),
    close() {
      const ended = port;
      const closed = ended && !failure ? ask({ kind: 'close' }) : null;
      failure = new Error('The second copy is closed');
      const end = (): void => ended?.end();
      closed?.then(end, end);
    },
  };
}
