import { describe, expect, it } from 'vitest';
import { annotation, removed, version } from '../../testing/sample-versions';
import { createMemoryDisk, type MemoryDisk, type MemoryTab } from '../testing/memory-folder';
import { batch, beacon, notes, readAll } from '../testing/sample-batches';
import { createJournal, type Journal } from './journal';
import { encodeLine } from './line';
import { newestBeacon } from './read';

const TABS = 3;
const LAST = 12;

function openJournal({ folder }: MemoryTab): Journal {
  return createJournal(folder);
}

let template: Promise<MemoryDisk> | null = null;

async function filled(): Promise<MemoryDisk> {
  template ??= fill();
  return createMemoryDisk(await template);
}

/**
 * Three files of tabs that lived at the same time and have ended. Annotation 1 was long at first and
 * rewritten by each tab; annotation 2 was removed.
 */
async function fill(): Promise<MemoryDisk> {
  const disk = createMemoryDisk();
  const tabs = Array.from({ length: TABS }, () => disk.openTab());
  const opened = tabs.map(openJournal);
  for (let seq = 1; seq <= LAST; seq += 1) {
    const tab = seq % TABS;
    const { versions, ...rest } = batch(seq);
    const note = seq === 2 ? 'x'.repeat(1_100_000) : `by ${seq}`;
    const gone = removed(version(annotation('2', 'note 2'), 2), 1000);
    const more = [version(annotation('1', note), 100 + seq), ...(seq === 5 ? [gone] : [])];
    await opened[tab]?.append([{ ...rest, versions: [...versions, ...more] }]);
  }
  for (const tab of tabs) tab.end();
  return disk;
}

async function expectAll(disk: MemoryDisk, cutLines = 0): Promise<void> {
  const journal = openJournal(disk.openTab());
  const read = await readAll(journal);
  expect(notes(read)).toEqual(
    Array.from({ length: LAST }, (_, index) => [
      String(index + 1),
      index === 0 ? `by ${LAST}` : index === 1 ? 'removed' : `note ${index + 1}`,
    ]),
  );
  expect(read.beacon).toEqual(beacon(LAST));
  // Where a merge was killed in the middle of a line, what it has copied.
  expect(read.damagedLines).toBeLessThanOrEqual(cutLines);
  expect(await journal.completeUpTo('epoch-1')).toBe(LAST);
  expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(LAST));
}

/** Names of the files that have something in them. */
function written({ files }: MemoryDisk): readonly string[] {
  return [...files].flatMap(([name, { length }]) => (length > 0 ? [name] : [])).toSorted();
}

