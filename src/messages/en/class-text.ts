/** The class on its text: heat map, readings compared, projector. */
import type { Format } from '../format';

export const classText = {
  'class-text.all-labels': 'All labels',
  'class-text.anonymous': 'Without names',
  'class-text.article': 'Article text',
  'class-text.choose-all': 'All',
  'class-text.choose-finished': 'The finished ones',
  'class-text.choose-none': 'None',
  'class-text.close-projector': 'Close the projector',
  'class-text.close-who': 'Close',
  'class-text.consensus': 'Consensus',
  'class-text.earlier-readers': 'Readers before these',
  'class-text.key': 'Key',
  'class-text.keys':
    'Press a word to see who marked it. The left and right keys step through the marked stretches.',
  'class-text.label': 'Label',
  'class-text.lane': (args: { readonly line: number; readonly name: string }, f: Format) =>
    `Line ${f.number(args.line)}: ${args.name}`,
  'class-text.lanes': 'Whose line is whose, from the words downwards',
  'class-text.later-readers': 'Readers after these',
  'class-text.legend': 'What the shades mean',
  'class-text.look': 'How readings are shown',
  'class-text.look-columns': 'Side by side',
  'class-text.look-heat': 'Heat map',
  'class-text.look-lanes': 'Overlaid',
  'class-text.marked-by': (args: { readonly readers: number }, f: Format) =>
    `marked by this many of ${f.number(args.readers)}:`,
  'class-text.marked-count': (
    args: { readonly count: number; readonly readers: number },
    f: Format,
  ) => `${f.number(args.count)} of ${f.number(args.readers)} marked this`,
  'class-text.marked-in-part': (
    args: { readonly count: number; readonly readers: number },
    f: Format,
  ) => `${f.number(args.count)} of ${f.number(args.readers)} marked this or a part of it`,
  'class-text.marked-part': (args: { readonly name: string; readonly part: string }) =>
    `${args.name}, only “${args.part}”`,
  'class-text.next-slide': 'Next label',
  'class-text.next-stretch': 'Next marked stretch',
  'class-text.nobody': 'No reading is chosen',
  'class-text.nobody-hint':
    'Choose readers above. Readings that are not finished are left out until you choose them.',
  'class-text.not-marked': 'Did not mark it',
  'class-text.nothing': 'Note without a label',
  'class-text.page': (
    args: { readonly first: number; readonly last: number; readonly all: number },
    f: Format,
  ) => `${f.number(args.first)}–${f.number(args.last)} of ${f.number(args.all)} readers`,
  'class-text.png-refused': 'This picture is too large for a PNG here. Save it as SVG.',
  'class-text.previous-slide': 'Label before',
  'class-text.previous-stretch': 'Marked stretch before',
  'class-text.print': 'Print',
  'class-text.projector': 'Projector',
  'class-text.reader': (args: { readonly ordinal: number }, f: Format) =>
    `Reader ${f.number(args.ordinal)}`,
  'class-text.readers': (args: { readonly chosen: number; readonly all: number }, f: Format) =>
    `Readers: ${f.number(args.chosen)} of ${f.number(args.all)}`,
  'class-text.readers-list': 'Readers to look at',
  'class-text.save-png': 'Save as PNG',
  'class-text.save-svg': 'Save as SVG',
  'class-text.says-nothing': 'Nothing here',
  'class-text.show-consensus': 'Show the consensus',
  'class-text.show-key': 'Show the key',
  'class-text.slide': (
    args: { readonly name: string; readonly number: number; readonly all: number },
    f: Format,
  ) => `${args.name} (${f.number(args.number)} of ${f.number(args.all)})`,
  'class-text.step': (args: { readonly least: number; readonly most: number }, f: Format) =>
    args.least === args.most
      ? f.number(args.least)
      : `${f.number(args.least)}–${f.number(args.most)}`,
  'class-text.stretch': (
    args: { readonly count: number; readonly readers: number; readonly quote: string },
    f: Format,
  ) => `${f.number(args.count)} of ${f.number(args.readers)}: ${args.quote}`,
  'class-text.unfinished': (args: { readonly name: string }) => `${args.name} (not finished)`,
  'class-text.who': 'Who marked it',
};
