/** The desk after a start at which the app may have to say that something was damaged. */
import type { BrowserContext } from '@playwright/test';
import { openDesk, type Desk } from './desk';

/** Opens the app; where it asks, everything that can be brought back is. */
export function openRecovered(context: BrowserContext, address: string): Promise<Desk> {
  return openDesk(context, address);
}
