/**
 * What the passages around a place say about it, when both versions of the text are at hand: whether the
 * words around the mark moved to where a candidate stands, or whether another passage came to stand there.
 */
import type { Candidate } from './candidate';
import type { Landmark, Landmarks } from './landmarks';

/** Of the old text's shadow. */
export interface OldPlace {
  readonly start: number;
  readonly end: number;
}

export interface Evidence {
  /** Characters near the mark that now stand as far from the candidate as they stood from the mark. */
  support(candidate: Candidate): number;
  /** Characters near the candidate that stood elsewhere before. */
  claims(candidate: Candidate): number;
  /** Where the mark would start, judged by its neighbours; without repeats. */
  readonly expected: readonly number[];
}

export function gatherEvidence(landmarks: Landmarks, old: OldPlace): Evidence {
  const near = landmarks.nearOld(old.start - REACH, old.end + REACH);
  const shifts = [...new Set(near.map((run) => run.to - run.from))];
  return {
    support: (candidate) =>
      near.reduce((sum, run) => sum + (fits(run, old, candidate) ? weightOld(run, old) : 0), 0),
    claims: (candidate) =>
      landmarks
        .nearNew(candidate.start - CLOSE, candidate.end + CLOSE)
        .reduce((sum, run) => sum + (fits(run, old, candidate) ? 0 : within(run, candidate)), 0),
    expected: shifts
      .map((shift) => old.start + shift)
      .toSorted((a, b) => a - b)
      .filter((at, index, all) => index === 0 || at - (all[index - 1] as number) > 16)
      .slice(0, MOST_EXPECTED),
  };
}

/** UTF-16 units of the shadow. */
const REACH = 320;
const CLOSE = 64;
const MOST_EXPECTED = 8;
const TOLERANCE = 12;

/** The further away, the more may have been put in or taken out between. */
function fits(run: Landmark, old: OldPlace, candidate: Candidate): boolean {
  const isAfter = run.from >= old.end;
  const apart = isAfter ? run.from - old.end : Math.max(0, old.start - run.from - run.length);
  const moved = run.to - run.from;
  const shift = isAfter ? candidate.end - old.end : candidate.start - old.start;
  const grown = Math.abs(candidate.end - candidate.start - (old.end - old.start));
  const isInside = run.from < old.end && run.from + run.length > old.start;
  return Math.abs(moved - shift) <= TOLERANCE + apart / 8 + (isInside ? grown : 0);
}

function weightOld(run: Landmark, old: OldPlace): number {
  const from = Math.max(run.from, old.start - REACH);
  const to = Math.min(run.from + run.length, old.end + REACH);
  return Math.max(0, to - from);
}

function within(run: Landmark, candidate: Candidate): number {
  const from = Math.max(run.to, candidate.start - CLOSE);
  const to = Math.min(run.to + run.length, candidate.end + CLOSE);
  return Math.max(0, to - from);
}
