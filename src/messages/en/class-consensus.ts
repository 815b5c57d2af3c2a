/** The consensus of a class: deciding passage by passage. */
import type { Format } from '../format';

export const classConsensus = {
  'class-consensus.add': 'Mark of your own',
  'class-consensus.choices': 'What was marked here',
  'class-consensus.decide': 'Decide',
  'class-consensus.decided': 'Decided',
  'class-consensus.decided-nothing': 'Decided: nothing here',
  'class-consensus.decided-marks': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, {
      one: 'Decided: 1 mark',
      other: `Decided: ${f.number(args.count)} marks`,
    }),
  'class-consensus.earlier': 'Decided before; no longer contested',
  'class-consensus.edit': 'Edit',
  'class-consensus.end-earlier': 'End one word earlier',
  'class-consensus.end-later': 'End one word later',
  'class-consensus.labels': 'Labels',
  'class-consensus.next': 'Next open passage',
  'class-consensus.none': 'None of these: nothing here',
  'class-consensus.open': 'Open',
  'class-consensus.own-mark': 'Your own',
  'class-consensus.passage': (args: { readonly number: number; readonly all: number }, f: Format) =>
    `Passage ${f.number(args.number)} of ${f.number(args.all)}`,
  'class-consensus.passages': 'Passages to decide',
  'class-consensus.progress': (args: { readonly done: number; readonly all: number }, f: Format) =>
    `${f.number(args.done)} of ${f.number(args.all)} passages decided`,
  'class-consensus.proposed-by': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, { one: '1 reader', other: `${f.number(args.count)} readers` }),
  'class-consensus.reason': 'Reason',
  'class-consensus.redo': 'Redo',
  'class-consensus.remove': 'Leave it out',
  'class-consensus.save': 'Save as a reading',
  'class-consensus.saved': 'Saved as a reading of this article. It can be made the key.',
  'class-consensus.start-earlier': 'Start one word earlier',
  'class-consensus.start-later': 'Start one word later',
  'class-consensus.take-back': 'Open it again',
  'class-consensus.title': 'Consensus',
  'class-consensus.undo': 'Undo',
};
