/** What `npm run anchors` asks for, in one file to be bundled. */
import { scoreGroups, type Score } from './score-cases';
import { timeSearches } from './time-searches';

/** Bound here, so that a bundle of this file has them. */
export const corpus = { scoreGroups, timeSearches };

/** Two runs over different cases, as one. */
export function addScores(a: readonly Score[], b: readonly Score[]): readonly Score[] {
  const key = ({ kind, band, known }: Score): string => `${kind}/${band}/${known}`;
  const more = new Map(b.map((score) => [key(score), score]));
  const known = new Set(a.map(key));
  const sums = a.map((score): Score => {
    const other = more.get(key(score));
    if (!other) return score;
    const { right, review, missed, wrong } = score.outcomes;
    return {
      ...score,
      cases: score.cases + other.cases,
      outcomes: {
        right: right + other.outcomes.right,
        review: review + other.outcomes.review,
        missed: missed + other.outcomes.missed,
        wrong: wrong + other.outcomes.wrong,
      },
    };
  });
  return [...sums, ...b.filter((score) => !known.has(key(score)))];
}
