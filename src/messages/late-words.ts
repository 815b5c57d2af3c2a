/** Words that come with a page that is loaded later, so that the first load need not carry them. */
import type { Entries, Entry } from './entry';

const words = new Map<string, Entry>();

/** Before anything that says them is shown. Safe to repeat. */
export function addWords(entries: Entries): void {
  for (const [key, entry] of Object.entries(entries)) words.set(key, entry);
}

export function lateWord(key: string): Entry | undefined {
  return words.get(key);
}
