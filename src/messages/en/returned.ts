/** Feedback read where the student's own work is not, or no longer. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface InFile {
  readonly file: string;
}
interface When {
  readonly when: string;
}
interface Whose extends When {
  readonly name: string;
  readonly count: number;
}

export const returned = {
  'returned.another-exercise': ({ file }: InFile) =>
    `“${file}” was handed in for another exercise.`,
  'returned.another-student': ({ file }: InFile) =>
    `“${file}” is somebody else’s hand-in. This feedback is about another one.`,
  'returned.another-try':
    'The feedback is about another of your hand-ins, so some comments may be about marks that are not in this file.',
  'returned.back': 'Back to the exercise',
  'returned.bring': 'Open the file I handed in',
  'returned.broken': ({ file }: InFile) => `“${file}” is no hand-in, or not whole.`,
  'returned.comments': 'About your marks',
  'returned.drop': 'Drop the file you handed in',
  'returned.marks-correction': 'Your teacher’s marks',
  'returned.marks-key': 'The marks of the key',
  'returned.not-here':
    'The file from your teacher holds their marks and comments, not your marks, and those are not in this browser. Open the file you handed in to see both together. It is looked at and not kept.',
  'returned.read': 'Read the feedback',
  'returned.read-one': ({ when }: When, f: Format) => `Read the feedback of ${f.dateTime(when)}`,
  'returned.remove': 'Remove this feedback from this computer',
  'returned.title': ({ title }: { readonly title: string }) => `Feedback: ${title}`,
  'returned.whose': ({ name, when, count }: Whose, f: Format) =>
    `With the hand-in of ${name}, ${f.dateTime(when)}: ${f.plural(count, { one: '1 mark', other: `${f.number(count)} marks` })}. It is not kept here.`,
} satisfies Entries;
