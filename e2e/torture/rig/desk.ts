/** The app as a reader meets it, in the hands of a lane. */
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { ReaderPage } from '../../pages/reader';
import { SAVED, watchDesk, type Glimpse } from './watch-desk';

export interface Desk {
  readonly page: Page;
  readonly reader: ReaderPage;
  /**
   * What the app said as it came up:
   * - `nothing`: the desk stood there as ever.
   * - `damaged`: something was lost; all that can be brought back was.
   * - `unreadable`: the library could not be opened. There is no desk behind it, only a file to take.
   */
  readonly told: 'nothing' | 'damaged' | 'unreadable';
}

/**
 * Opens the app in a new tab, does what a reader would who wants everything back, and waits until it says
 * that all is saved.
 *
 * @param by pages to come by, so that there is a way back
 */
export async function openDesk(
  context: BrowserContext,
  address: string,
  see?: (glimpse: Glimpse) => void,
  by: readonly string[] = [],
): Promise<Desk> {
  const page = await context.newPage();
  if (see) await watchDesk(page, see);
  for (const stop of [...by, address]) await page.goto(stop);
  const reader = new ReaderPage(page);
  const damaged = page.getByRole('heading', { name: 'The browser has lost part' });
  const unreadable = page.getByRole('heading', { name: 'could not be opened' });
  await reader.text
    .or(emptyLibrary(page))
    .or(firstOnShelf(page))
    .or(damaged)
    .or(unreadable)
    .first()
    .waitFor();
  if (await unreadable.isVisible()) return { page, reader, told: 'unreadable' };
  const isDamaged = await damaged.isVisible();
  if (isDamaged) {
    await page.getByRole('button', { name: /^Bring/ }).click();
    // Where the browser's storage cannot even be begun anew, a file is what can be had.
    const refused = page.getByRole('alert').filter({ hasText: 'That did not work' });
    await page.getByText(SAVED, { exact: true }).or(refused).first().waitFor();
    if (await refused.isVisible()) return { page, reader, told: 'unreadable' };
  }
  const desk = { page, reader, told: isDamaged ? ('damaged' as const) : ('nothing' as const) };
  await expectSaved(desk);
  return desk;
}

/** Opens the app for the first time, and in it the sample with its annotations. */
export async function openSample(
  context: BrowserContext,
  address: string,
  see?: (glimpse: Glimpse) => void,
): Promise<Desk> {
  const desk = await openDesk(context, address, see);
  await desk.page.getByRole('button', { name: 'Try the sample' }).click();
  await countAnnotations(desk);
  await expectSaved(desk);
  return desk;
}

export async function expectSaved({ page }: Desk): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(SAVED);
}

/** As the margin says: the size of the list, of which it mounts only what is near. */
export async function countAnnotations({ reader }: Desk): Promise<number> {
  await expect(reader.text).toBeVisible();
  return Number(await reader.cards.first().getAttribute('aria-setsize'));
}

/** What of an article there is, on whichever page the app has come up: 0 for an empty library. */
export async function countThere({ page, reader }: Desk): Promise<number> {
  const empty = emptyLibrary(page);
  const shelf = firstOnShelf(page);
  await reader.text.or(empty).or(shelf).first().waitFor();
  if (await empty.isVisible()) return 0;
  if (!(await reader.text.isVisible())) await shelf.click();
  const none = page.getByText('Select words in the text and press');
  await reader.cards.first().or(none).first().waitFor();
  if (await none.isVisible()) return 0;
  return Number(await reader.cards.first().getAttribute('aria-setsize'));
}

/** Labels the sentence at the caret by keyboard and goes on to the next. */
export async function labelSentence({ reader }: Desk, nth: number): Promise<void> {
  await reader.press('s', String((nth % 4) + 1), 'ArrowRight');
}

function emptyLibrary(page: Page): Locator {
  return page.getByRole('button', { name: 'Try the sample' });
}

function firstOnShelf(page: Page): Locator {
  return page.getByRole('list', { name: 'Library' }).getByRole('link').first();
}
