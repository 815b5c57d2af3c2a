/** Where the work is kept, what a browser promises of it, copies as files, and what happens after damage. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface InFile {
  readonly file: string;
}

export const safekeeping = {
  'copy-file.ask-again': 'Go on keeping it',
  'copy-file.asks': ({ file }: InFile) =>
    `“${file}” is no longer kept up to date: after a restart the browser asks again.`,
  'copy-file.choose': 'Keep a file up to date',
  'copy-file.failed': ({ file, reason }: InFile & { readonly reason: string }) =>
    `“${file}” could not be written: ${reason}. Your work here is saved as before.`,
  'copy-file.forget': 'No longer keep it',
  'copy-file.held': ({ file }: InFile) =>
    `“${file}” holds much more than this library does now, so it was left as it is.`,
  'copy-file.hint':
    'Choose a place once, such as a USB stick or a synchronised folder. Postil writes everything into that file again after each change.',
  'copy-file.kept-minutes': ({ file, minutes }: InFile & { readonly minutes: number }, f: Format) =>
    f.plural(minutes, {
      '=0': `“${file}”, written just now`,
      one: `“${file}”, written 1 minute ago`,
      other: `“${file}”, written ${f.number(minutes)} minutes ago`,
    }),
  'copy-file.kept-on': ({ file, time }: InFile & { readonly time: string }, f: Format) =>
    `“${file}”, written ${f.dateTime(time)}`,
  'copy-file.overwrite': 'Write it anyway',
  'copy-file.reason-altered': 'what is in it now is not what was written',
  'copy-file.reason-disk-full': 'the disk is full',
  'copy-file.reason-missing': 'it was moved, renamed or deleted',
  'copy-file.reason-refused': 'the browser did not allow it',
  'copy-file.reason-too-large': 'the library is too large for one file that opens again',
  'copy-file.reason-unknown': 'the browser gave no reason',
  'copy-file.retry': 'Try again',
  'copy-file.title': 'A file that follows',
  'copy-file.unwritten': ({ file }: InFile) => `“${file}”, not written yet`,
  'keeping.cannot-clipboard':
    'Copy to the clipboard by itself: the text is shown to be copied by key.',
  'keeping.cannot-keep-file':
    'Keep a file up to date: this browser lets pages write only into downloads.',
  'keeping.cannot-offline':
    'Open without a network: keep this page open, or save a copy before you leave.',
  'keeping.cannot-persist':
    'Promise not to clear your work by itself: save a copy from time to time.',
  'keeping.cannot-second-copy':
    'Keep a second copy beside the database: save your work as a file before you close.',
  'keeping.cannot-share': 'Hand a file to another app: it goes into the downloads.',
  'keeping.cannot-title': 'What it cannot do here',
  'keeping.cannot-why-file': 'Postil was opened from a file, and browsers allow such pages less.',
  'keeping.cannot-why-plain':
    'Postil was opened over plain http, and browsers allow such pages less. At an address with https it can do more.',
  'keeping.cannot-why-secure': 'This browser does not offer it.',
  'keeping.copies': 'Copies as files',
  'keeping.last-copy': ({ time, count }: { readonly time: string } & Count, f: Format) =>
    f.plural(count, {
      '=0': `Last copy: ${f.dateTime(time)}. No changes since.`,
      one: `Last copy: ${f.dateTime(time)}. 1 change since.`,
      other: `Last copy: ${f.dateTime(time)}. ${f.number(count)} changes since.`,
    }),
  'keeping.no-copy': 'You have not saved a copy as a file yet.',
  'keeping.notice-file':
    'Opened from a file: no second copy; save your work as a file before you close.',
  'keeping.notice-more': 'What it cannot do here',
  'keeping.notice-no-database':
    'This browser keeps nothing here: your work lasts as long as this tab. Save it as a file before you close.',
  'keeping.notice-no-second-copy':
    'This browser gives no place for a second copy; save your work as a file before you close.',
  'keeping.notice-plain':
    'Opened over plain http: no second copy; save your work as a file before you close.',
  'keeping.persist-ask': 'Ask the browser to promise it',
  'keeping.persist-not-promised':
    'The browser has not promised to keep it: it may clear it when the disk fills up or after weeks without a visit.',
  'keeping.persist-promised': 'The browser has promised not to clear this by itself.',
  'keeping.persist-unavailable': 'This browser gives no promise about what it keeps.',
  'keeping.persist-unknown': 'The browser has not said yet whether it will clear this by itself.',
  'keeping.place': 'Your work is in this browser, on this computer, until this browser clears it.',
  'keeping.safe-not-saved':
    'What was saved before is not written over; what you did since is in this tab only.',
  'keeping.safe-only-in-this-tab': 'All you see is in this tab only, and lasts as long as it does.',
  'keeping.safe-read-only': 'What is saved is untouched.',
  'keeping.second-copy-failed':
    'The second copy beside the database could not be written. Saving goes on without it.',
  'keeping.second-copy-kept': 'Every change is also written to a second copy beside the database.',
  'keeping.second-copy-starting': 'The second copy beside the database is being opened.',
  'keeping.second-copy-unavailable': 'There is no second copy beside the database here.',
  'keeping.then-blocked': 'Close the other tab, and saving goes on by itself.',
  'keeping.then-damaged':
    'Save a copy, then reload: Postil looks at what is left and asks you how to go on.',
  'keeping.then-disk-full':
    'Free some space, and saving goes on by itself; or save a copy to another disk.',
  'keeping.then-newer-version':
    'Reload to get that version; until then you can read and save a copy, not change anything.',
  'keeping.then-no-answer': 'Save a copy, then reload the page.',
  'keeping.then-unavailable': 'Save a copy before you close it.',
  'keeping.then-unknown': 'Save a copy, then reload the page.',
  'keeping.title': 'Where your work is kept',
  'read-only.banner':
    'A newer version of Postil keeps this library. Reload to get it. Until then you can read and save a copy, not change anything.',
  'read-only.reload': 'Reload',
  'recovery.again': 'Nothing was changed. You can try again, or save a file first.',
  'recovery.blocked':
    'The browser can no longer open its storage for this address, nor begin it anew. Save a file of all that can be read, then clear the data of this address in the browser’s settings, and open the file.',
  'recovery.bring-back': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'Bring the 1 record back',
      other: `Bring all ${f.number(count)} back`,
    }),
  'recovery.bring-back-hint': 'From what is left and the second copy. Nothing is overwritten.',
  'recovery.brought-back': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 record was brought back and is saved again.',
      other: `${f.number(count)} records were brought back and are saved again.`,
    }),
  'recovery.failed': ({ reason }: { readonly reason: string }) => `That did not work: ${reason}.`,
  'recovery.go-on': 'Go on with what is there',
  'recovery.go-on-confirm': (
    { found, lost }: { readonly found: number; readonly lost: number },
    f: Format,
  ) =>
    f.plural(lost, {
      '=0': `${f.number(found)} records stay.`,
      one: `${f.number(found)} records stay; 1 that could be brought back is given up.`,
      other: `${f.number(found)} records stay; ${f.number(lost)} that could be brought back are given up.`,
    }),
  'recovery.go-on-copy':
    'The second copy is set aside, not deleted, and Postil starts a new one. Save a file of everything first if you are not sure.',
  'recovery.go-on-deletes':
    'The database that cannot be read is deleted and begun anew. Try again first, after restarting the browser: it may yet be read.',
  'recovery.go-on-hint': 'Gives up what is missing. You are asked once more.',
  'recovery.go-on-question': 'Go on without the rest?',
  'recovery.go-on-yes': 'Yes, go on without it',
  'recovery.kind-behind': 'The newest changes are missing from the browser’s database.',
  'recovery.kind-emptied': 'The browser’s database is empty, and it was not.',
  'recovery.kind-gaps': 'Records are missing or damaged in the browser’s database.',
  'recovery.kind-unreadable': 'The browser’s database cannot be read.',
  'recovery.number-expected': 'records were saved',
  'recovery.number-found': 'are still there',
  'recovery.number-recoverable': 'can be brought back in all',
  'recovery.number-unknown': 'unknown',
  'recovery.numbers': 'What was found',
  'recovery.records-what':
    'A record is an article, its text, a label, a mark with its note, or a step that can be undone.',
  'recovery.retry-hint':
    'There is no second copy to bring more back from. Restarting the browser first may help.',
  'recovery.safe': 'Nothing has been written since, and nothing is until you choose.',
  'recovery.save-file': 'Save a file of all that can be read',
  'recovery.save-file-hint':
    'Changes nothing here. The file opens again in Postil, here or elsewhere.',
  'recovery.title': 'The browser has lost part of what was saved on this computer',
  'recovery.went-on': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'Going on with an empty library. The second copy was set aside.',
      one: 'Going on with the 1 record that was there. The second copy was set aside.',
      other: `Going on with the ${f.number(count)} records that were there. The second copy was set aside.`,
    }),
  'recovery.working': 'Bringing it back',
  'reminder.dismiss': 'Not this week',
  'reminder.first': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'There is no copy outside this browser yet; 1 change so far.',
      other: `There is no copy outside this browser yet; ${f.number(count)} changes so far.`,
    }),
  'reminder.old': ({ days, count }: { readonly days: number } & Count, f: Format) => {
    const age = f.plural(days, {
      '=0': 'Your last copy is of today',
      one: 'Your last copy is 1 day old',
      other: `Your last copy is ${f.number(days)} days old`,
    });
    const since = f.plural(count, {
      one: '1 change since',
      other: `${f.number(count)} changes since`,
    });
    return `${age}; ${since}.`;
  },
  'reminder.region': 'Copies of your work',
  'rescue.again': 'Save again',
  'rescue.check': 'Check the file',
  'rescue.check-differs': ({ file }: InFile) =>
    `“${file}” is not the file just saved, or not all of it. Save again, or take one of the other ways.`,
  'rescue.check-right': ({ file }: InFile) => `“${file}” is whole: everything is in it.`,
  'rescue.codebook': 'Codebook',
  'rescue.contents': (
    { articles, annotations }: { readonly articles: number; readonly annotations: number },
    f: Format,
  ) => {
    const texts = f.plural(articles, { one: '1 article', other: `${f.number(articles)} articles` });
    const marks = f.plural(annotations, {
      one: '1 annotation',
      other: `${f.number(annotations)} annotations`,
    });
    return `In it: ${f.list([texts, marks])}, with all codebooks.`;
  },
  'rescue.copied': 'Copied. Paste it into an empty text file and save that with the ending .json.',
  'rescue.copy-text': 'Copy as text',
  'rescue.copy-yourself':
    'This browser does not let the page copy. Select all of it and copy it into a text file with the ending .json.',
  'rescue.empty': 'There is nothing to save: the library is empty.',
  'rescue.failed': 'The file could not be made.',
  'rescue.making': 'Reading everything',
  'rescue.missing': 'No file in your downloads? Take another way:',
  'rescue.parts': ({ count }: Count, f: Format) =>
    `It is too large for one file and comes in ${f.number(count)}; each opens by itself.`,
  'rescue.reopen':
    'To have it back, open the file in Postil like any other: here, or on another computer.',
  'rescue.save': 'Save a copy now',
  'rescue.saved': ({ file }: InFile) => `“${file}” was handed to the browser as a download.`,
  'rescue.share': 'Share',
  'rescue.share-failed': 'Sharing did not work here.',
  'rescue.text': 'The copy as text',
  'rescue.title': 'Save a copy of everything',
  'rescue.without-text': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'The text of 1 annotation is gone; its note is in the file.',
      other: `The texts of ${f.number(count)} annotations are gone; their notes are in the file.`,
    }),
  'unreadable.do-blocked': 'Close the other tabs of Postil first.',
  'unreadable.do-damaged': 'Save a file of what can be read before anything else.',
  'unreadable.do-disk-full': 'Free some space on this computer first.',
  'unreadable.do-newer-version': 'Loads the newer version, if it is there by now.',
  'unreadable.do-no-answer': 'Often helps by itself; if it does not, restart the browser.',
  'unreadable.do-unavailable': 'Leave the private window, or allow this site to keep data, first.',
  'unreadable.do-unknown': 'Often helps by itself; if it does not, restart the browser.',
  'unreadable.go-on': 'Work on without it',
  'unreadable.go-on-hint':
    'Starts with an empty library in this tab only. Nothing is saved here; what is kept stays as it is.',
  'unreadable.retry': 'Try again',
  'unreadable.safe': 'It is left as it is, and nothing is written over it.',
  'unreadable.title': 'What is kept in this browser could not be opened',
  'unreadable.why-blocked': 'Another tab has an older version of Postil open and holds it.',
  'unreadable.why-damaged': 'The browser cannot read its database.',
  'unreadable.why-disk-full': 'The disk is full, and the browser’s database needs space to work.',
  'unreadable.why-newer-version': 'A newer version of Postil has written it.',
  'unreadable.why-no-answer': 'The browser’s database does not answer.',
  'unreadable.why-unavailable':
    'This browser does not let the page keep anything, as in a private window.',
  'unreadable.why-unknown': 'The browser gave no reason.',
} satisfies Entries;
