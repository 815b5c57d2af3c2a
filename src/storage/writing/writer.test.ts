import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaveStatus } from '../../domain/ports';
import { recordKey } from '../../domain/record/editable';
import type { Stored } from '../../domain/record/revision';
import type { Epoch } from '../database/database';
import type { CommitOutcome } from './commit';
import { createFakeTimers } from '../testing/fake-browser';
import { annotation, version } from '../testing/sample-versions';
import { createVersions, supersedes, type Change } from '../rows/versions';
import { createWriter, type Writer } from './writer';

type Commit = (changes: readonly Change[]) => Promise<CommitOutcome>;

interface Bench {
  readonly writer: Writer;
  readonly timers: ReturnType<typeof createFakeTimers>;
  readonly seen: SaveStatus[];
  write(id: string, lamport: number): void;
}

function bench(commit: Commit, copy = (): Promise<void> => Promise.resolve()): Bench {
  const versions = createVersions();
  const timers = createFakeTimers();
  const seen: SaveStatus[] = [];
  const writer = createWriter({
    versions,
    after: timers.after,
    commit,
    copy,
    restore: () => Promise.reject(new Error('no restore here')),
    onCommitted: (changes, { seq }) => versions.committed(changes, seq),
    onConflict: (theirs) => versions.observe(theirs),
    onRestored: () => {},
    onSilence: () => {},
  });
  writer.onStatus((status) => seen.push(status));
  return {
    writer,
    timers,
    seen,
    write(id, lamport) {
      versions.write([version(annotation(id), lamport)]);
      writer.wake();
    },
  };
}

/** Commits that the test answers one by one. */
function heldCommits(): {
  readonly commit: Commit;
  readonly flights: (readonly Change[])[];
  answer(outcome?: CommitOutcome): Promise<void>;
  fail(error: Error): Promise<void>;
} {
  const flights: (readonly Change[])[] = [];
  const open: { resolve: (outcome: CommitOutcome) => void; reject: (error: Error) => void }[] = [];
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    flights,
    commit(changes) {
      flights.push(changes);
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    answer(outcome = { kind: 'committed', epoch: epochAt(flights.length) }) {
      open.shift()?.resolve(outcome);
      return turn();
    },
    fail(error) {
      open.shift()?.reject(error);
      return turn();
    },
  };
}

const epochAt = (seq: number): Epoch => ({
  name: 'epoch',
  id: 'epoch-1',
  gen: 0,
  schema: 1,
  seq,
  count: 0,
});

const lamports = (changes: readonly Change[] | undefined): readonly number[] =>
  (changes ?? []).map((change) => change.version.rev.lamport);

function quotaAbort(): Error {
  const inner = new DOMException('', 'QuotaExceededError');
  return Object.assign(new Error('aborted'), { name: 'AbortError', inner });
}

