/**
 * Keeps the second copy up with the database, and never lets it hold up saving: each answer has its time,
 * and a copy that fails or stays silent is gone on without.
 */
import type { EraseRequest, SecondCopyState } from '../../domain/ports';
import type { Stored } from '../../domain/record/revision';
import { createSignal } from '../../lib/signal';
import type { Epoch } from '../database/database';
import { answerWithin, type Schedule } from '../database/watchdog';
import type { Beacon, CopiedBatch, OpenSecondCopy, SecondCopy } from '../second-copy/second-copy';
import { announce } from '../tabs/announce';
import { newerBeacon } from '../second-copy/journal/beacon';
import { beaconOf, readHint, writeHint, type BeaconHint } from './beacon';

export interface CopyKeeperNeeds {
  /** null: this browser or address has no such place. */
  readonly open: OpenSecondCopy | null;
  readonly hint: BeaconHint | null;
  readonly after: Schedule;
  /**
   * The next commits after `seq`, oldest first, about so many records of them; `beacon.seq` is `seq` when
   * there are none. null when it is another database by now.
   */
  readonly readBeyond: (epochId: string, seq: number, about: number) => Promise<CopiedBatch | null>;
}

export interface CopyKeeper {
  state(): SecondCopyState;
  onState(listener: (state: SecondCopyState) => void): () => void;
  /** The newest beacon outside the database; null when there is none, or none that answers in time. */
  beacon(): Promise<Beacon | null>;
  /** What is at hand at once, without asking the copy; null when nothing is. */
  hinted(): Beacon | null;
  /** Copies what a commit wrote. Resolves once it is on the disk, or the copy has failed. Never rejects. */
  keep(epoch: Epoch, versions: readonly Stored[]): Promise<void>;
  /** Copies what the database has beyond the copy, bit by bit. After a load, and when the database began again. */
  catchUp(epoch: Epoch): void;
  /** The newest version of each record; empty when the copy does not give any. Never rejects. */
  readAll(): Promise<readonly Stored[]>;
  /** The same, or null when it was silent for so long: files that were cleared away may never answer. */
  readWithin(milliseconds: number): Promise<readonly Stored[] | null>;
  /** Nothing of it is left in the copy, nor in what was set aside of it. False when that failed. Never rejects. */
  erase(request: EraseRequest): Promise<boolean>;
  /** Lets go of what this tab is writing, so that another can erase what is in it. */
  letGo(): void;
  /** Everything up to now out of the way, kept but no longer looked at. Never rejects. */
  setAside(): Promise<void>;
  close(): void;
}

const ANSWER_MS = 3000;
/** Reading and moving everything may take longer than a line. */
const WHOLE_ANSWER_MS = 30_000;
/** So that no batch keeps a commit behind it waiting for long. */
const MOST_PER_BATCH = 500;
const IDLE_MS = 2000;

