/** What a reader sees of keeping: copies that come back, reminders, a file that follows, honest answers. */
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { openLanternTax } from '../testing/open-article';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { Safekeeping } from '../pages/safekeeping';

const DAY = 86_400_000;

test('A copy of everything comes back whole in another browser, and is still there after a reload', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2', 'n');
  await page.keyboard.type('By half, “🌍”: where is the source?');
  await page.keyboard.press('Escape');
  await reader.drag('a levy on comfort');
  await reader.press('3');
  const safekeeping = new Safekeeping(page);
  const copy = await safekeeping.saveCopy();
  expect(copy.name).toMatch(/^\d{4}-\d\d-\d\d_postil_rescue\.postil\.json$/);
  await expect(safekeeping.copyDialog).toContainText('1 article and 2 annotations');
  expect(await findBarriers(page)).toEqual([]);

  const check = safekeeping.copyDialog.getByLabel('Check the file').last();
  const file = { name: copy.name, mimeType: 'application/json', buffer: Buffer.from(copy.text) };
  await check.setInputFiles({ ...file, buffer: Buffer.from(copy.text.slice(1)) });
  await expect(safekeeping.copyDialog).toContainText('is not the file just saved');
  await check.setInputFiles(file);
  await expect(safekeeping.copyDialog).toContainText('is whole');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await other.goto('/');
  await other.getByLabel('Open files').setInputFiles(file);
  const there = new ReaderPage(other);
  await expect(there.cards).toHaveCount(2);
  await expect(there.status).toHaveText('Saved on this computer');
  await other.reload();
  await expect(there.cards).toHaveCount(2);
  expect((await new Safekeeping(other).saveCopy()).text).toBe(copy.text);
  await elsewhere.close();
});

test('Without downloads, sharing or a clipboard the copy can still be copied by key', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'canShare', { value: undefined });
  });
  await openLanternTax(page);
  const safekeeping = new Safekeeping(page);
  const copy = await safekeeping.saveCopy();
  await safekeeping.copyDialog.getByRole('button', { name: 'Copy as text' }).click();
  const field = safekeeping.copyDialog.getByRole('textbox', { name: 'The copy as text' });
  await expect(field).toBeFocused();
  const selected = await field.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );
  expect(selected).toBe(copy.text);
  await expect(safekeeping.copyDialog.getByRole('button', { name: 'Share' })).toHaveCount(0);
});

test('A reminder comes by age and by what was marked, goes for a week, and not by a leap of the clock', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-02T09:00:00Z') });
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2');
  await expect(reader.status).toHaveText('Saved on this computer');
  const library = new LibraryPage(page);
  const { reminder, copyDialog, ...safekeeping } = new Safekeeping(page);
  const at = async (time: number): Promise<void> => {
    await page.clock.setSystemTime(time);
    await page.reload();
    await library.goto();
    await expect(library.list).toBeVisible();
  };
  let now = Date.parse('2026-11-02T09:00:00Z');
  await at((now += 2 * DAY));
  await expect(reminder).toHaveCount(0);
  // Another decade, and back: nobody has marked anything meanwhile.
  await at(now + 3650 * DAY);
  await expect(reminder).toHaveCount(0);
  await at(now);
  await expect(reminder).toHaveCount(0);
  await at((now += 2 * DAY));
  await expect(reminder).toContainText(
    'There is no copy outside this browser yet; 2 changes so far.',
  );
  expect(await findBarriers(page)).toEqual([]);
  await reminder.getByRole('button', { name: 'Not this week' }).click();
  await expect(reminder).toHaveCount(0);
  await at((now += 6 * DAY));
  await expect(reminder).toHaveCount(0);
  await at((now += 2 * DAY));
  await new Safekeeping(safekeeping.page).saveBy(
    reminder.getByRole('button', { name: 'Save a copy now' }),
  );
  await copyDialog.getByRole('button', { name: 'Close' }).click();
  await expect(reminder).toHaveCount(0);
  await library.open('The Lantern Tax Will Not Light a Single Street');
  await reader.drag('a levy on comfort');
  await reader.press('3');
  await expect(reader.status).toHaveText('Saved on this computer');
  await at((now += 12 * DAY + DAY / 24));
  await expect(reminder).toContainText('Your last copy is 12 days old; 1 change since.');
});

test('A file that follows is written after a change, and again after a restart once allowed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('postil-copy.postil.json');
      return (await handle.getFile()).text();
    });
  const reader = await openLanternTax(page);
  const safekeeping = new Safekeeping(page);
  await safekeeping.open.click();
  await safekeeping.dialog.getByRole('button', { name: 'Keep a file up to date' }).click();
  await expect(safekeeping.dialog).toContainText('“postil-copy.postil.json”, written just now');
  await page.keyboard.press('Escape');
  await reader.drag('accidents fell by');
  await reader.press('2');
  await expect.poll(written).toContain('"exact": "accidents fell by"');

  await page.addInitScript(() => {
    let answer = 'prompt';
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve(answer),
      requestPermission: () => Promise.resolve((answer = 'granted')),
    });
  });
  await page.goto('/#/');
  await page.reload();
  await expect(safekeeping.reminder).toContainText('is no longer kept up to date');
  await safekeeping.reminder.getByRole('button', { name: 'Go on keeping it' }).click();
  await expect(safekeeping.reminder).toHaveCount(0);
  await safekeeping.open.click();
  await expect(safekeeping.dialog).toContainText('“postil-copy.postil.json”, written just now');
  expect(await safekeeping.copyDialog.count()).toBe(0);
});

test('The browser is asked for its promise with the first article, and its answer is told as it is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let asked = 0;
    Object.assign(Object.getPrototypeOf(navigator.storage), {
      persisted: () => Promise.resolve(asked > 1),
      persist: () => Promise.resolve((asked += 1) > 1),
    });
  });
  await page.goto('/');
  const safekeeping = new Safekeeping(page);
  await safekeeping.open.click();
  await expect(safekeeping.dialog).toContainText('The browser has not promised to keep it');
  await expect(safekeeping.dialog).toContainText('You have not saved a copy as a file yet.');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(safekeeping.open).toBeFocused();
  await openLanternTax(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('Where your work');
  await page.keyboard.press('Enter');
  await safekeeping.dialog.getByRole('button', { name: 'Ask the browser' }).click();
  await expect(safekeeping.dialog).toContainText(
    'The browser has promised not to clear this by itself.',
  );
});