describe('The writer', () => {
  it('writes at once, keeps one in flight and sends the newest next', async () => {
    const held = heldCommits();
    const { writer, write } = bench(held.commit);
    writer.start();
    write('1', 1);
    expect(held.flights.map(lamports)).toEqual([[1]]);
    write('1', 2);
    write('2', 3);
    write('1', 4);
    expect(held.flights).toHaveLength(1);
    await held.answer();
    expect(held.flights.map(lamports)).toEqual([[1], [4, 3]]);
    expect(writer.status().kind).toBe('saving');
    await held.answer();
    expect(writer.status()).toEqual({ kind: 'saved' });
  });

  it('holds everything back until the gate is open', async () => {
    const held = heldCommits();
    const { writer, write } = bench(held.commit);
    write('1', 1);
    expect(held.flights).toHaveLength(0);
    expect(writer.status().kind).toBe('saving');
    writer.start();
    await held.answer();
    expect(writer.status().kind).toBe('saved');
  });

  it('writes on while a batch is on its way into the second copy, and says Saved after it', async () => {
    const held = heldCommits();
    const copied: (() => void)[] = [];
    const { writer, write } = bench(held.commit, () => new Promise((done) => copied.push(done)));
    writer.start();
    write('1', 1);
    await held.answer();
    expect(writer.status().kind).toBe('saving');
    write('2', 2);
    expect(lamports(held.flights.at(-1))).toEqual([2]);
    await held.answer();
    expect(copied).toHaveLength(2);
    copied[0]?.();
    await Promise.resolve();
    expect(writer.status().kind).toBe('saving');
    copied[1]?.();
    await writer.settled();
    expect(writer.status().kind).toBe('saved');
  });

  it('says why it failed, tries again later, and with the next write', async () => {
    const held = heldCommits();
    const { writer, write, timers, seen } = bench(held.commit);
    writer.start();
    write('1', 1);
    await held.fail(quotaAbort());
    expect(writer.status()).toEqual({ kind: 'not-saved', problem: 'disk-full' });
    await writer.settled();
    expect(timers.next()).toBe(200);
    await held.fail(quotaAbort());
    expect(timers.next()).toBe(1000);
    await held.fail(quotaAbort());
    write('2', 2);
    expect(lamports(held.flights.at(-1))).toEqual([1, 2]);
    expect(writer.status().kind).toBe('not-saved');
    await held.answer();
    expect(writer.status().kind).toBe('saved');
    expect(seen.map(({ kind }) => kind)).toEqual([
      'saved',
      'saving',
      'not-saved',
      // On its way into the second copy.
      'saving',
      'saved',
    ]);
    expect(timers.next()).toBeNull();
  });

  it('notices silence, and lets a late answer count', async () => {
    const held = heldCommits();
    const { writer, write, timers } = bench(held.commit);
    writer.start();
    write('1', 1);
    expect(timers.next()).toBe(5001);
    await writer.settled();
    await new Promise((resolve) => setImmediate(resolve));
    expect(writer.status()).toEqual({ kind: 'not-saved', problem: 'no-answer' });
    await held.answer();
    expect(writer.status().kind).toBe('saved');
  });

  it('refuses for good once halted', async () => {
    const held = heldCommits();
    const { writer, write } = bench(held.commit);
    writer.start();
    writer.halt('newer-version');
    write('1', 1);
    await writer.settled();
    expect(held.flights).toHaveLength(0);
    expect(writer.status()).toEqual({ kind: 'only-in-this-tab', problem: 'newer-version' });
  });

  it('looks again when a doubt arises while a transaction is in flight', async () => {
    const held = heldCommits();
    const { writer, write } = bench(held.commit);
    writer.start();
    write('1', 1);
    writer.verify();
    await held.answer();
    expect(held.flights.map(lamports)).toEqual([[1], []]);
  });

  it('does not say Saved before the doubt is answered, and keeps it when the look fails', async () => {
    const held = heldCommits();
    const { writer, timers } = bench(held.commit);
    writer.start();
    expect(writer.status().kind).toBe('saved');
    writer.verify();
    writer.wake();
    expect(writer.status().kind).toBe('saving');
    await held.fail(new Error('no database'));
    expect(writer.status()).toEqual({ kind: 'not-saved', problem: 'unknown' });
    expect(timers.next()).toBe(200);
    await held.answer();
    expect(held.flights.map(lamports)).toEqual([[], []]);
    expect(writer.status().kind).toBe('saved');
  });
});

describe('Whatever the order of writes, answers, failures and retries', () => {
  it('the last versions are on disk when it says Saved, and never earlier', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.boolean()), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.infiniteStream(fc.constantFrom('complete', 'complete', 'fail', 'fail-late')),
        async (scheduler, writes, fates) => {
          const disk = new Map<string, Stored>();
          const wanted = new Map<string, number>();
          let seq = 0;
          const store = (changes: readonly Change[]): CommitOutcome => {
            for (const { key, version: put } of changes) {
              const row = disk.get(key);
              if (!row || !supersedes(row, put)) disk.set(key, put);
            }
            seq += 1;
            return { kind: 'committed', epoch: epochAt(seq) };
          };
          const { writer, write, timers } = bench(async (changes) => {
            const fate = fates.next().value;
            await scheduler.schedule(Promise.resolve(), 'transaction');
            if (fate === 'fail') throw quotaAbort();
            const outcome = store(changes);
            // On disk, and yet the answer is an error: the next attempt must not be confused.
            if (fate === 'fail-late') throw new Error('lost answer');
            return outcome;
          });
          const isTrue = (): boolean =>
            [...wanted].every(([key, lamport]) => disk.get(key)?.rev.lamport === lamport);
          writer.onStatus((status) => {
            if (status.kind === 'saved') expect(isTrue()).toBe(true);
          });
          writer.start();
          scheduler.scheduleSequence(
            writes.map(([id, isRetried], index) => ({
              label: `write ${id}`,
              builder: () => {
                wanted.set(recordKey(annotation(id)), index + 1);
                write(id, index + 1);
                if (isRetried) timers.next();
                return Promise.resolve();
              },
            })),
          );
          await scheduler.waitIdle();
          for (let tries = 0; writer.status().kind !== 'saved' && tries < 200; tries += 1) {
            timers.next();
            await scheduler.waitIdle();
            await new Promise((resolve) => setImmediate(resolve));
          }
          expect(writer.status().kind).toBe('saved');
          expect(isTrue()).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
