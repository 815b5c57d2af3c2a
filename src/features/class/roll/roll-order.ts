/** Which rows of the roll are shown, and in what order. */
import type { RollRow } from '../../../domain/class/roll';

export const ROLL_SORTS = ['name', 'handed-in', 'state', 'marks'] as const;
export type RollSort = (typeof ROLL_SORTS)[number];

export const ROLL_FILTERS = ['all', 'finished', 'draft', 'look'] as const;
export type RollFilter = (typeof ROLL_FILTERS)[number];

interface Wanted {
  readonly query: string;
  readonly filter: RollFilter;
  readonly sort: RollSort;
}

/** `rows`: by name; what is equal otherwise stays in that order. */
export function orderRoll(
  rows: readonly RollRow[],
  { query, filter, sort }: Wanted,
): readonly RollRow[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .filter((row) => fits(row, filter))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .toSorted((a, b) => compare(a, b, sort));
}

/** Something about it should be known before it is trusted. */
export function isWorthALook({ submission, asked, otherNames }: RollRow): boolean {
  return (
    submission.doubts.length > 0 ||
    submission.unplaced.length > 0 ||
    otherNames.length > 0 ||
    asked.some(({ fit }) => fit !== 'met')
  );
}

function fits(row: RollRow, filter: RollFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'look' ? isWorthALook(row) : row.submission.state === filter;
}

function compare(a: RollRow, b: RollRow, sort: RollSort): number {
  switch (sort) {
    case 'name':
      return 0;
    case 'handed-in':
      return a.submission.handedIn < b.submission.handedIn ? 1 : -1;
    case 'marks':
      return b.total - a.total;
    case 'state':
      return Number(a.submission.state === 'finished') - Number(b.submission.state === 'finished');
  }
}
