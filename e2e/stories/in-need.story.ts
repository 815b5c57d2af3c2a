/** When saving fails, a page breaks, the library cannot be opened or may not be changed: what is safe, and a way out. */
import type { Page } from '@playwright/test';
import { expect, test } from '../testing/app-test';
import { findBarriers } from '../testing/axe';
import { fixture } from '../testing/fixtures';
import { openAsNewerBuild } from '../testing/lose-records';
import { openLanternTax } from '../testing/open-article';
import { ReaderPage } from '../pages/reader';
import { Safekeeping } from '../pages/safekeeping';

/** From now on the browser says that the disk is full, or no longer does. */
async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const store = IDBObjectStore.prototype as { put: unknown; honest?: unknown };
    store.honest ??= store.put;
    store.put = full
      ? () => {
          throw new DOMException('full', 'QuotaExceededError');
        }
      : store.honest;
  }, isFull);
}

test('With a full disk the way out stands beside the status, has everything in it, and saving goes on by itself', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await expect(reader.status).toHaveText('Saved on this computer');
  const safekeeping = new Safekeeping(page);
  const wayOut = page.getByRole('banner').getByRole('button', { name: 'Save a copy now' });
  await expect(wayOut).toHaveCount(0);
  await fillDisk(page, true);
  await reader.drag('accidents fell by');
  await reader.press('2');
  await expect(reader.status).toHaveText('Not saved: the disk is full');
  const copy = await safekeeping.saveBy(wayOut);
  expect(copy.text).toContain('"exact": "accidents fell by"');
  await page.keyboard.press('Escape');
  await safekeeping.open.click();
  await expect(safekeeping.dialog).toContainText('The disk is full');
  await expect(safekeeping.dialog).toContainText('what you did since is in this tab only');
  await expect(safekeeping.dialog).toContainText('Free some space');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await fillDisk(page, false);
  await expect(reader.status).toHaveText('Saved on this computer');
  await page.reload();
  await expect(reader.cards).toHaveCount(1);
});

test('A library of a newer version can be read and taken away, and nothing in it changed', async ({
  page,
}) => {
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2', 'n');
  await page.keyboard.type('By half?');
  await expect(reader.status).toHaveText('Saved on this computer');
  const article = page.url();
  await openAsNewerBuild(page);
  await page.goto(article);
  await expect(reader.status).toContainText('Read only');
  await expect(page.getByRole('region', { name: 'Where your work is kept' })).toContainText(
    'A newer version of Postil keeps this library. Reload to get it. Until then you can read and save a copy, not change anything.',
  );
  await expect(reader.text).toContainText('The Lantern Tax');
  expect(await findBarriers(page)).toEqual([]);
  await reader.drag('a levy on comfort');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toHaveCount(0);
  await reader.press('3');
  await expect(page.getByText('Here it can be read and exported, not changed.')).toBeAttached();
  await expect(reader.cards).toHaveCount(1);
  await reader.click('accidents fell by');
  await expect(reader.note).toHaveValue('By half?');
  await expect(reader.note).not.toBeEditable();
  await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const copy = await new Safekeeping(page).saveBy(
    page.getByRole('banner').getByRole('button', { name: 'Save a copy now' }),
  );
  expect(copy.text).toContain('By half?');
  await page.reload();
  await expect(reader.cards).toHaveCount(1);
});

test.describe('where nothing more can be loaded', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page that broke still lets everything be taken away', async ({ page, complaints }) => {
    const reader = await openLanternTax(page);
    await reader.drag('accidents fell by');
    await reader.press('2');
    await expect(reader.status).toHaveText('Saved on this computer');
    await page.goto('/#/');
    await page.route('**/assets/reader-page*', (route) => route.abort());
    await page.reload();
    await page.getByRole('list', { name: 'Library' }).getByRole('link').click();
    const failed = page.getByRole('alert');
    await expect(failed).toContainText('What was saved is still saved.');
    await page.route('**/assets/**', (route) => route.abort());
    const safekeeping = new Safekeeping(page);
    const copy = await safekeeping.saveBy(failed.getByRole('button', { name: 'Save a copy now' }));
    expect(copy.text).toContain('"exact": "accidents fell by"');
    expect(await findBarriers(page)).toEqual([]);
    await page.unrouteAll();
    await page.reload();
    await expect(reader.cards).toHaveCount(1);
    // What could not be loaded was our doing; nothing else may be complained of.
    const ours = complaints.list.filter((complaint) => /ERR_FAILED|reader-page/.test(complaint));
    expect(ours).not.toEqual([]);
    complaints.list.splice(0, Infinity, ...complaints.list.filter((one) => !ours.includes(one)));
  });
});

test('A database that cannot be opened is not an empty desk, and work can go on in the tab', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    Object.assign(StorageManager.prototype, { getDirectory: undefined });
    const broken = sessionStorage.getItem('broken');
    if (broken === null) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', broken);
    };
  });
  const reader = await openLanternTax(page);
  await reader.drag('accidents fell by');
  await reader.press('2');
  await expect(reader.status).toHaveText('Saved on this computer');
  await page.evaluate(() => sessionStorage.setItem('broken', 'UnknownError'));
  await page.reload();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('The browser has lost part of what was saved on this computer');
  await expect(page.getByRole('main').getByRole('button')).toHaveText([
    'Try again',
    'Save a file of all that can be read',
    'Go on with what is there',
  ]);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go on with what is there' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('is deleted and begun anew');
  await page.keyboard.press('Escape');
  await page.evaluate(() => sessionStorage.setItem('broken', 'QuotaExceededError'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading).toHaveText('What is kept in this browser could not be opened');
  await expect(heading).toBeFocused();
  await expect(page.getByRole('main')).toContainText('The disk is full');
  await expect(page.getByRole('main')).toContainText('nothing is written over it');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Work on without it' }).click();
  await openInThisTab(page);
  const copy = await new Safekeeping(page).saveBy(
    page.getByRole('banner').getByRole('button', { name: 'Save a copy now' }),
  );
  expect(copy.text).toContain('"exact": "a levy on comfort"');
  // The same browser when it is well again: what was saved is there, as it was.
  const other = await context.newPage();
  await other.goto('/');
  const well = new ReaderPage(other);
  await expect(well.cards).toHaveCount(1);
  await expect(well.cards).toContainText('accidents fell by');
});

async function openInThisTab(page: Page): Promise<void> {
  await page.getByLabel('Open files').setInputFiles(fixture('lantern-tax.md'));
  await page.getByRole('button', { name: 'Add to library' }).click();
  const reader = new ReaderPage(page);
  await reader.drag('a levy on comfort');
  await reader.press('3');
  await expect(reader.cards).toHaveCount(1);
  await expect(reader.status).not.toHaveText('Saved on this computer');
}

test('What this browser cannot do is said once at the start', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(StorageManager.prototype, { getDirectory: undefined });
  });
  await page.goto('/');
  const notice = page.getByRole('region', { name: 'Where your work is kept' });
  await expect(notice).toContainText('no place for a second copy; save your work as a file');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await notice.getByRole('button', { name: 'What it cannot do here' }).click();
  const { dialog } = new Safekeeping(page);
  await expect(dialog).toContainText('There is no second copy beside the database here.');
  await expect(dialog.getByRole('listitem').first()).toContainText('Keep a second copy');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  await expect(notice).toHaveCount(0);
});
