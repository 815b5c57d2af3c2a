import { describe, expect, it } from 'vitest';
import { annotation, articleText, removed, version } from '../../testing/sample-versions';
import type { Folder } from '../folder/folder';
import { createMemoryDisk, type MemoryDisk, type MemoryTab } from '../testing/memory-folder';
import { batch, beacon, notes, readAll } from '../testing/sample-batches';
import { createJournal, type Journal } from './journal';
import { newestBeacon } from './read';

function openJournal(disk: MemoryDisk, tab: MemoryTab = disk.openTab()): Journal {
  return createJournal(tab.folder);
}

describe('The journal', () => {
  it('has nothing at first', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    expect(await readAll(journal)).toEqual({ beacon: null, versions: [], damagedLines: 0 });
    expect(await journal.completeUpTo('epoch-1')).toBe(0);
    expect(await newestBeacon(disk.openTab().folder)).toBeNull();
    expect(disk.files.size).toBe(0);
  });

  it('gives back the newest version of each record, of ended and living tabs', async () => {
    const disk = createMemoryDisk();
    const ended = disk.openTab();
    await openJournal(disk, ended).append([batch(1), batch(2)]);
    ended.end();
    const living = openJournal(disk);
    const changed = version(annotation('1', 'newer'), 3, 'b');
    await living.append([{ beacon: beacon(3), since: 2, versions: [changed] }]);
    const third = openJournal(disk);
    expect([...disk.files.keys()]).toEqual(['1.journal']);
    const read = await readAll(third);
    expect(notes(read)).toEqual([
      ['1', 'newer'],
      ['2', 'note 2'],
    ]);
    expect(read).toMatchObject({ beacon: beacon(3), damagedLines: 0 });
    expect(await third.completeUpTo('epoch-1')).toBe(3);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(3));
  });

  it('keeps tombstones, and the version with the greater revision wherever it stands', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    const first = version(annotation('1', 'first'), 1);
    await journal.append([{ beacon: beacon(2), since: 1, versions: [removed(first, 2)] }]);
    await journal.append([{ beacon: beacon(3), since: 2, versions: [first] }]);
    expect(notes(await readAll(journal))).toEqual([['1', 'removed']]);
  });

  it('says how far it is complete when a catching up closes the gap', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    await journal.append([{ ...batch(40), since: 39 }]);
    expect(await journal.completeUpTo('epoch-1')).toBe(0);
    await journal.append([{ ...batch(39), since: 0 }]);
    expect(await journal.completeUpTo('epoch-1')).toBe(40);
    expect(await journal.completeUpTo('epoch-2')).toBe(0);
  });

  it('takes a text longer than any piece it reads, and batches of many versions', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    const text = version(articleText('long', 'ä'.repeat(200_000)), 1);
    const many = Array.from({ length: 3000 }, (_, n) =>
      version(annotation(String(n), 'x'.repeat(90)), n),
    );
    await journal.append([
      { beacon: beacon(1), since: 0, versions: [text] },
      { beacon: beacon(2), since: 1, versions: many },
      batch(3),
    ]);
    const read = await readAll(journal);
    expect(read.versions).toHaveLength(3001);
    expect(read.versions.find(({ record }) => record.kind === 'text')).toEqual(text);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(3));
  });

  it('does not call a batch complete of which a line was damaged', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    const many = Array.from({ length: 3000 }, (_, n) =>
      version(annotation(String(n), 'x'.repeat(90)), n),
    );
    await journal.append([batch(1), { beacon: beacon(2), since: 1, versions: many }, batch(3)]);
    const [[name, bytes] = ['', new Uint8Array()]] = disk.files;
    disk.files.set(name, bytes.with(200_000, 0));
    expect(await journal.completeUpTo('epoch-1')).toBe(1);
    expect(await readAll(journal)).toMatchObject({ damagedLines: 1, beacon: beacon(3) });
  });

  it('tells the newest beacon from the last bytes, also behind a long text', async () => {
    const disk = createMemoryDisk();
    const text = version(articleText('long', 'x'.repeat(300_000)), 1);
    await openJournal(disk).append([{ beacon: beacon(1), since: 0, versions: [text] }]);
    const { folder } = disk.openTab();
    let bytes = 0;
    const counting: Folder = {
      ...folder,
      read(name, start, end) {
        bytes += end - start;
        return folder.read(name, start, end);
      },
    };
    expect(await newestBeacon(counting)).toEqual(beacon(1));
    expect(bytes).toBeLessThan(5000);
  });

  it('finds the newest beacon before a last line that was cut, however long it is', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    const text = version(articleText('long', 'x'.repeat(300_000)), 3);
    await journal.append([batch(1), batch(2), { beacon: beacon(3), since: 2, versions: [text] }]);
    const [[name, bytes] = ['', new Uint8Array()]] = disk.files;
    disk.files.set(name, bytes.slice(0, -1000));
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(2));
    expect(await readAll(journal)).toMatchObject({ damagedLines: 1, beacon: beacon(2) });
  });

  it('takes what replaced for newer than what came further, of two of one generation the further one', async () => {
    const disk = createMemoryDisk();
    await openJournal(disk).append([batch(900)]);
    await openJournal(disk).append([batch(4, '', 'epoch-2', 0)]);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(900));
    await openJournal(disk).append([batch(5, '', 'epoch-3', 1)]);
    expect(await newestBeacon(disk.openTab().folder)).toEqual(beacon(5, 'epoch-3', 1));
  });

  it('writes over what a failed write has left', async () => {
    const disk = createMemoryDisk();
    let fault: Error | null = null;
    const tab = disk.openTab({ fault: () => fault });
    const journal = openJournal(disk, tab);
    await journal.append([batch(1)]);
    fault = new Error('QuotaExceededError');
    await expect(journal.append([batch(2)])).rejects.toThrow('QuotaExceededError');
    fault = null;
    await journal.append([batch(3)]);
    const read = await readAll(journal);
    expect(notes(read)).toEqual([
      ['1', 'note 1'],
      ['3', 'note 3'],
    ]);
    expect(read.damagedLines).toBe(0);
    expect(await journal.completeUpTo('epoch-1')).toBe(1);
  });

  it('goes on in the file of an ended tab, also behind a line that was cut', async () => {
    const disk = createMemoryDisk();
    const ended = disk.openTab();
    await openJournal(disk, ended).append([batch(1), batch(2)]);
    ended.end();
    const bytes = disk.files.get('1.journal') ?? new Uint8Array();
    disk.files.set('1.journal', bytes.slice(0, -20));
    const journal = openJournal(disk);
    await journal.append([batch(3)]);
    await journal.append([batch(4)]);
    const read = await readAll(journal);
    expect(notes(read).map(([id]) => id)).toEqual(['1', '3', '4']);
    expect(read.damagedLines).toBe(1);
    expect([...disk.files.keys()]).toEqual(['1.journal']);
  });

  it('opens its file anew when the browser has taken it away', async () => {
    const disk = createMemoryDisk();
    const tab = disk.openTab();
    const journal = openJournal(disk, tab);
    await journal.append([batch(1)]);
    tab.revoke();
    await journal.append([batch(2)]);
    expect(notes(await readAll(journal))).toEqual([
      ['1', 'note 1'],
      ['2', 'note 2'],
    ]);
  });

  it('begins again after the site data were cleared, once it is asked how far it is complete', async () => {
    const disk = createMemoryDisk();
    const journal = openJournal(disk);
    await journal.append([batch(1), batch(2)]);
    disk.clear();
    expect(await journal.completeUpTo('epoch-1')).toBe(0);
    await journal.append([{ ...batch(3), since: 0 }]);
    expect(await journal.completeUpTo('epoch-1')).toBe(3);
    expect(notes(await readAll(openJournal(disk)))).toEqual([['3', 'note 3']]);
  });

  it('loses nothing that was flushed when the tab is killed in the middle of a batch', async () => {
    for (let killAfter = 1; killAfter <= 12; killAfter += 1) {
      const disk = createMemoryDisk();
      const journal = openJournal(disk, disk.openTab({ killAfter }));
      let acknowledged = 0;
      try {
        for (let seq = 1; ; seq += 1) {
          await journal.append([batch(seq)]);
          acknowledged = seq;
        }
      } catch {
        // Killed.
      }
      const next = openJournal(disk);
      const read = await readAll(next);
      expect(read.versions.length).toBeGreaterThanOrEqual(acknowledged);
      expect(await next.completeUpTo('epoch-1')).toBeGreaterThanOrEqual(acknowledged);
      expect(read.damagedLines).toBeLessThanOrEqual(1);
    }
  });
});
