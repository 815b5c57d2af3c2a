/** The app as a reader meets it, in the hands of a lane. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { ReaderPage } from '../../pages/reader';
import { SAVED, watchDesk, type Glimpse } from './watch-desk';

export interface Desk {
  readonly page: Page;
  readonly reader: ReaderPage;
}

/**
 * Opens the app in a new tab and waits until it says that all is saved.
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
  await expect(page.getByRole('status')).toHaveText(SAVED);
  return { page, reader: new ReaderPage(page) };
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
  const empty = page.getByRole('button', { name: 'Try the sample' });
  const shelf = page.getByRole('list', { name: 'Library' }).getByRole('link').first();
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
