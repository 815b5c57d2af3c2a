/** What went wrong, as plain sentences. `store-problem.*` are the reasons inside the save status. */
import type { Entries } from '../entry';

export const problems = {
  'problem.page-failed': 'This page stopped working. What was saved is still saved.',
  'problem.page-failed-detail': ({ detail }: { readonly detail: string }) =>
    `The browser reported: ${detail}`,
  'problem.reload': 'Reload',
  'store-problem.blocked': 'another tab has an older version of Postil open; close that tab',
  'store-problem.damaged': 'the browser’s database cannot be read',
  'store-problem.disk-full': 'the disk is full',
  'store-problem.newer-version': 'a newer version of Postil keeps the library',
  'store-problem.no-answer': 'the browser’s database does not answer',
  'store-problem.unavailable': 'this browser does not let pages keep data, as in a private window',
  'store-problem.unknown': 'the browser gave no reason',
} satisfies Entries;
