/** Doing an exercise: beginning, the task beside the text, finishing, leaving this computer. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}
interface AskedFor extends Count {
  readonly least: number;
  readonly most: number | null;
}
interface Name {
  readonly name: string;
}
interface When {
  readonly when: string;
}

export const exercise = {
  'exercise.again-empty': 'Try again from the start',
  'exercise.again-own': 'Try again with my marks',
  'exercise.ask': ({ least, most }: AskedFor, f: Format) => {
    if (most === null) return `at least ${f.number(least)}`;
    if (least === 0) return `at most ${f.number(most)}`;
    return least === most ? f.number(least) : `${f.number(least)} to ${f.number(most)}`;
  },
  'exercise.ask-progress': ({ count, least, most }: AskedFor, f: Format) => {
    const done = f.number(count);
    if (most === null) return `${done} of at least ${f.number(least)}`;
    if (least === most) return `${done} of ${f.number(least)}`;
    return least === 0
      ? `${done} marked, at most ${f.number(most)}`
      : `${done} marked, ${f.number(least)} to ${f.number(most)} asked for`;
  },
  'exercise.asks-met': ({ met, all }: { readonly met: number; readonly all: number }, f: Format) =>
    `${f.number(met)} of ${f.number(all)} done`,
  'exercise.begun': ({ when }: When, f: Format) => `begun ${f.dateTime(when)}`,
  'exercise.beside': 'Show beside mine the marks of',
  'exercise.beside-nobody': 'Nobody',
  'exercise.continue-as': ({ name }: Name) => `Continue as ${name}`,
  'exercise.feedback-elsewhere':
    'Feedback has come for somebody whose work is not in this browser, or no longer.',
  'exercise.feedback-here': 'Your teacher has given feedback.',
  'exercise.feedback-waits':
    'Your teacher has given feedback on what you handed in. Finish to see it.',
  'exercise.finish': 'Finish',
  'exercise.finish-empty': 'You have marked nothing. You can finish all the same.',
  'exercise.finish-marked': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'You have made 1 mark.',
      other: `You have made ${f.number(count)} marks.`,
    }),
  'exercise.finish-missing': 'Not as the task asks yet:',
  'exercise.finish-now': 'Finish now',
  'exercise.finish-then-key':
    'Then you see the key beside your marks, and this try can no longer be changed. You can begin another try.',
  'exercise.finish-then-open': 'Then you can hand in. You can also come back and go on marking.',
  'exercise.finish-unfinished':
    'Not done, and out of time? You can hand in what is there as unfinished, and go on later.',
  'exercise.finish-title': 'Finish this exercise?',
  'exercise.finished': 'finished, not handed in',
  'exercise.finished-with': ({ count }: Count, f: Format) =>
    f.plural(count, {
      '=0': 'Finished with nothing marked.',
      one: 'Finished with 1 annotation.',
      other: `Finished with ${f.number(count)} annotations.`,
    }),
  'exercise.go-on': 'Go on marking',
  'exercise.handed-in-at': ({ when }: When, f: Format) => `handed in ${f.dateTime(when)}`,
  'exercise.handed-in-times': ({ when, count }: When & Count, f: Format) =>
    f.plural(count, {
      one: `Handed in ${f.dateTime(when)}.`,
      other: `Handed in ${f.number(count)} times, last ${f.dateTime(when)}.`,
    }),
  'exercise.hand-in-unfinished': 'Hand in unfinished',
  'exercise.in-progress': 'not finished',
  'exercise.keeping':
    'Your marks are kept in this browser on this computer and nowhere else. Your teacher gets them only when you hand in, as a file that you send. You can hand in unfinished work too: choose “Finish”, then “Hand in unfinished”.',
  'exercise.keeping-title': 'What is kept where',
  'exercise.key-in-file':
    'The key came with this exercise. It is shown only after finishing, but whoever takes the file apart can read it.',
  'exercise.kind': 'Exercise',
  'exercise.leave': 'Remove my work from this computer',
  'exercise.name': 'Your name or pseudonym',
  'exercise.name-hint': 'It stands on what you hand in.',
  'exercise.name-hint-optional': 'It stands on what you hand in. You can leave it empty.',
  'exercise.name-missing': 'This exercise asks for a name. A pseudonym will do.',
  'exercise.name-optional': 'Your name or pseudonym (optional)',
  'exercise.name-taken': ({ name }: Name) =>
    `Somebody at this computer is called ${name} already. If that is you, continue above.`,
  'exercise.new-person': 'Somebody else',
  'exercise.no-password':
    'There is no password. Postil shows nobody the marks of others who use this browser, but somebody who looks for them can find them. On a shared computer, choose “Remove my work from this computer” when you have handed in.',
  'exercise.no-task': 'There is no task text. Read and mark.',
  'exercise.not-handed-in': 'Not handed in yet.',
  'exercise.outside': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 mark lies outside the passages asked for. It may stay; it does not count.',
      other: `${f.number(count)} marks lie outside the passages asked for. They may stay; they do not count.`,
    }),
  'exercise.passages': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'Mark in this passage; the rest is paler:',
      other: `Mark in these ${f.number(count)} passages; the rest is paler:`,
    }),
  'exercise.people': 'Who are you?',
  'exercise.preview-back': 'Back',
  'exercise.preview-desk': 'A preview: here a student marks. Nothing is kept.',
  'exercise.progress': 'What is asked',
  'exercise.rename': 'Change the name',
  'exercise.rename-save': 'Use this name',
  'exercise.reopen': 'Go on marking',
  'exercise.somebody-else': 'Not you?',
  'exercise.start': 'Begin',
  'exercise.task': 'Task',
  'exercise.text-about': (
    { title, words }: { readonly title: string; readonly words: number },
    f: Format,
  ) =>
    (title === '' ? '' : `“${title}”, `) +
    f.plural(words, { one: '1 word', other: `${f.number(words)} words` }),
  'exercise.tries': 'Your tries',
  'exercise.try': ({ nth }: { readonly nth: number }, f: Format) => `Try ${f.number(nth)}`,
  'exercise.working-as': ({ name }: Name) => `Working as ${name}.`,
  'leave.failed': 'Not everything could be removed. Close other tabs with Postil and try again.',
  'leave.handed-in': ({ when }: When, f: Format) =>
    `Handed in ${f.dateTime(when)}. Have you sent the file, or seen that it is where it should be?`,
  'leave.not-handed-in': 'This has not been handed in. What you remove cannot be brought back.',
  'leave.remains':
    'What may remain: files you saved yourself, and traces the browser keeps on the disk until it overwrites them. The text and the task stay for the next person.',
  'leave.remove': 'Remove my work',
  'leave.removing': 'Removing your work from this browser',
  'leave.stay': 'Keep it',
  'leave.title': 'Remove your work from this computer?',
  'leave.what':
    'Removes your name, all your tries and all your marks from this browser. What your teacher gives back opens on top of your marks: to see them with it then, keep the file you handed in.',
} satisfies Entries;