describe('compact', () => {
  it('merges the files of ended tabs into one without losing a record, and makes no new ones', async () => {
    const disk = await filled();
    expect(written(disk)).toEqual(['1.journal', '2.journal', '3.journal']);
    expect(await openJournal(disk.openTab()).compact()).toBe(true);
    expect(written(disk)).toEqual(['4.journal']);
    expect(size(disk)).toBeLessThan(5000);
    await expectAll(disk);
    expect(await openJournal(disk.openTab()).compact()).toBe(false);

    const files = disk.files.size;
    const journal = openJournal(disk.openTab());
    await journal.append([batch(LAST + 1, 'x'.repeat(1_100_000)), batch(LAST + 2)]);
    expect(written(disk)).toEqual(['1.journal', '4.journal']);
    expect(await journal.compact()).toBe(true);
    expect(written(disk)).toEqual(['2.journal']);
    expect(disk.files.size).toBe(files);
    expect((await readAll(journal)).versions).toHaveLength(LAST + 2);
    expect(await journal.completeUpTo('epoch-1')).toBe(LAST + 2);
    await journal.append([batch(LAST + 3)]);
    expect(await journal.completeUpTo('epoch-1')).toBe(LAST + 3);
    // Twice as much as the last merge came to, before it is worth it again.
    await journal.append([batch(LAST + 4, 'x'.repeat(1_200_000))]);
    expect(await journal.compact()).toBe(false);
  });

  it('leaves the files of living tabs alone', async () => {
    const disk = await filled();
    const living = openJournal(disk.openTab());
    await living.append([batch(LAST + 1)]);
    const other = openJournal(disk.openTab());
    // The long line stands in the second file.
    expect(await other.compact()).toBe(true);
    expect(written(disk)).toEqual(['1.journal', '4.journal']);
    await living.append([batch(LAST + 2)]);
    expect((await readAll(other)).versions).toHaveLength(LAST + 2);
    expect(await other.completeUpTo('epoch-1')).toBe(LAST + 2);
  });

  it('does nothing while a living tab holds most of it', async () => {
    const disk = createMemoryDisk();
    await openJournal(disk.openTab()).append([batch(1, 'x'.repeat(1_100_000))]);
    const journal = openJournal(disk.openTab());
    await journal.append([batch(2)]);
    expect(await journal.compact()).toBe(false);
    expect(await journal.completeUpTo('epoch-1')).toBe(2);
  });

  it('does nothing for little', async () => {
    const disk = createMemoryDisk();
    const opened = disk.openTab();
    await openJournal(opened).append([batch(1)]);
    opened.end();
    expect(await openJournal(disk.openTab()).compact()).toBe(false);
  });

  it('loses nothing, killed at any point, and the next one finishes', async () => {
    const whole = await filled();
    const start = whole.operations();
    await openJournal(whole.openTab()).compact();
    const operations = whole.operations() - start;
    expect(operations).toBeGreaterThan(8);
    for (let killAfter = 1; killAfter <= operations; killAfter += 1) {
      const disk = await filled();
      await openJournal(disk.openTab({ killAfter }))
        .compact()
        .catch(() => false);
      await expectAll(disk, 1);
      await openJournal(disk.openTab()).compact();
      await expectAll(disk);
    }
  });

  it('loses nothing when any write or flush of it fails', async () => {
    for (let failing = 1; failing <= 6; failing += 1) {
      const disk = await filled();
      let writes = 0;
      const fault = (): Error | null =>
        (writes += 1) === failing ? new Error('QuotaExceededError') : null;
      await openJournal(disk.openTab({ fault }))
        .compact()
        .catch(() => false);
      await expectAll(disk);
    }
  });

  it('is safe in two tabs at once, also while others read', async () => {
    const disk = await filled();
    const readers = [1, 2, 3].map(async () => {
      const read = await readAll(openJournal(disk.openTab()));
      expect(read.versions).toHaveLength(LAST);
      expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(LAST));
    });
    const done = await Promise.all([1, 2].map(() => openJournal(disk.openTab()).compact()));
    await Promise.all(readers);
    expect(done.filter(Boolean)).toHaveLength(1);
    await expectAll(disk);
  });

  it('keeps records of kinds that only a newer build knows', async () => {
    const disk = await filled();
    const sticker =
      '{"rev":{"lamport":1,"client":"n"},"deleted":false,"record":{"kind":"sticker","id":"1"}}';
    const line = encodeLine({ beacon: beacon(1), covers: [], closes: 0, merged: 0 }, [sticker]);
    disk.files.set('9.journal', line);
    const journal = openJournal(disk.openTab());
    await journal.compact();
    const kinds = (await readAll(journal)).versions.map(({ record }): string => record.kind);
    expect(kinds.filter((kind) => kind === 'sticker')).toHaveLength(1);
    expect(kinds).toHaveLength(LAST + 1);
  });

  it('no longer calls itself complete when what was merged is damaged, and heals by what is appended again', async () => {
    const disk = await filled();
    await openJournal(disk.openTab()).compact();
    const merged = disk.files.get('4.journal') ?? new Uint8Array();
    disk.files.set('4.journal', merged.with(100, 0));
    const journal = openJournal(disk.openTab());
    expect(await journal.completeUpTo('epoch-1')).toBe(0);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(LAST));
    const all = Array.from({ length: LAST }, (_, n) => batch(n + 1).versions).flat();
    await journal.append([{ beacon: beacon(LAST), since: 0, versions: all }]);
    expect(await journal.completeUpTo('epoch-1')).toBe(LAST);
    expect((await readAll(journal)).versions).toHaveLength(LAST);
  });
});

describe('setAside', () => {
  it('keeps everything out of the way, and what comes after it counts', async () => {
    const disk = await filled();
    const living = openJournal(disk.openTab());
    await living.append([batch(LAST + 1)]);
    const journal = openJournal(disk.openTab());
    await journal.append([batch(LAST + 2)]);
    await journal.setAside();
    expect(await newestBeacon(disk.openTab().folder)).toBeNull();
    expect((await readAll(journal)).versions).toEqual([]);
    expect(await journal.completeUpTo('epoch-1')).toBe(0);
    expect([...disk.files.keys()].filter((name) => name.startsWith('set-aside-1/'))).toHaveLength(
      TABS,
    );
    await living.append([batch(1)]);
    await journal.append([batch(2)]);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(2));
    expect(notes(await readAll(journal))).toEqual([
      ['1', 'note 1'],
      ['2', 'note 2'],
    ]);
  });

  it('keeps the last three', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk.openTab());
    for (let n = 1; n <= 5; n += 1) {
      await journal.append([batch(n)]);
      await journal.setAside();
    }
    const folders = new Set(
      [...disk.files.keys()].flatMap((name) => /^(.+)\//.exec(name)?.[1] ?? []),
    );
    expect([...folders]).toEqual(['set-aside-3', 'set-aside-4', 'set-aside-5']);
  });

  it('loses nothing, killed at any point', async () => {
    for (let killAfter = 1; killAfter <= 10; killAfter += 1) {
      const disk = await filled();
      const bytes = size(disk);
      await openJournal(disk.openTab({ killAfter }))
        .setAside()
        .catch(() => undefined);
      expect(size(disk)).toBe(bytes);
    }
  });
});

function size({ files }: MemoryDisk): number {
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}
