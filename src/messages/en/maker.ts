/** The teacher's page of an exercise: the task, what is asked, the key, and handing it out. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface Named {
  readonly label: string;
}

export const maker = {
  'maker.about': 'An exercise on',
  'maker.ask-least': ({ label }: Named) => `${label}: at least`,
  'maker.ask-most': ({ label }: Named) => `${label}: at most`,
  'maker.asks': 'What is asked',
  'maker.asks-any': 'any',
  'maker.asks-archived': 'Archived: students are not offered this label.',
  'maker.asks-drop': ({ label }: Named) => `Ask nothing of ${label}`,
  'maker.asks-hint':
    'How many marks of each label. Empty fields ask for nothing; students see how far they are.',
  'maker.asks-label': 'Label',
  'maker.asks-least': 'At least',
  'maker.asks-most': 'At most',
  'maker.asks-reversed': 'More at least than at most.',
  'maker.asks-unknown': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'One label that is asked for is no longer in the codebook.',
      other: `${f.number(count)} labels that are asked for are no longer in the codebook.`,
    }),
  'maker.asks-unknown-drop': 'Ask for it no more',
  'maker.back': 'Back to the settings',
  'maker.class': 'See the class',
  'maker.codebook': 'Codebook',
  'maker.codebook-hint': 'Students mark with its labels and see its definitions.',
  'maker.file': 'A file for your class',
  'maker.file-hint': ({ name }: { readonly name: string }) =>
    `“${name}”: the text, the codebook and the task, with nobody’s marks. Every student opens it in Postil, also offline.`,
  'maker.file-key': 'The key goes with it, stored apart.',
  'maker.file-no-key': 'The key stays here: students are never shown it.',
  'maker.file-save': 'Save exercise file',
  'maker.file-saved': ({ file }: { readonly file: string }) =>
    `“${file}” saved. Look into your downloads folder, and give it to your class.`,
  'maker.hand-out': 'Hand it out',
  'maker.handed-in': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'One file has been handed in. Changes do not reach those who have the exercise already: use it again for another class instead.',
      other: `${f.number(count)} files have been handed in. Changes do not reach those who have the exercise already: use it again for another class instead.`,
    }),
  'maker.key': 'The key',
  'maker.key-after': 'After finishing, beside their own marks',
  'maker.key-drop': 'Remove the key',
  'maker.key-empty': 'The key has no marks. Mark the text in your reading and take it over again.',
  'maker.key-from': ({ count, reader }: Count & { readonly reader: string }, f: Format) =>
    f.plural(count, {
      '=0': `No marks, from ${reader}`,
      one: `1 mark, from ${reader}`,
      other: `${f.number(count)} marks, from ${reader}`,
    }),
  'maker.key-hint':
    'One of your own readings of this text, with a reason for each mark. Without a key, students compare with nothing but each other.',
  'maker.key-labels': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'One mark of the key has a label that students are not offered.',
      other: `${f.number(count)} marks of the key have labels that students are not offered.`,
    }),
  'maker.key-list': 'Marks of the key',
  'maker.key-mark-labels': 'Students are not offered one of its labels.',
  'maker.key-mark-outside': 'Lies outside the passages.',
  'maker.key-missing': 'Students are to see a key after finishing, and there is none.',
  'maker.key-never': 'Never',
  'maker.key-no-reading':
    'You have no marks on this text under this codebook yet. Mark the text, then come back.',
  'maker.key-open': 'Open the text',
  'maker.key-outside': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: 'One mark of the key lies outside the passages.',
      other: `${f.number(count)} marks of the key lie outside the passages.`,
    }),
  'maker.key-reader-gone': 'a reading that is no longer here',
  'maker.key-reader-unnamed': 'your reading',
  'maker.key-reading': 'Reading',
  'maker.key-reading-choice': ({ reader, count }: { readonly reader: string } & Count, f: Format) =>
    `${reader} (${f.plural(count, { one: '1 annotation', other: `${f.number(count)} annotations` })})`,
  'maker.key-refresh': 'Take over again',
  'maker.key-refresh-hint':
    'A mark’s note becomes its reason where it has none yet. Students read the reasons; your notes stay in your reading. Taking over again keeps the reasons.',
  'maker.key-shown': 'Students see the key',
  'maker.key-shown-after-finishing':
    'Until then it is stored apart and not shown. It lies on the student’s own computer all the same, and someone determined can read it there. For a test choose “Never”: then it is not in the file at all.',
  'maker.key-shown-never': 'The key stays here. It is neither in the file nor in the link.',
  'maker.key-stale': 'The reading has changed since the key was taken from it.',
  'maker.key-take': 'Take over as key',
  'maker.least-over-most': ({ label }: Named) => `“${label}”: more at least than at most.`,
  'maker.archived-label': ({ label }: Named) => `“${label}” is asked for and archived.`,
  'maker.link': 'A link',
  'maker.link-ask': 'Make a link',
  'maker.link-copied': 'The link is copied',
  'maker.link-copy': 'Copy the link',
  'maker.link-copy-failed': 'The browser did not let it be copied. It is selected: copy it by key.',
  'maker.link-hint':
    'The whole exercise is in the link itself: nothing is sent anywhere before a student opens it, nor then.',
  'maker.link-length': ({ count, most }: Count & { readonly most: number }, f: Format) =>
    `${f.number(count)} of at most ${f.number(most)} characters`,
  'maker.link-this-computer': ({ host }: { readonly host: string }) =>
    `This link leads to ${host}, which is this computer alone: it opens nowhere else. Hand out the file, or make the link where Postil has an address that your class can reach.`,
  'maker.link-this-network': ({ host }: { readonly host: string }) =>
    `This link leads to ${host}, an address inside this network: it does not open at home. Hand out the file, or make the link where Postil has an address that your class can reach.`,
  'maker.link-local':
    'Postil is open from a file here, so a link would lead to this computer alone. Hand out the file.',
  'maker.link-too-long': ({ count, most }: Count & { readonly most: number }, f: Format) =>
    `This text is too long for a link: it would have ${f.number(count)} characters, and mail and chat programs cut what is longer than ${f.number(most)}. Hand out the file.`,
  'maker.name-required': 'Students must give a name or pseudonym',
  'maker.name-required-hint': 'Otherwise they may leave it empty, and the class sees “Unnamed”.',
  'maker.no-labels': 'The codebook has no label to mark with.',
  'maker.no-task': 'There is no task yet.',
  'maker.others': 'Other people’s marks at the same computer',
  'maker.others-always': 'Hidden always',
  'maker.others-until-finished': 'Hidden until the student has finished',
  'maker.page': 'Exercise settings',
  'maker.passages': 'Where to mark',
  'maker.passages-add-selection': 'Add the selected words',
  'maker.passages-by': 'Choose by',
  'maker.passages-by-paragraph': 'Paragraphs',
  'maker.passages-by-sentence': 'Sentences',
  'maker.passages-chosen': ({ count, share }: Count & { readonly share: number }, f: Format) =>
    `${f.plural(count, { one: 'One passage', other: `${f.number(count)} passages` })}, ${f.percent(share)} of the text`,
  'maker.passages-list': 'Passages of the text',
  'maker.passages-none': 'Nothing is chosen yet, so students may mark the whole text.',
  'maker.passages-some': 'Only some passages',
  'maker.passages-some-hint': 'The rest stays readable and is dimmed.',
  'maker.passages-whole': 'The whole text',
  'maker.preview': 'See it as a student',
  'maker.preview-bar': 'This is what a student sees. Nothing you do here is kept.',
  'maker.problems': 'Before you hand it out',
  'maker.reason': 'Reason',
  'maker.reason-for': ({ quote }: { readonly quote: string }) => `Reason for “${quote}”`,
  'maker.reuse-hint': 'The same task and key, and nothing that was handed in.',
  'maker.rules': 'For students',
  'maker.task': 'Task',
  'maker.task-bold': 'Bold',
  'maker.task-heading': 'Heading',
  'maker.task-hint':
    'Formatted with Markdown: **bold**, *italic*, - list, ## heading, [link](https://…).',
  'maker.task-italic': 'Italic',
  'maker.task-list': 'List',
  'maker.task-placeholder': 'What should students do with this text?',
  'maker.task-preview': 'As students see it',
  'maker.task-preview-empty': 'The task appears here.',
  'maker.task-tools': 'Format the task',
  'maker.title': 'Title',
} satisfies Entries;