export function createCopyKeeper(needs: CopyKeeperNeeds): CopyKeeper {
  const { after, hint } = needs;
  const changed = createSignal<SecondCopyState>();
  let state: SecondCopyState = needs.open ? 'starting' : 'unavailable';
  let current: Epoch | null = null;
  let isCatchingUp = false;
  let isClosed = false;
  let callOffCompaction = (): void => {};

  // Opened before anybody asks: the load waits for its answer.
  const opening: Promise<SecondCopy | null> = needs.open
    ? answerWithin(ANSWER_MS, after, needs.open()).then(
        (copy) => {
          if (!copy) become('unavailable');
          if (isClosed) copy?.close();
          return copy;
        },
        () => {
          become('failed');
          return null;
        },
      )
    : Promise.resolve(null);

  function become(next: SecondCopyState): void {
    if (state === next) return;
    state = next;
    announce(changed, next);
  }

  /** The answer, or null; then the copy counts as failed. */
  async function ask<T>(
    work: (copy: SecondCopy) => Promise<T>,
    milliseconds = ANSWER_MS,
  ): Promise<T | null> {
    const copy = await opening;
    if (!copy) return null;
    try {
      return await answerWithin(milliseconds, after, work(copy));
    } catch {
      become('failed');
      return null;
    }
  }

  async function runCatchUp(epochId: string): Promise<void> {
    let upTo = await ask((copy) => copy.completeUpTo(epochId));
    while (upTo !== null && !isClosed) {
      const batch = await needs.readBeyond(epochId, upTo, MOST_PER_BATCH);
      if (!batch || current?.id !== epochId) return;
      if (batch.beacon.seq === upTo) {
        become('kept');
        callOffCompaction = after(IDLE_MS, () => void compact());
        return;
      }
      upTo = await append(batch);
    }
  }

  /** However long it takes, and whether or not it succeeds: what is not merged now is merged another time. */
  async function compact(): Promise<void> {
    const copy = await opening;
    await copy?.compact().catch(() => undefined);
  }

  /** `beacon.seq` once all of it is on the disk; null when that failed. */
  async function append(batch: CopiedBatch): Promise<number | null> {
    for (const part of inParts(batch)) {
      const flushed = await ask((copy) => copy.append(part).then(() => true));
      if (!flushed) return null;
    }
    return batch.beacon.seq;
  }

  function catchUp(epoch: Epoch): void {
    current = epoch;
    writeHint(hint, beaconOf(epoch));
    if (state === 'kept') become('starting');
    if (isCatchingUp || state === 'unavailable') return;
    isCatchingUp = true;
    void runCatchUp(epoch.id)
      .catch(() => become('failed'))
      .finally(() => {
        isCatchingUp = false;
        // Begun again meanwhile.
        if (current && current.id !== epoch.id && !isClosed) catchUp(current);
      });
  }

  return {
    state: () => state,
    onState: changed.listen,
    async beacon() {
      return newerBeacon(await ask((copy) => copy.newest()), readHint(hint));
    },
    hinted: () => readHint(hint),
    async keep(epoch, versions) {
      const beacon = beaconOf(epoch);
      if (state === 'failed') {
        // Whether it works again is tried aside, and not waited for.
        catchUp(epoch);
      } else if (versions.length > 0) {
        await append({ beacon, since: beacon.seq - 1, versions });
      }
      writeHint(hint, beacon);
    },
    catchUp,
    async readAll() {
      const contents = await ask((copy) => copy.readAll(), WHOLE_ANSWER_MS);
      return contents?.versions ?? [];
    },
    async readWithin(milliseconds) {
      const copy = await opening;
      if (!copy) return [];
      try {
        const { versions } = await answerWithin(milliseconds, after, copy.readAll());
        return versions;
      } catch {
        copy.renew();
        return null;
      }
    },
    async erase({ readings }) {
      const copy = await opening;
      if (!copy) return state === 'unavailable';
      return (await ask(() => copy.erase(readings).then(() => true), WHOLE_ANSWER_MS)) ?? false;
    },
    letGo() {
      void ask((copy) => copy.letGo());
    },
    async setAside() {
      await ask((copy) => copy.setAside(), WHOLE_ANSWER_MS);
    },
    close() {
      isClosed = true;
      callOffCompaction();
      void opening.then((copy) => copy?.close());
    },
  };
}

/** Only the last part says that the commits are all there. */
function inParts({ beacon, since, versions }: CopiedBatch): readonly CopiedBatch[] {
  const parts: CopiedBatch[] = [];
  for (let at = 0; at < versions.length; at += MOST_PER_BATCH) {
    const isLast = at + MOST_PER_BATCH >= versions.length;
    parts.push({
      beacon: isLast ? beacon : { ...beacon, seq: since },
      since,
      versions: versions.slice(at, at + MOST_PER_BATCH),
    });
  }
  // Commits of which later ones have replaced every record.
  return parts.length > 0 ? parts : [{ beacon, since, versions }];
}
