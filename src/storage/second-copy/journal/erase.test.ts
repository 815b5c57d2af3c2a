import { describe, expect, it } from 'vitest';
import { hollow } from '../../../domain/record/hollow';
import type { ReadingId } from '../../../domain/reading/reading';
import type { Stored } from '../../../domain/record/revision';
import { annotation, READING, removed, version } from '../../testing/sample-versions';
import { createMemoryDisk, type MemoryDisk } from '../testing/memory-folder';
import { batch, beacon, notes, readAll } from '../testing/sample-batches';
import { createJournal } from './journal';

const other = version(annotation('other', 'stays', 'reading-2' as ReadingId), 50);

const gone = (id: string, lamport: number): Stored => {
  const record = annotation(id);
  return { ...removed(version(record, lamport), lamport), record: hollow(record) };
};

const emptied = { beacon: beacon(4), since: 2, versions: [gone('1', 3), gone('2', 4), other] };

function found(disk: MemoryDisk, text: string): number {
  const decoder = new TextDecoder();
  return [...disk.files.values()].filter((bytes) => decoder.decode(bytes).includes(text)).length;
}

describe('Erasing', () => {
  it('takes a reading out of files of ended and living tabs', async () => {
    const disk = createMemoryDisk();
    const ended = disk.openTab();
    await createJournal(ended.folder).append([batch(1, 'canary')]);
    ended.end();
    const living = createJournal(disk.openTab().folder);
    const own = createJournal(disk.openTab().folder);
    await living.append([batch(2, 'canary')]);
    await own.append([emptied]);
    expect(found(disk, 'canary')).toBe(1);
    const erasing = own.erase([READING]);
    // As when it hears of it.
    setTimeout(() => living.close(), 50);
    await erasing;
    expect(found(disk, 'canary')).toBe(0);
    const read = await readAll(own);
    expect(notes(read)).toEqual([
      ['1', 'removed'],
      ['2', 'removed'],
      ['other', 'stays'],
    ]);
    expect(read.damagedLines).toBe(0);
    expect(await own.completeUpTo('epoch-1')).toBe(4);
  });

  it('takes it out of what was set aside, and leaves the rest there', async () => {
    const disk = createMemoryDisk();
    const journal = createJournal(disk.openTab().folder);
    await journal.append([batch(1, 'canary'), { ...emptied, versions: [other] }]);
    await journal.setAside();
    await journal.append([{ ...emptied, since: 0 }]);
    expect(found(disk, 'canary')).toBe(1);
    await journal.erase([READING]);
    expect(found(disk, 'canary')).toBe(0);
    const aside = [...disk.files].find(([name]) => name.startsWith('set-aside-1/'));
    expect(new TextDecoder().decode(aside?.[1])).toContain('stays');
    expect([...disk.files.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says so when another tab does not let go', async () => {
    const disk = createMemoryDisk();
    await createJournal(disk.openTab().folder).append([batch(1, 'canary')]);
    const own = createJournal(disk.openTab().folder);
    await own.append([emptied]);
    await expect(own.erase([READING])).rejects.toThrow('Another tab');
  });

  it('changes nothing where there is nothing of it', async () => {
    const disk = createMemoryDisk();
    const journal = createJournal(disk.openTab().folder);
    await journal.append([{ ...emptied, versions: [other] }]);
    const before = new Map(disk.files);
    await journal.erase([READING]);
    expect(disk.files).toEqual(before);
  });
});
