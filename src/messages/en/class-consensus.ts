/** The consensus of a class: deciding passage by passage. */
import type { Format } from '../format';

export const classConsensus = {
  'class-consensus.add': 'Mark of your own',
  'class-consensus.choices': 'What was marked here',
  'class-consensus.decide': 'Decide',
  'class-consensus.decide-passage': 'The passage to decide',
  'class-consensus.decided-nothing': 'Decided: nothing here',
  'class-consensus.decided-marks': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, {
      one: 'Decided: 1 mark',
      other: `Decided: ${f.number(args.count)} marks`,
    }),
  'class-consensus.end-earlier': 'End one word earlier',
  'class-consensus.end-later': 'End one word later',
  'class-consensus.following': 'Following passage',
  'class-consensus.holds': 'What holds',
  'class-consensus.labels': 'Labels',
  'class-consensus.needs-label': 'Every mark needs a label.',
  'class-consensus.next': 'Next open passage',
  'class-consensus.none': 'None of these: nothing here',
  'class-consensus.open': 'Open',
  'class-consensus.passage': (args: { readonly number: number; readonly all: number }, f: Format) =>
    `Passage ${f.number(args.number)} of ${f.number(args.all)}`,
  'class-consensus.passages': 'Passages to decide',
  'class-consensus.previous': 'Passage before',
  'class-consensus.progress': (args: { readonly done: number; readonly all: number }, f: Format) =>
    `${f.number(args.done)} of ${f.number(args.all)} passages decided`,
  'class-consensus.proposal': (
    args: { readonly labels: readonly string[]; readonly words: string },
    f: Format,
  ) => `${f.list(args.labels)}: ${args.words}`,
  'class-consensus.proposed-by': (args: { readonly count: number }, f: Format) =>
    f.plural(args.count, { one: '1 reader', other: `${f.number(args.count)} readers` }),
  'class-consensus.reason': 'Reason',
  'class-consensus.remove': 'Leave it out',
  'class-consensus.save': 'Save as a reading',
  'class-consensus.saved': 'Saved as a reading of this article. It can be made the key.',
  'class-consensus.start-earlier': 'Start one word earlier',
  'class-consensus.start-later': 'Start one word later',
  'class-consensus.take-back': 'Open it again',
  'class-consensus.title': 'Consensus',
  'step.decide-passage': 'passage decided',
  'step.reopen-passage': 'passage opened again',
  'step.save-consensus': 'consensus saved as a reading',
};
