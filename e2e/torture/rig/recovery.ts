/** What is left of an article at a start after damage. */
import type { BrowserContext } from '@playwright/test';
import { Safekeeping } from '../../pages/safekeeping';
import { countThere, openDesk, type Desk } from './desk';
import { readFile } from './take-away';

export interface Found {
  readonly desk: Desk;
  /** On the desk, or in the file that the app gave where it could not open the library. */
  readonly annotations: number;
}

export async function openRecovered(context: BrowserContext, address: string): Promise<Found> {
  const desk = await openDesk(context, address);
  if (desk.told !== 'unreadable') return { desk, annotations: await countThere(desk) };
  const button = desk.page.getByRole('button', { name: 'Save a file of all' });
  const { text } = await new Safekeeping(desk.page).saveBy(button);
  return { desk, annotations: (await readFile(text))?.length ?? 0 };
}
