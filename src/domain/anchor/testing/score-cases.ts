/** Runs cases of the corpus and counts what came of each. */
import { describeAnchor, type Anchor } from '../anchor';
import { prepareText } from '../prepared-text';
import { quoteOf } from '../quote';
import { anchorTarget, resolveAnchor, type Resolution } from '../resolve-anchor';
import { BANDS, KINDS, makeGroup, type Band, type CaseKind, type Marked } from './cases';

/**
 * What is known when a text has changed. `texts`: both versions, as when two meet in Postil. `anchor`: the
 * anchor alone. `quote`: the quote with 32 characters on either side, as other tools write it.
 */
export const KNOWN = ['texts', 'anchor', 'quote'] as const;
export type Known = (typeof KNOWN)[number];

/**
 * - `right`: placed there, or asked or said lost where there is no one place.
 * - `review`: asked, the place among those offered. `missed`: asked or said lost without it.
 * - `wrong`: placed elsewhere, without a word.
 */
export type Outcome = 'right' | 'review' | 'missed' | 'wrong';

export interface Score {
  readonly kind: CaseKind;
  readonly band: Band;
  readonly known: Known;
  readonly cases: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export interface WrongCase {
  readonly group: number;
  readonly known: Known;
  readonly kind: CaseKind;
  readonly language: string;
  readonly quote: string;
  readonly found: string;
  readonly truth: string;
}

/** Groups `from` to `to` of the corpus, four cases each. */
export function scoreGroups(
  from: number,
  to: number,
  onWrong: (wrong: WrongCase) => void = () => undefined,
): readonly Score[] {
  const counts = new Map<string, Record<Outcome, number>>();
  for (let number = from; number < to; number += 1) {
    const group = makeGroup(number);
    const old = prepareText(group.before, 'old');
    const now = prepareText(group.after, 'new');
    const targets = {
      texts: anchorTarget(now, old),
      anchor: anchorTarget(now),
      quote: anchorTarget(now),
    };
    for (const marked of group.marked) {
      const full = describeAnchor(old, marked.span);
      for (const known of KNOWN) {
        const anchor = known === 'quote' ? bare(full, group.before, marked) : full;
        const resolution = resolveAnchor(anchor, targets[known]);
        const outcome = outcomeOf(resolution, marked);
        const key = `${group.kind}/${marked.band}/${known}`;
        const tally = counts.get(key) ?? { right: 0, review: 0, missed: 0, wrong: 0 };
        tally[outcome] += 1;
        counts.set(key, tally);
        if (outcome === 'wrong' && 'span' in resolution) {
          const { start, end } = resolution.span;
          onWrong({
            group: number,
            known,
            kind: group.kind,
            language: group.language,
            quote: anchor.exact,
            found: group.after.slice(start, end),
            truth: marked.truth
              .map((place) => group.after.slice(place.start, place.end))
              .join(' | '),
          });
        }
      }
    }
  }
  return KNOWN.flatMap((known) =>
    KINDS.flatMap((kind) =>
      BANDS.flatMap((band): Score[] => {
        const outcomes = counts.get(`${kind}/${band}/${known}`);
        if (!outcomes) return [];
        const cases = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
        return [{ kind, band, known, cases, outcomes }];
      }),
    ),
  );
}

export function share(scores: readonly Score[], outcome: Outcome): number {
  const cases = scores.reduce((sum, score) => sum + score.cases, 0);
  return cases === 0 ? 0 : scores.reduce((sum, score) => sum + score.outcomes[outcome], 0) / cases;
}

function bare(anchor: Anchor, text: string, { span }: Marked): Anchor {
  return { ...anchor, ...quoteOf(text, span), textHash: '', alike: 0, ordinal: 0, rival: 0 };
}

function outcomeOf(resolution: Resolution, { truth, span }: Marked): Outcome {
  const isThere = (found: Place): boolean => truth.some((place) => isNear(found, place, span));
  if (resolution.kind === 'exact' || resolution.kind === 'moved') {
    return isThere(resolution.span) ? 'right' : 'wrong';
  }
  if (truth.length !== 1) return 'right';
  return resolution.candidates.some((candidate) => isThere(candidate.span)) ? 'review' : 'missed';
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Each edge within two characters, fewer for the shortest quotes; 5 % of the length of long ones. */
function isNear(found: Place, place: Place, { start, end }: Place): boolean {
  const length = end - start;
  const most = Math.max(Math.min(2, Math.floor(length / 4)), Math.floor(length / 20));
  return Math.abs(found.start - place.start) <= most && Math.abs(found.end - place.end) <= most;
}
