/** What a student is told of a finished reading, compared with a key or with what the teacher gave back. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Share {
  readonly score: number;
}
interface Tag {
  readonly tag: string;
}

export const feedback = {
  'feedback.comment': 'Your teacher:',
  'feedback.credit': ({ credit }: { readonly credit: number }, f: Format) =>
    `${f.percent(credit)} of a point`,
  'feedback.extra-correction': 'Not among your teacher’s marks',
  'feedback.layers-correction':
    'Your marks have a number and a line under the words. Your teacher’s have a letter and a line above.',
  'feedback.layers-key':
    'Your marks have a number and a line under the words. The key’s have a letter and a line above.',
  'feedback.missed': 'Missed',
  'feedback.no-score': 'There is nothing to compare on either side.',
  'feedback.none-marked': 'You marked nothing.',
  'feedback.outcome-exact': 'Exact',
  'feedback.outcome-extra': 'Not in the key',
  'feedback.outcome-outside': 'Outside the passage, not counted',
  'feedback.outcome-remark': 'A remark, not compared',
  'feedback.outcome-shifted': 'Shifted',
  'feedback.outcome-too-long': 'Too long',
  'feedback.outcome-too-short': 'Too short',
  'feedback.outcome-wrong-label': 'Right place, wrong label',
  'feedback.overall': 'Your teacher writes',
  'feedback.own-marks': 'Your marks',
  'feedback.place-shifted': 'and shifted',
  'feedback.place-too-long': 'and too long',
  'feedback.place-too-short': 'and too short',
  'feedback.reason': 'Why:',
  'feedback.rule':
    'How it is counted: each of your marks is paired with one of your teacher’s at most. A pair is worth as much of a point as the words you share, half of it for the place and half for the label. All points, doubled, are divided by your marks and theirs together. It says how near two readings are, not how good yours is.',
  'feedback.score-correction': ({ score }: Share, f: Format) =>
    `${f.percent(score)} in common with your teacher’s marks.`,
  'feedback.score-key': ({ score }: Share, f: Format) =>
    `${f.percent(score)} in common with the key.`,
  'feedback.stray-comments': 'About marks that are no longer here',
  'feedback.tag-other': ({ tag }: Tag) => tag,
  'feedback.tag-own': ({ tag }: Tag) => tag,
  'feedback.title': 'Feedback',
} satisfies Entries;
