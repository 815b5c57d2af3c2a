/**
 * The one writer. Writes through at once; while a transaction is in flight the newest version of
 * each record waits, and all that wait go together into the next. No timer decides when to save:
 * the two there are only notice silence and try again after a failure.
 */
import type { SaveStatus, StoreProblem } from '../../domain/ports';
import { createSignal } from '../../lib/signal';
import { announce } from '../tabs/announce';
import type { Epoch } from '../database/database';
import type { CommitOutcome } from './commit';
import type { RestoreOutcome } from './epoch';
import { classifyFailure } from '../database/store-problem';
import type { Arrival, Change, Versions } from '../rows/versions';
import { answerWithin, type Schedule } from '../database/watchdog';

export interface WriterNeeds {
  readonly versions: Pick<Versions, 'hasUnsaved' | 'unsaved' | 'kept'>;
  /** One transaction: all or nothing. Resolves on its `complete`. Without changes: only a look. */
  readonly commit: (changes: readonly Change[]) => Promise<CommitOutcome>;
  /** What a commit wrote, into the second copy. Before the batch counts as saved; never rejects. */
  readonly copy: (changes: readonly Change[], epoch: Epoch) => Promise<void>;
  /** Puts all of memory back. */
  readonly restore: () => Promise<RestoreOutcome>;
  readonly onCommitted: (changes: readonly Change[], epoch: Epoch) => void;
  readonly onConflict: (theirs: readonly Arrival[]) => void;
  readonly onRestored: (outcome: RestoreOutcome & { readonly kind: 'restored' }) => void;
  /** The database did not answer: what it was asked through may be dead. */
  readonly onSilence: () => void;
  readonly after: Schedule;
}

export interface Writer {
  /** Opens the gate: what was written before the load goes out now. */
  start(): void;
  /** There is something to write. */
  wake(): void;
  /** The database may not be the one that was loaded: looks, and restores it if need be. */
  verify(): void;
  /** What keeps the load from finishing for now; null when it goes on. */
  delay(problem: StoreProblem | null): void;
  /** Refuses to write for good. */
  halt(problem: StoreProblem): void;
  halted(): StoreProblem | null;
  status(): SaveStatus;
  onStatus(listener: (status: SaveStatus) => void): () => void;
  settled(): Promise<void>;
}

const WATCHDOG_MS = 5000;
/** A large import may take longer than the watchdog without anything being wrong. */
const WATCHDOG_PER_RECORD_MS = 1;
const BACKOFF_MS = [200, 1000, 2000, 5000, 10_000, 30_000] as const;

export function createWriter(needs: WriterNeeds): Writer {
  const { versions } = needs;
  const statusSignal = createSignal<SaveStatus>();
  let isOpen = false;
  let isFlying = false;
  let isDoubtful = false;
  let isLost = false;
  /** Batches on their way into the second copy. The next commit does not wait for them; Saved does. */
  let copying = 0;
  let haltedBy: StoreProblem | null = null;
  let delayedBy: StoreProblem | null = null;
  let failedBy: StoreProblem | null = null;
  let failures = 0;
  let callOffRetry = (): void => {};
  let shown: SaveStatus = { kind: 'saving' };
  let waiting: (() => void)[] = [];

  const hasWork = (): boolean => versions.hasUnsaved() || isDoubtful || isLost;

  function currentStatus(): SaveStatus {
    // Nothing would be lost by a reload; what is not yet written would.
    if (haltedBy === 'newer-version' && !versions.hasUnsaved()) {
      return { kind: 'read-only', problem: haltedBy };
    }
    const inMemory = haltedBy ?? delayedBy ?? (isLost ? failedBy : null);
    if (inMemory) return { kind: 'only-in-this-tab', problem: inMemory };
    if (failedBy) return { kind: 'not-saved', problem: failedBy };
    return { kind: !isOpen || isFlying || copying > 0 || hasWork() ? 'saving' : 'saved' };
  }

  function show(): void {
    const next = currentStatus();
    if (!isSameStatus(shown, next)) {
      shown = next;
      announce(statusSignal, next);
    }
    if (!isSettled()) return;
    const done = waiting;
    waiting = [];
    for (const resolve of done) resolve();
  }

  function isSettled(): boolean {
    const isStuck = haltedBy !== null || delayedBy !== null || failedBy !== null;
    return isStuck || (!isFlying && copying === 0 && !hasWork());
  }

  async function fly(): Promise<void> {
    isFlying = true;
    callOffRetry();
    while (hasWork() && !haltedBy) {
      show();
      const problem = await attempt();
      // Without work left, an earlier attempt has answered late and this one's failure does not matter.
      if (problem && !haltedBy && hasWork()) {
        failedBy = problem;
        callOffRetry = needs.after(backoff(failures), wake);
        failures += 1;
        break;
      }
    }
    isFlying = false;
    show();
  }

  /** One transaction; null when it was answered. A late answer still counts. */
  async function attempt(): Promise<StoreProblem | null> {
    const changes = versions.unsaved();
    // A doubt that arises meanwhile is not answered by this transaction.
    const wasDoubtful = isDoubtful;
    isDoubtful = false;
    const records = isLost ? versions.kept().length : changes.length;
    const answer: Promise<CommitOutcome | RestoreOutcome> = isLost
      ? needs.restore()
      : needs.commit(changes);
    const taken = answer.then((outcome) => takeOutcome(outcome, changes));
    try {
      await answerWithin(WATCHDOG_MS + records * WATCHDOG_PER_RECORD_MS, needs.after, taken);
      return null;
    } catch (error) {
      // An answer that comes after the watchdog still counts; a late rejection says nothing new.
      taken.then(wake, () => {});
      isDoubtful ||= wasDoubtful;
      const problem = classifyFailure(error);
      if (problem === 'newer-version') halt(problem);
      if (problem === 'no-answer') needs.onSilence();
      return problem;
    }
  }

  function takeOutcome(outcome: CommitOutcome | RestoreOutcome, changes: readonly Change[]): void {
    switch (outcome.kind) {
      case 'committed':
        succeed();
        needs.onCommitted(changes, outcome.epoch);
        return changes.length > 0 ? void copy(changes, outcome.epoch) : undefined;
      case 'conflict':
        succeed();
        return needs.onConflict(outcome.theirs);
      case 'epoch-lost':
        isLost = true;
        return undefined;
      case 'restored':
        isLost = false;
        succeed();
        return needs.onRestored(outcome);
    }
  }

  async function copy(changes: readonly Change[], epoch: Epoch): Promise<void> {
    copying += 1;
    await needs.copy(changes, epoch);
    copying -= 1;
    show();
  }

  function succeed(): void {
    failedBy = null;
    failures = 0;
    callOffRetry();
  }

  function wake(): void {
    if (isOpen && !isFlying && !haltedBy && hasWork()) void fly();
    else show();
  }

  function halt(problem: StoreProblem): void {
    haltedBy ??= problem;
    callOffRetry();
    show();
  }

  return {
    start() {
      isOpen = true;
      delayedBy = null;
      wake();
    },
    wake,
    verify() {
      isDoubtful = true;
      wake();
    },
    delay(problem) {
      delayedBy = problem;
      show();
    },
    halt,
    halted: () => haltedBy,
    status: () => shown,
    onStatus: statusSignal.listen,
    settled() {
      return isSettled() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

function backoff(failures: number): number {
  return BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0;
}

function isSameStatus(a: SaveStatus, b: SaveStatus): boolean {
  const problemOf = (status: SaveStatus): StoreProblem | null =>
    'problem' in status ? status.problem : null;
  return a.kind === b.kind && problemOf(a) === problemOf(b);
}
