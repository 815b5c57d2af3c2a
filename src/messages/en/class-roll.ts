/** Collecting what a class handed in: the drop, what each file came to, the roll. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface Named {
  readonly name: string;
}

interface Asked {
  readonly label: string;
  readonly count: number;
  readonly least: number;
  readonly most: number | null;
}

export const classRoll = {
  'roll.aborted': 'Stopped. Nothing of these files was taken in.',
  'roll.asked': ({ label, count, least, most }: Asked, f: Format) =>
    `${label}: ${f.number(count)} (${askedText(least, most, f)} asked for)`,
  'roll.asked-too-few': ({ label, count, least, most }: Asked, f: Format) =>
    `${label}: ${f.number(count)}, too few (${askedText(least, most, f)} asked for)`,
  'roll.asked-too-many': ({ label, count, least, most }: Asked, f: Format) =>
    `${label}: ${f.number(count)}, too many (${askedText(least, most, f)} asked for)`,
  'roll.bring-class': 'Start its class here',
  'roll.choose-all': 'All',
  'roll.choose-files': 'Choose files',
  'roll.choose-finished': 'The finished ones',
  'roll.choose-folder': 'Choose a folder',
  'roll.choose-none': 'None',
  'roll.chosen': ({ count, total }: Count & { readonly total: number }, f: Format) =>
    `The views are about ${f.number(count)} of ${f.plural(total, {
      one: '1 reading',
      other: `${f.number(total)} readings`,
    })}`,
  'roll.collect': 'Collect hand-ins',
  'roll.collect-hint':
    'Drop files, a ZIP file or a folder anywhere on this page. Opening a file twice changes nothing.',
  'roll.doubt.changed':
    'Changed or damaged after it was written: the file is not as the app wrote it.',
  'roll.doubt.other-labels': 'Uses labels that this exercise does not have; those were left off.',
  'roll.doubt.other-text':
    'Came with a text that differs: the marks were found again by their words.',
  'roll.doubt.rescued': 'Parts of the file could not be read; what could be is here.',
  'roll.earlier': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 earlier hand-in is kept',
      other: `${f.number(count)} earlier hand-ins are kept`,
    }),
  'roll.empty': 'Nothing has been handed in yet',
  'roll.empty-collect': 'Put the files here: drop them, a ZIP file or a whole folder.',
  'roll.empty-hand-in': 'Each student marks the text, presses “Hand in” and sends you one file.',
  'roll.empty-hand-out': 'Hand out the exercise: one file for everybody, or a link.',
  'roll.empty-to-exercise': 'To the exercise',
  'roll.expected': 'Expected names',
  'roll.expected-hint':
    'One name per line, or a column pasted from a table. The list stays on this computer and goes into no file.',
  'roll.expected-save': 'Keep the list',
  'roll.failed': 'That could not be done. Nothing was changed.',
  'roll.failed-after': ({ count }: Count, f: Format) =>
    `${f.plural(count, {
      one: 'After 1 hand-in the rest',
      other: `After ${f.number(count)} hand-ins the rest`,
    })} could not be taken in. Choose the same files again: what is here stays as it is.`,
  'roll.file-count': ({ count }: Count, f: Format) =>
    f.plural(count, { one: '1 file:', other: `${f.number(count)} files:` }),
  'roll.filter': 'Show',
  'roll.filter-all': 'Everybody',
  'roll.filter-draft': 'Not finished',
  'roll.filter-finished': 'Finished',
  'roll.filter-look': 'Worth a look',
  'roll.find': 'Find a student',
  'roll.go-to-class': 'To its class',
  'roll.handed-in': ({ at }: { readonly at: string }, f: Format) => `handed in ${f.dateTime(at)}`,
  'roll.include': ({ name }: Named) => `Include ${name}`,
  'roll.kept': ({ done, total }: { readonly done: number; readonly total: number }, f: Format) =>
    `${f.number(done)} of ${f.number(total)} hand-ins`,
  'roll.keeping': 'Keeping what was handed in',
  'roll.list': 'Handed in',
  'roll.log': 'What the files were',
  'roll.log-close': 'Close this list',
  'roll.log-look': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 file needs a look',
      other: `${f.number(count)} files need a look`,
    }),
  'roll.log-newer': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 replaces an earlier hand-in, which is kept.',
      other: `${f.number(count)} replace earlier hand-ins, which are kept.`,
    }),
  'roll.log-no-rescue': ({ file }: { readonly file: string }) =>
    `Nothing of “${file}” could be rescued: no hand-in for this exercise was found in it. Ask for the file again.`,
  'roll.log-nothing.article': ({ file }: { readonly file: string }) =>
    `“${file}” is an article, not a hand-in.`,
  'roll.log-nothing.codebook': ({ file }: { readonly file: string }) =>
    `“${file}” is a codebook, not a hand-in.`,
  'roll.log-nothing.exercise': ({ file }: { readonly file: string }) =>
    `“${file}” is this exercise as you hand it out; nothing has been handed in with it.`,
  'roll.log-nothing.other-text': ({ file }: { readonly file: string }) =>
    `“${file}” holds readings of another text.`,
  'roll.log-nothing.text': ({ file }: { readonly file: string }) =>
    `“${file}” is a text, not a hand-in. Open it from the library to make an article of it.`,
  'roll.log-older': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 is older than what is here and was put behind it.',
      other: `${f.number(count)} are older than what is here and were put behind it.`,
    }),
  'roll.log-other': ({ file, exercise }: { readonly file: string; readonly exercise: string }) =>
    `“${file}” was handed in for another exercise: “${exercise}”.`,
  'roll.log-reading': (
    {
      file,
      reader,
      marks,
    }: { readonly file: string; readonly reader: string; readonly marks: number },
    f: Format,
  ) =>
    `“${file}” is ${reader === '' ? 'a reading' : `${reader}’s reading`} of this text (${f.plural(
      marks,
      {
        '=0': 'no marks',
        one: '1 mark',
        other: `${f.number(marks)} marks`,
      },
    )}), but it was not handed in.`,
  'roll.log-same': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 was here already.',
      other: `${f.number(count)} were here already.`,
    }),
  'roll.log-taken': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'No hand-in was taken in.',
      one: '1 hand-in was taken in.',
      other: `${f.number(count)} hand-ins were taken in.`,
    }),
  'roll.log-unsaved': 'They are not saved yet.',
  'roll.marks': ({ count, outside }: Count & { readonly outside: number }, f: Format) => {
    const [none, left] =
      outside === 0 ? ['marked nothing', ''] : ['0 marks', outsideText(outside, f)];
    return f.plural(count, { '=0': none, one: '1 mark', other: `${f.number(count)} marks` }) + left;
  },
  'roll.missing': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'Everybody expected has handed in.',
      one: 'Still missing, 1 of them:',
      other: `Still missing, ${f.number(count)} of them:`,
    }),
  'roll.more': ({ name }: Named) => `Actions for ${name}`,
  'roll.names-before': ({ names }: { readonly names: readonly string[] }, f: Format) =>
    `Handed in before as ${f.list(names.map((name) => `“${name}”`))}.`,
  'roll.nobody': 'Nobody fits',
  'roll.nobody-hint': 'Show everybody, or look for another name.',
  'roll.placed': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'You gave 1 mark its place in this text. It is counted.',
      other: `You gave ${f.number(count)} marks their places in this text. They are counted.`,
    }),
  'roll.placed-show': 'Show or change it',
  'roll.progress': (
    { done, total }: { readonly done: number; readonly total: number },
    f: Format,
  ) => `${f.number(done)} of ${f.number(total)} files`,
  'roll.reading': 'Reading hand-ins',
  'roll.remove': 'Remove this hand-in',
  'roll.remove-student': 'Remove all hand-ins of this student',
  'roll.removed': ({ name }: Named) => `Removed the hand-in of ${name}`,
  'roll.rescue': 'Rescue what can be read',
  'roll.sort': 'Sort by',
  'roll.sort-handed-in': 'Last handed in',
  'roll.sort-marks': 'Number of marks',
  'roll.sort-name': 'Name',
  'roll.sort-state': 'Unfinished first',
  'roll.state.draft': 'never finished',
  'roll.state.finished': 'finished',
  'roll.summary': (
    { students, finished }: { readonly students: number; readonly finished: number },
    f: Format,
  ) =>
    `${f.plural(students, { one: '1 student', other: `${f.number(students)} students` })}, ${f.number(
      finished,
    )} finished`,
  'roll.take-all-readings': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'Take the reading as handed in',
      other: `Take all ${f.number(count)} readings as handed in`,
    }),
  'roll.take-reading': 'Take it as handed in',
  'roll.try': ({ attempt }: { readonly attempt: number }, f: Format) =>
    `hand-in ${f.number(attempt)}`,
  'roll.unplaced': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 mark has no certain place in this text and is not counted.',
      other: `${f.number(count)} marks have no certain place in this text and are not counted.`,
    }),
  'roll.unplaced-list': ({ name }: Named) => `Marks of ${name} without a place`,
  'roll.unplaced-show': 'Show and place them',
  'step.remove-submission': 'hand-in removed',
  'step.unplace-mark': 'place taken back',
  'unplaced.choose': 'Choose its place',
  'unplaced.chosen': ({ words }: { readonly words: string }) => `Chosen: “${words}”`,
  'unplaced.done': 'Placed. The mark is counted now.',
  'unplaced.elsewhere': 'Put it elsewhere',
  'unplaced.find': 'Words in the text',
  'unplaced.hits': ({ count }: Count, f: Format) =>
    f.plural(count, { '=0': 'not found', one: '1 place', other: `${f.number(count)} places` }),
  'unplaced.how':
    'Select the words in the text that the student meant, or find them by typing. Enter goes to the next place.',
  'unplaced.likely': 'It may belong here:',
  'unplaced.nothing-chosen': 'No words are chosen yet.',
  'unplaced.placed': ({ words }: { readonly words: string }) => `Placed by you: “${words}”`,
  'unplaced.put': 'Put it here',
  'unplaced.take-back': 'Take it back',
  'unplaced.taken-back': 'Taken back. The mark has no place and is not counted.',
} satisfies Entries;

function askedText(least: number, most: number | null, f: Format): string {
  if (most === null) return `at least ${f.number(least)}`;
  if (least === most) return `exactly ${f.number(least)}`;
  return least === 0 ? `at most ${f.number(most)}` : `${f.number(least)} to ${f.number(most)}`;
}

function outsideText(outside: number, f: Format): string {
  return `, ${f.number(outside)} more outside the passages`;
}
