/** What a damaged file no longer holds, or holds otherwise than it was written. */
import type { Gap } from '../../../lib/broken-json';

export type RecordName =
  | 'article'
  | 'codebook'
  | 'label'
  | 'reading'
  | 'annotation'
  | 'link'
  | 'exercise'
  | 'key'
  | 'submission'
  | 'verdict'
  | 'correction';

export type Loss =
  /** The file ends inside this; empty: between two sections. */
  | { readonly kind: 'cut'; readonly path: string }
  /** Left out: it cannot be read, or something it stands on cannot. */
  | { readonly kind: 'unreadable'; readonly what: RecordName; readonly path: string }
  /** Not as it was written. `kept`: there, and not to be trusted; else left out. */
  | {
      readonly kind: 'changed';
      readonly what: RecordName;
      readonly path: string;
      readonly kept: boolean;
    }
  /** So many items of a list are not in the file at all. */
  | {
      readonly kind: 'missing';
      readonly what: RecordName;
      readonly path: string;
      readonly count: number;
    }
  /** Taken from what is here already, because the file's own is damaged or missing. */
  | { readonly kind: 'stand-in'; readonly what: RecordName; readonly id: string };

type Step = Gap['path'][number];

/** Lists of records and what stands in them; of the parents a part may be missing. */
const TOP: ReadonlyMap<Step, RecordName> = new Map([
  ['articles', 'article'],
  ['codebooks', 'codebook'],
  ['readings', 'reading'],
  ['exercises', 'exercise'],
  ['keys', 'key'],
  ['submissions', 'submission'],
  ['verdicts', 'verdict'],
  ['corrections', 'correction'],
]);
const INNER: ReadonlyMap<Step, ReadonlyMap<Step, RecordName>> = new Map([
  ['codebooks', new Map([['labels', 'label']])],
  [
    'readings',
    new Map<Step, RecordName>([
      ['annotations', 'annotation'],
      ['links', 'link'],
      ['unplaced', 'annotation'],
    ]),
  ],
  [
    'submissions',
    new Map<Step, RecordName>([
      ['marks', 'annotation'],
      ['unplaced', 'annotation'],
    ]),
  ],
  ['corrections', new Map<Step, RecordName>([['marks', 'annotation']])],
]);

export const SECTIONS: readonly string[] = [...TOP.keys()].map(String);

/** The lists inside the records of a section that may be shorter than they were. */
export function listsOf(section: string): ReadonlyMap<Step, RecordName> {
  return INNER.get(section) ?? new Map();
}

export function nameOf(section: string): RecordName {
  return TOP.get(section) ?? 'article';
}

/** The smallest record around a place in the file; null: between records, or of one that may lack a part. */
export function recordAround(path: readonly Step[]): {
  readonly what: RecordName;
  readonly path: readonly Step[];
} | null {
  const [section, index, list, inner] = path;
  const what = TOP.get(section ?? '');
  if (what === undefined || typeof index !== 'number') return null;
  const lists = listsOf(String(section));
  const innerWhat = list === undefined ? undefined : lists.get(list);
  if (innerWhat === undefined) return lists.size > 0 ? null : { what, path: path.slice(0, 2) };
  if (typeof inner !== 'number') return null;
  return { what: innerWhat, path: path.slice(0, 4) };
}
