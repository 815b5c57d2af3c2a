import { describe, expect, it } from 'vitest';
import { annotation, removed, version } from '../../testing/sample-versions';
import { createMemoryDisk, type MemoryDisk, type MemoryTab } from '../testing/memory-folder';
import { batch, beacon, notes, readAll } from '../testing/sample-batches';
import { createJournal, type Journal } from './journal';
import { encodeLine } from './line';
import { newestBeacon } from './read';

const TABS = 9;
const BATCHES = 3;
const LAST = TABS * BATCHES;

let tabs = 0;

function openJournal({ folder }: MemoryTab): Journal {
  return createJournal(folder, () => `tab-${(tabs += 1)}`);
}

/** Ten ended tabs, of which each rewrote annotation 1; annotation 2 was removed. */
async function filled(): Promise<MemoryDisk> {
  const disk = createMemoryDisk();
  for (let tab = 0; tab < TABS; tab += 1) {
    const opened = disk.openTab();
    const journal = openJournal(opened);
    for (let n = 1; n <= BATCHES; n += 1) {
      const seq = tab * BATCHES + n;
      const { versions, ...rest } = batch(seq);
      const again = version(annotation('1', `by tab ${tab}`), 100 + seq);
      const gone = removed(version(annotation('2', 'note 2'), 2), 1000);
      await journal.append([
        { ...rest, versions: [...versions, again, ...(tab === 5 ? [gone] : [])] },
      ]);
    }
    opened.end();
  }
  return disk;
}

async function expectAll(disk: MemoryDisk): Promise<void> {
  const journal = openJournal(disk.openTab());
  const read = await readAll(journal);
  expect(notes(read)).toEqual(
    Array.from({ length: LAST }, (_, index) => [
      String(index + 1),
      index === 0 ? `by tab ${TABS - 1}` : index === 1 ? 'removed' : `note ${index + 1}`,
    ]),
  );
  expect(read).toMatchObject({ beacon: beacon(LAST), damagedLines: 0 });
  expect(await journal.completeUpTo('epoch-1')).toBe(LAST);
  expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(LAST));
}

function journals({ files }: MemoryDisk): readonly string[] {
  return [...files.keys()].filter((name) => name !== 'lock');
}

describe('compact', () => {
  it('merges the files of ended tabs into one without losing a record', async () => {
    const disk = await filled();
    const before = size(disk);
    expect(await openJournal(disk.openTab()).compact()).toBe(true);
    expect(journals(disk)).toEqual(['base-1.journal']);
    expect(size(disk)).toBeLessThan(before);
    await expectAll(disk);
    expect(await openJournal(disk.openTab()).compact()).toBe(false);
  });

  it('leaves the files of living tabs alone, and merges into a base again', async () => {
    const disk = await filled();
    const living = openJournal(disk.openTab());
    await living.append([batch(LAST + 1)]);
    await openJournal(disk.openTab()).compact();
    expect(journals(disk)).toHaveLength(2);
    await living.append([batch(LAST + 2)]);
    const journal = openJournal(disk.openTab());
    expect((await readAll(journal)).versions).toHaveLength(LAST + 2);
    expect(await journal.completeUpTo('epoch-1')).toBe(LAST + 2);
    for (let tab = 0; tab < TABS; tab += 1) {
      const opened = disk.openTab();
      await openJournal(opened).append([batch(LAST + 3 + tab)]);
      opened.end();
    }
    await journal.compact();
    expect(journals(disk).filter((name) => name.startsWith('base'))).toEqual(['base-2.journal']);
    expect((await readAll(journal)).versions).toHaveLength(LAST + 2 + TABS);
  });

  it('does nothing for little', async () => {
    const disk = createMemoryDisk();
    const opened = disk.openTab();
    await openJournal(opened).append([batch(1)]);
    opened.end();
    expect(await openJournal(disk.openTab()).compact()).toBe(false);
  });

  it('ends a long file of its own, so that it is merged too', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk.openTab());
    await journal.append([batch(1, 'x'.repeat(1_100_000))]);
    await journal.append([batch(2)]);
    expect(await journal.compact()).toBe(true);
    expect(journals(disk)).toEqual(['base-1.journal']);
    await journal.append([batch(3)]);
    expect((await readAll(journal)).versions).toHaveLength(3);
    expect(await journal.completeUpTo('epoch-1')).toBe(3);
  });

  it('loses nothing, killed at any point, and the next one finishes', async () => {
    const whole = await filled();
    const start = whole.operations();
    await openJournal(whole.openTab()).compact();
    const operations = whole.operations() - start;
    expect(operations).toBeGreaterThan(TABS * 2);
    for (let killAfter = 1; killAfter <= operations; killAfter += 1) {
      const disk = await filled();
      await openJournal(disk.openTab({ killAfter }))
        .compact()
        .catch(() => false);
      await expectAll(disk);
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
    const line = encodeLine({ beacon: beacon(1), covers: [], closes: 0 }, [sticker]);
    disk.files.set('newer.journal', line);
    const journal = openJournal(disk.openTab());
    await journal.compact();
    const kinds = (await readAll(journal)).versions.map(({ record }): string => record.kind);
    expect(kinds.filter((kind) => kind === 'sticker')).toHaveLength(1);
    expect(kinds).toHaveLength(LAST + 1);
  });

  it('no longer calls itself complete when the base was damaged, and heals by what is appended again', async () => {
    const disk = await filled();
    await openJournal(disk.openTab()).compact();
    const base = disk.files.get('base-1.journal') ?? new Uint8Array();
    disk.files.set('base-1.journal', base.with(100, 0));
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
      TABS + 2,
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
    for (let killAfter = 1; killAfter <= 30; killAfter += 1) {
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
