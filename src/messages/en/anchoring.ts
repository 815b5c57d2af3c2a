/** Marks in a text that has changed: bringing them over, and those whose place is not certain. */
import type { Entries } from '../entry';
import type { Format } from '../format';

interface Count {
  readonly count: number;
}

interface Found {
  readonly exact: number;
  readonly moved: number;
  readonly review: number;
}

const marks = (count: number, f: Format): string =>
  f.plural(count, { one: '1 annotation', other: `${f.number(count)} annotations` });

export const anchoring = {
  'bring.compare': 'Look for them',
  'bring.explain':
    'The annotations of the other article are looked for in this text. Those that are found stand here at once; the others are listed for you to place. The other article stays as it is.',
  'bring.failed': ({ reason }: { readonly reason: string }) =>
    `The annotations could not be looked for: ${reason}.`,
  'bring.found-exact': ({ count }: Count, f: Format) => `${marks(count, f)}: word for word`,
  'bring.found-moved': ({ count }: Count, f: Format) =>
    `${marks(count, f)}: found, though words in them have changed`,
  'bring.found-none': 'The other article has no annotations that are not here already.',
  'bring.found-review': ({ count }: Count, f: Format) =>
    `${marks(count, f)}: will be listed, because the place is not certain`,
  'bring.found-title': 'What was found',
  'bring.from': 'From which article?',
  'bring.hint': ({ count, date }: Count & { readonly date: string }, f: Format) =>
    [marks(count, f), ...(date === '' ? [] : [f.date(date)])].join(' · '),
  'bring.no-source': 'No other article in the library has annotations.',
  'bring.offer': ({ title }: { readonly title: string }) =>
    `Place its annotations on “${title}” as it is here…`,
  'bring.place': 'Place them here',
  'bring.placed': ({ exact, moved, review }: Found, f: Format) =>
    `${marks(exact + moved, f)} placed, ${f.number(review)} to look at.`,
  'bring.remove-copy': 'Then take the copy out of the library',
  'bring.title': 'Bring annotations over',
  'bring.to': ({ title }: { readonly title: string }) => `To “${title}”`,
  'bring.working': 'Looking for the annotations',
  'command.bring-marks': 'Bring annotations over from another article…',
  'command.review': 'Go to the annotations that need a look',
  'notice.removed-orphan': 'Annotation dropped',
  'review.actions': 'Where it belongs',
  'review.candidate': ({ index }: { readonly index: number }, f: Format) =>
    `Place ${f.number(index)}`,
  'review.count': ({ count }: Count, f: Format) =>
    f.plural(count, {
      one: '1 annotation needs a look',
      other: `${f.number(count)} annotations need a look`,
    }),
  'review.drop': 'Drop it',
  'review.explain':
    'The text has changed since they were made. Nothing is drawn until you say where.',
  'review.list': 'Waiting for a look',
  'review.more': ({ count }: Count, f: Format) => `${f.number(count)} more`,
  'review.note': 'Note',
  'review.reason.changed': 'Its words, or those around it, have changed too much to be sure.',
  'review.reason.gone': 'Nothing like it is in this text any more.',
  'review.reason.several': 'It could stand in more than one place.',
  'review.reason.unsearched': 'There was not enough time to look for it.',
  'review.select-first': 'Select its words in the text, then come back here.',
  'review.show': 'Show',
  'review.take': 'Place it here',
  'review.use-selection': 'Mark the selection instead',
  'step.bring-marks': 'annotations brought over',
  'step.drop-orphan': 'annotation dropped',
  'step.place-orphan': 'annotation placed',
} satisfies Entries;
