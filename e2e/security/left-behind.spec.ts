/** After "Remove my work from this computer": what of a student's work can still be found in the files of the browser. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { handout } from '../exercise/lamp-exercise';
import { ExercisePage } from '../pages/exercise';
import { startAppServer } from '../torture/rig/app-server';
import { LEVEL_DB } from '../torture/rig/engine';
import { createProfile } from '../torture/rig/profile';

test('nothing readable is kept, and the browser’s own traces are counted', async () => {
  const name = `Kim${randomBytes(9).toString('hex')}`;
  const note = `secret${randomBytes(9).toString('hex')}`;
  const server = await startAppServer();
  const profile = createProfile(LEVEL_DB);
  try {
    const browser = await profile.start();
    const page = await browser.context.newPage();
    const exercise = new ExercisePage(page);
    await page.goto(server.address);
    await exercise.take(handout());
    await exercise.beginAs(name);
    await exercise.reader.drag('darkness costs more');
    await page.keyboard.press('1');
    await exercise.reader.note.fill(note);
    await page.keyboard.press('Escape');
    await exercise.mark('Every street', '1');
    await page.keyboard.press('ControlOrMeta+z');
    await exercise.finishNow();
    await page.getByRole('button', { name: 'Remove my work from this computer' }).click();
    expect(await page.evaluate(keptWith, [name, note])).toBeGreaterThan(1);
    await exercise.leaveDialog.getByRole('button', { name: 'Remove my work' }).click();
    await expect(exercise.name).toHaveValue('');
    expect(await page.evaluate(keptWith, [name, note])).toBe(0);
    await browser.quit();

    const left = filesWith(profile.folder, [name, note]);
    const again = await profile.start();
    const cleared = await again.context.newPage();
    await cleared.goto(server.clearing);
    await again.quit();
    const leftAfterClearing = filesWith(profile.folder, [name, note]);
    test.info().annotations.push({ type: 'left behind', description: left.join(', ') });
    // The database's own log, which the browser rewrites when it is full; nothing else.
    expect(left.filter((file) => !/^IndexedDB\/\d+\.log$/.test(file))).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(1);
    expect(leftAfterClearing).toEqual([]);
  } finally {
    await profile.remove();
    server.close();
  }
});

/** Rows of the database and files of the journal in which one of the words stands. */
async function keptWith(words: readonly string[]): Promise<number> {
  const has = (text: string): boolean => words.some((word) => text.includes(word));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('postil');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('not opened')));
  });
  let found = 0;
  for (const table of database.objectStoreNames) {
    const rows = await new Promise<readonly unknown[]>((resolve) => {
      const reading = database.transaction(table).objectStore(table).getAll();
      reading.addEventListener('success', () => resolve(reading.result));
    });
    found += rows.filter((row) => has(JSON.stringify(row))).length;
  }
  database.close();
  const count = async (folder: FileSystemDirectoryHandle): Promise<number> => {
    let files = 0;
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemDirectoryHandle) files += await count(handle);
      else if (has(await (await (handle as FileSystemFileHandle).getFile()).text())) files += 1;
    }
    return files;
  };
  found += await count(await navigator.storage.getDirectory());
  const kept = Object.keys(localStorage).map((key) => localStorage.getItem(key) ?? '');
  return found + kept.filter(has).length;
}

/** By the part of the profile they stand in: `IndexedDB/000003.log`. */
function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      if (!wanted.some((word) => bytes.includes(word))) return [];
      const parts = relative(join(folder, 'Default'), path).split(sep);
      return [`${parts[0] ?? ''}/${parts.at(-1) ?? ''}`];
    });
}
