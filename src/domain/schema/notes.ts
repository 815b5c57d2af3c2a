/** Collects warnings while a file is read. A file of a million faults does not make a million warnings. */
import type { PostilWarning } from './problem';

export interface Notes {
  add(warning: PostilWarning): void;
  /** In the order they were added; past the limit one `more` with the rest's count. */
  list(): readonly PostilWarning[];
}

export const MOST_WARNINGS = 1000;

export function createNotes(): Notes {
  const kept: PostilWarning[] = [];
  let more = 0;
  return {
    add(warning) {
      if (kept.length < MOST_WARNINGS) kept.push(warning);
      else more += 1;
    },
    list: () => (more === 0 ? kept : [...kept, { kind: 'more', count: more }]),
  };
}
