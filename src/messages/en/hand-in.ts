/** Handing in: the file, the ways it can leave the browser, and how sure it is. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface CountedFile {
  readonly count: number;
  readonly file: string;
}

export const handIn = {
  'hand-in.again': 'Hand in again',
  'hand-in.check': 'Check my file',
  'hand-in.check-another': ({ file, count }: CountedFile, f: Format) =>
    `“${file}” is a hand-in with ${annotations(count, f)}, but not this one.`,
  'hand-in.check-broken': ({ file }: CountedFile) =>
    `“${file}” is not this hand-in, or not whole. Save it again.`,
  'hand-in.check-drop': 'Drop your file here to check it',
  'hand-in.check-right': ({ file, count }: CountedFile, f: Format) =>
    `“${file}” is your hand-in: ${annotations(count, f)}, all there.`,
  'hand-in.contents': (
    { count, unplaced }: { readonly count: number; readonly unplaced: number },
    f: Format,
  ) =>
    `The file holds ${annotations(count, f)}, opened again and counted.${
      unplaced === 0 ? '' : ` Of these, ${f.number(unplaced)} without a certain place.`
    }`,
  'hand-in.copied': ({ count }: CountedFile, f: Format) =>
    `Handed in as copied text: ${annotations(count, f)}, checked. Paste it where your teacher wants it.`,
  'hand-in.copied-myself': 'I have copied it',
  'hand-in.copy': 'Copy as text',
  'hand-in.copy-yourself': 'This browser does not let the page copy. Copy the text below yourself.',
  'hand-in.download': 'Download instead',
  'hand-in.failed': 'Not handed in: what was saved could not be read back. Save it elsewhere.',
  'hand-in.given-up': 'Not handed in: no file was saved.',
  'hand-in.look-for-it':
    'Look into your downloads folder: only you can see that it came. To be sure, drop the file here, or choose it below, and Postil counts what is in it.',
  'hand-in.making': 'Making the file',
  'hand-in.not-whole':
    'The file did not open again as what is here, so nothing was handed in. Reload the page and try again.',
  'hand-in.offered': ({ count }: CountedFile, f: Format) =>
    `Handed in: ${annotations(count, f)}, checked. The file was given to the browser as a download.`,
  'hand-in.save': 'Save the file',
  'hand-in.save-again': 'Save it again',
  'hand-in.send-it': 'Now give the file to your teacher in the way you agreed.',
  'hand-in.share': 'Share',
  'hand-in.share-failed': 'This browser could not share it. Save the file instead.',
  'hand-in.shared': ({ count }: CountedFile, f: Format) =>
    `Handed in by sharing: ${annotations(count, f)}, checked.`,
  'hand-in.text': 'Your hand-in as text',
  'hand-in.title': 'Hand in',
  'hand-in.unfinished':
    'This is not finished. You can hand in what is there: your teacher sees that it is unfinished. You can go on and hand in again.',
  'hand-in.written': ({ count }: CountedFile, f: Format) =>
    `Handed in: ${annotations(count, f)}, checked. The file was read back from where you saved it.`,
} satisfies Entries;

function annotations(count: number, f: Format): string {
  return f.plural(count, {
    '=0': 'no annotations',
    one: '1 annotation',
    other: `${f.number(count)} annotations`,
  });
}
