import { describe, expect, it } from 'vitest';
import { createJournal, type Journal } from './journal/journal';
import type { OpenPort, PortEvents } from './journal-port';
import { createSecondCopy, openOpfsSecondCopy } from './opfs-second-copy';
import { createJournalServer } from './serve-journal';
import { createMemoryDisk } from './testing/memory-folder';
import { batch, beacon, notes } from './testing/sample-batches';
import type { ToWorker } from './worker-messages';

interface FakeWorkers {
  readonly openPort: OpenPort;
  /** Tasks that were sent, of all workers. */
  readonly sent: readonly ToWorker[];
  started(): number;
  /** Keeps what is sent until the returned function lets it through. */
  hold(): () => void;
  /** The worker ends by an error. */
  crash(): void;
}

/** Workers of one tab after another over one disk; messages are copied as between threads. */
function createFakeWorkers(open: () => Journal | null): FakeWorkers {
  const sent: ToWorker[] = [];
  let events: PortEvents | null = null;
  let started = 0;
  let gate = Promise.resolve();
  return {
    sent,
    started: () => started,
    openPort(next) {
      started += 1;
      events = next;
      const serve = createJournalServer(Promise.resolve(open()));
      let isOver = false;
      return {
        post(message) {
          sent.push(message);
          const copied = structuredClone(message);
          void gate.then(() =>
            serve(copied, (answer) => {
              if (!isOver) next.onMessage(structuredClone({ id: message.id, answer }));
            }),
          );
        },
        end() {
          isOver = true;
        },
      };
    },
    hold() {
      let release = (): void => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    crash: () => events?.onFailure('out of memory'),
  };
}

function createFakes() {
  const disk = createMemoryDisk();
  const workers = createFakeWorkers(() => createJournal(disk.openTab().folder));
  return { disk, workers, copy: createSecondCopy(disk.openTab().folder, workers.openPort) };
}

describe('The second copy', () => {
  it('is not there where the browser has no place for it', async () => {
    expect(await openOpfsSecondCopy()).toBeNull();
  });

  it('tells the newest beacon without a worker', async () => {
    const { copy, workers } = createFakes();
    expect(await copy.newest()).toBeNull();
    expect(workers.started()).toBe(0);
  });

  it('keeps what is appended', async () => {
    const { copy } = createFakes();
    await copy.append(batch(1));
    await copy.append(batch(2));
    expect(await copy.newest()).toEqual(beacon(2));
    expect(await copy.completeUpTo('epoch-1')).toBe(2);
    expect(notes(await copy.readAll())).toEqual([
      ['1', 'note 1'],
      ['2', 'note 2'],
    ]);
    await copy.compact();
    await copy.setAside();
    expect((await copy.readAll()).versions).toEqual([]);
  });

  it('sends what waits for a flush together, in the order of the calls', async () => {
    const { copy, workers } = createFakes();
    const release = workers.hold();
    const done = Promise.all([1, 2, 3, 4].map((seq) => copy.append(batch(seq))));
    release();
    await done;
    const seqs = workers.sent.map(({ task }) =>
      task.kind === 'append' ? task.batches.map((each) => each.beacon.seq) : [],
    );
    expect(seqs).toEqual([[1], [2, 3, 4]]);
  });

  it('rejects what a crashed worker did not answer, and goes on with another', async () => {
    const { copy, workers } = createFakes();
    await copy.append(batch(1));
    workers.hold();
    const lost = copy.append(batch(2));
    const asked = copy.completeUpTo('epoch-1');
    workers.crash();
    await expect(lost).rejects.toThrow('out of memory');
    await expect(asked).rejects.toThrow('out of memory');
    workers.hold()();
    await copy.append(batch(3));
    expect(workers.started()).toBe(2);
    expect(notes(await copy.readAll())).toEqual([
      ['1', 'note 1'],
      ['3', 'note 3'],
    ]);
  });

  it('does not try again with a worker that never started', async () => {
    const { copy, workers } = createFakes();
    workers.hold();
    const lost = copy.append(batch(1));
    workers.crash();
    await expect(lost).rejects.toThrow('out of memory');
    await expect(copy.append(batch(2))).rejects.toThrow('out of memory');
    expect(workers.started()).toBe(1);
  });

  it('rejects where workers are forbidden', async () => {
    const forbidden: OpenPort = () => {
      throw new TypeError('This address is not trusted');
    };
    const copy = createSecondCopy(createMemoryDisk().openTab().folder, forbidden);
    await expect(copy.append(batch(1))).rejects.toThrow('not trusted');
    await expect(copy.readAll()).rejects.toThrow('not trusted');
    copy.close();
  });

  it('rejects where the worker finds no place for files', async () => {
    const workers = createFakeWorkers(() => null);
    const copy = createSecondCopy(createMemoryDisk().openTab().folder, workers.openPort);
    await expect(copy.append(batch(1))).rejects.toThrow('no place');
  });

  it('frees its file when it is closed, and takes nothing after that', async () => {
    const { copy, disk } = createFakes();
    await copy.append(batch(1));
    const other = disk.openTab().folder;
    expect(await other.open('1.journal', 'existing')).toBeNull();
    copy.close();
    await expect(copy.append(batch(2))).rejects.toThrow('closed');
    expect(await other.open('1.journal', 'existing')).not.toBeNull();
  });
});
