/** A short text, and what each student of a class marks in it: different things, the same on every run. */
import { present } from '../../src/lib/assert';

export interface PlannedMark {
  readonly words: string;
  /** Name of the label, and its key. */
  readonly label: string;
  readonly key: string;
}

export interface PlannedStudent {
  readonly name: string;
  readonly marks: readonly PlannedMark[];
  /** Finishes, never finishes, or hands in, goes on with `later` and hands in again. */
  readonly ends: 'finished' | 'never' | 'twice';
  readonly later: readonly PlannedMark[];
}

export const TITLE = 'The Ferry That Nobody Counts';

export const PARAGRAPHS = [
  'The morning ferry carries more people than the bridge does at noon. The port office has never counted them, because a ferry has no toll gate.',
  'Last spring a teacher stood on the quay for nine days with a notebook. She wrote down four hundred and twelve passengers before eight each morning.',
  'The council still calls the boat a charming relic in every budget it prints. A relic does not take nurses to the night shift.',
  'Sociologists speak of invisible work when nobody pays for what everybody needs. The deckhands who load prams and bicycles do that work for the whole town.',
] as const;

export const FERRY_TEXT = `# ${TITLE}\n\n${PARAGRAPHS.join('\n\n')}\n`;

/** What can be marked: two ideas of where it begins or ends, two of what it is. */
const PLACES = [
  {
    words: ['carries more people than the bridge', 'more people than the bridge does at noon'],
    labels: ['Claim', 'Evidence'],
  },
  { words: ['a teacher stood on the quay', 'for nine days'], labels: ['Evidence', 'Claim'] },
  {
    words: ['a charming relic', 'calls the boat a charming relic'],
    labels: ['Framing', 'Claim'],
  },
  {
    words: ['invisible work', 'Sociologists speak of invisible work'],
    labels: ['Theory reference', 'Framing'],
  },
] as const;

const KEYS = { Claim: '1', Evidence: '2', Framing: '3', 'Theory reference': '4' } as const;

/** The teacher's own. */
export const KEY_MARKS = [mark(0, 0, 0), mark(2, 0, 0)] as const;

const NAMES = [
  'Ada Bree,Kim Vale,Noor Salt,Ilse Dune,Teo Marsh,Ravi Holm,June Pike,Omar Reed,Lena Fell,Bo Lark',
  'Mina Tarn,Jon Wick,Sara Moss,Ivo Kelp,Rosa Lynn,Finn Oak,Tess Brook,Karl Ness,Aya Ford,Max Quill',
  'Lou Heath,Nils Cove,Emi Shore,Gus Thorn,Pia Weir,Dov Crest,Una Glen,Sam Ridge,Vera Isle,Kim Vale',
]
  .join(',')
  .split(',');

/** At least four: one hands in twice, one marks nothing, one never finishes, two have the same name. */
export function ferryClass(size: number): readonly PlannedStudent[] {
  return Array.from({ length: size }, (_, at) => {
    const isEmpty = at === 1 || at === 7;
    return {
      name: present(NAMES[at === size - 1 ? NAMES.length - 1 : at], 'a name'),
      marks: isEmpty ? [] : marksOf(at),
      ends: at === 0 ? 'twice' : at === 2 ? 'never' : 'finished',
      later: at === 0 ? [mark(3, 0, 0)] : [],
    };
  });
}

function marksOf(student: number): readonly PlannedMark[] {
  const count = 1 + (student % 3);
  return Array.from({ length: count }, (_, nth) =>
    mark(
      (student + nth) % PLACES.length,
      Math.floor(student / 4) % 2,
      (student + nth) % 5 === 4 ? 1 : 0,
    ),
  );
}

function mark(place: number, words: number, label: number): PlannedMark {
  const { words: spans, labels } = present(PLACES[place], 'a place');
  const name = present(labels[label], 'a label');
  return { words: present(spans[words], 'words'), label: name, key: KEYS[name] };
}
