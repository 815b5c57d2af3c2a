/** Words used all over: buttons, the save status, drag and drop. */
import type { Entries } from '../entry';
import type { Format } from '../format';

/** The shape of the domain's Spoof. */
interface Spoof {
  readonly hidden: readonly string[];
  readonly isMixed: boolean;
}

export const common = {
  'common.abort': 'Abort',
  'common.add': 'Add',
  'common.apply': 'Apply',
  'common.back': 'Back',
  'common.cancel': 'Cancel',
  'common.clear': 'Clear',
  'common.close': 'Close',
  'common.collapse': 'Collapse',
  'common.copy': 'Copy',
  'common.delete': 'Delete',
  'common.done': 'Done',
  'common.drop-files': 'Drop files to open them',
  'common.duplicate': 'Duplicate',
  'common.edit': 'Edit',
  'common.expand': 'Expand',
  'common.hide': 'Hide',
  'common.loading': 'Loading',
  'common.more': 'More',
  'common.move-down': 'Move down',
  'common.move-up': 'Move up',
  'common.no-matches': 'Nothing matches.',
  'common.none': 'None',
  'common.notifications': 'Notifications',
  'common.open-files': 'Open files',
  'common.redo': 'Redo',
  'common.remove': 'Remove',
  'common.rename': 'Rename',
  'common.reset': 'Reset',
  'common.save': 'Save',
  'common.search': 'Search',
  'common.select-all': 'Select all',
  'common.show': 'Show',
  'common.skip-to-article': 'Skip to the article',
  'common.spoof': ({ spoof }: { readonly spoof: Spoof }, f: Format) =>
    [
      ...(spoof.hidden.length > 0
        ? [`This name has characters that cannot be seen: ${f.list(spoof.hidden)}.`]
        : []),
      ...(spoof.isMixed ? ['A word of this name mixes letters of scripts that look alike.'] : []),
    ].join(' '),
  'common.undo': 'Undo',
  'product.name': 'Postil',
  'product.privacy': 'The text never leaves this browser.',
  'product.tagline': 'Read closely. Mark what the text does.',
  'status.not-saved': ({ reason }: { readonly reason: string }) => `Not saved: ${reason}`,
  'status.only-in-this-tab': ({ reason }: { readonly reason: string }) =>
    `Only in this tab: ${reason}`,
  'status.read-only': ({ reason }: { readonly reason: string }) => `Read only: ${reason}`,
  'status.saved': 'Saved on this computer',
  'status.saving': 'Saving',
} satisfies Entries;
