/**
 * Finds a marked passage in a text, or says that it cannot be sure. The rule: docs/anchoring.md. A wrong
 * place is worse than a question, so everything that speaks against a place ends in `review`.
 */
import type { ReviewReason } from '../annotation/orphan';
import { snapSpan } from '../text/graphemes';
import { span, type Span } from '../text/span';
import { ANCHOR_COST, type Anchor } from './anchor';
import { createSearchBudget, type SearchBudget } from './budget';
import { FLOOR, isAlike, reachesFloor } from './matching/alike';
import { overlaps, type Candidate } from './matching/candidate';
import { findCandidates } from './matching/candidates';
import { gatherEvidence, type Evidence } from './matching/evidence';
import { fragmentOf, type Fragment } from './matching/fragment';
import { findLandmarks, type Landmarks } from './matching/landmarks';
import type { PreparedText } from './prepared-text';

export interface AnchorTarget {
  readonly text: PreparedText;
  /** What the two versions share, when the one that was marked is at hand. */
  readonly before?: { readonly text: PreparedText; readonly landmarks: Landmarks };
}

export type Resolution =
  /** `exact`: word for word. `moved`: recognised, though words in it were changed. */
  | {
      readonly kind: 'exact' | 'moved';
      readonly span: Span;
      readonly score: number;
      readonly candidates: readonly PlacedCandidate[];
    }
  | {
      readonly kind: 'review' | 'lost';
      readonly reason: ReviewReason;
      /** At most three, the likeliest first. None when it is lost. */
      readonly candidates: readonly PlacedCandidate[];
    };

export interface PlacedCandidate {
  readonly span: Span;
  /** 0 to 1. */
  readonly score: number;
}

/** With the text the anchors were made in, when there is one: then its neighbours bear witness. */
export function anchorTarget(text: PreparedText, before?: PreparedText): AnchorTarget {
  if (!before) return { text };
  const landmarks = findLandmarks(before.shadow.text, text.shadow.text);
  return { text, before: { text: before, landmarks } };
}

/** `budget`: shared by all anchors of one text; each may take only so much of it. */
export function resolveAnchor(
  anchor: Anchor,
  target: AnchorTarget,
  budget?: SearchBudget,
): Resolution {
  const { source, hash } = target.text;
  if (anchor.exact === '') return { kind: 'lost', reason: 'gone', candidates: [] };
  if (anchor.textHash !== '' && anchor.textHash === hash) {
    const { start, end } = anchor;
    if (source.slice(start, end) === anchor.exact) return placed('exact', span(start, end), 1, []);
  }
  return search(anchor, target, createSearchBudget(ANCHOR_COST, budget));
}

/** From this many characters on a quote may be recognised although it was changed. */
const LEAST_FUZZY = 12;

/** By how much the best must be better than any other. */
const MARGIN = 0.1;

/** A quote that stands once, word for word, needs only one side that is there. */
const ONE_SIDE = 0.8;

/** So long a quote, so little changed, is recognised wherever it went. */
const LEAST_ALONE = 64;
const ALONE = 0.85;

const EDGE = { beside: 0.4, near: 0.7, alone: 0.9 } as const;
const CLOSE_SIDE = 0.9;

/** What a candidate must reach to be worth showing. */
const WORTH_SHOWING = 0.45;
const LEAST_SHOWN = 0.3;

const MOST_SHOWN = 3;

/** Steps for one character of the quote. */
const FOLDING = 5;

function search(anchor: Anchor, target: AnchorTarget, budget: SearchBudget): Resolution {
  if (!budget.spend(anchor.exact.length * FOLDING)) {
    return { kind: 'review', reason: 'unsearched', candidates: [] };
  }
  const fragment = fragmentOf(anchor);
  const evidence = evidenceOf(anchor, target);
  const hints = (evidence?.expected ?? []).map((at) => at - fragment.before.length);
  const { list, isComplete } = findCandidates(target.text, fragment, budget, hints);
  const judged = list.map((candidate) => judge(candidate, evidence));
  const chosen = isComplete ? choose(judged, anchor, fragment) : null;
  const shown = judged
    .filter(({ candidate, isHome }) => isWorthShowing(candidate, isHome))
    .toSorted(
      (a, b) => Number(b.isHome) - Number(a.isHome) || b.candidate.score - a.candidate.score,
    )
    .slice(0, MOST_SHOWN)
    .map(({ candidate }) => toPlaced(candidate, target));
  if (chosen) {
    const { candidate } = chosen;
    const kind = candidate.quote === 1 ? 'exact' : 'moved';
    return placed(kind, toPlaced(candidate, target).span, candidate.score, shown);
  }
  if (!isComplete) return { kind: 'review', reason: 'unsearched', candidates: shown };
  if (shown.length === 0) return { kind: 'lost', reason: 'gone', candidates: [] };
  const passing = judged.filter(({ candidate }) => isAlike(candidate));
  return { kind: 'review', reason: passing.length > 1 ? 'several' : 'changed', candidates: shown };
}

/** At home, where its neighbours are, less of it is worth showing; but something of its words must be there. */
function isWorthShowing({ score, quote }: Candidate, isHome: boolean): boolean {
  return score >= WORTH_SHOWING ? quote >= LEAST_SHOWN : isHome && quote >= FLOOR.side;
}

interface Judged {
  readonly candidate: Candidate;
  readonly support: number;
  /** Its neighbours came along. */
  readonly isHome: boolean;
  /** Another passage's neighbours stand here. */
  readonly isTaken: boolean;
}

/** Characters of unchanged text near by that make a place home; or another's. */
const LEAST_SUPPORT = 24;

function judge(candidate: Candidate, evidence: Evidence | null): Judged {
  if (!evidence) return { candidate, support: 0, isHome: false, isTaken: false };
  const support = evidence.support(candidate);
  const claims = evidence.claims(candidate);
  return {
    candidate,
    support,
    isHome: support >= LEAST_SUPPORT && support > claims,
    isTaken: claims >= LEAST_SUPPORT && claims > 2 * support,
  };
}

function choose(judged: readonly Judged[], anchor: Anchor, fragment: Fragment): Judged | null {
  const free = judged.filter(({ isTaken }) => !isTaken);
  const homes = free.filter(({ isHome }) => isHome);
  const [best] = homes.length > 0 ? homes : free;
  if (!best || !isRecognised(best, free, anchor, fragment)) return null;
  const isClear = free.every(
    (other) =>
      overlaps(other.candidate, best.candidate) ||
      other.candidate.score <= best.candidate.score - MARGIN ||
      (best.isHome && !other.isHome && best.support > 3 * other.support),
  );
  const isSure = best.isHome && reachesFloor(best.candidate);
  if (isClear && (isSure || isNotATwin(best.candidate, free, anchor))) return best;
  return byOrder(best, free, anchor);
}

/** Nearer to what was marked than to what looked like it; or all that looked like it are still there. */
function isNotATwin(best: Candidate, free: readonly Judged[], { rival, alike }: Anchor): boolean {
  if (best.score >= (1 + rival) / 2) return true;
  return free.filter(({ candidate }) => isAlike(candidate)).length >= alike;
}

/** As many passages like it as before: then it is the one with as many before it, if that is also the likeliest. */
function byOrder(best: Judged, free: readonly Judged[], { alike, ordinal }: Anchor): Judged | null {
  if (alike < 2) return null;
  const like = free
    .filter(({ candidate }) => isAlike(candidate))
    .toSorted((a, b) => a.candidate.start - b.candidate.start);
  const wanted = like[ordinal];
  if (like.length !== alike || !wanted || !reachesFloor(wanted.candidate)) return null;
  return wanted.candidate.score >= best.candidate.score ? wanted : null;
}

function isRecognised(
  { candidate, isHome }: Judged,
  all: readonly Judged[],
  { alike }: Anchor,
  { before, quote, after }: Fragment,
): boolean {
  const isExact = candidate.quote === 1;
  const others = all.filter((other) => other.candidate !== candidate);
  const isOnly = others.every((other) => other.candidate.quote < 1);
  if (candidate.quote < FLOOR.quote) return false;
  if (!isExact && quote.length < LEAST_FUZZY && !isHome) return false;
  if (alike === 0)
    return isExact && isClose(candidate, before, after, isOnly && quote.length >= LEAST_FUZZY);
  if (!hasEdges(candidate)) return false;
  if (reachesFloor(candidate)) return true;
  const side = Math.max(candidate.before, candidate.after);
  if (quote.length < LEAST_FUZZY) return false;
  if (isHome) return side >= FLOOR.side;
  if (alike !== 1) return false;
  if (isExact && side >= ONE_SIDE) return isOnly;
  if (quote.length < LEAST_ALONE || candidate.quote < ALONE) return false;
  return others.every((other) => other.candidate.quote < FLOOR.quote);
}

/** The less there is of what stood beside the quote, the more of its own first or last words must be there. */
function hasEdges({ before, after, head, tail }: Candidate): boolean {
  return head >= leastEdge(before) && tail >= leastEdge(after);
}

function leastEdge(side: number): number {
  if (side >= CLOSE_SIDE) return EDGE.beside;
  return side >= FLOOR.side ? EDGE.near : EDGE.alone;
}

/**
 * For a quote of which nothing else is known, so that it may have had twins: both sides must be there, nearly
 * as they were. A side that was not given proves nothing, unless the text ends there.
 */
function isClose(
  candidate: Candidate,
  before: string,
  after: string,
  isUnmistakable: boolean,
): boolean {
  const isSide = (side: string, likeness: number): boolean =>
    likeness >= CLOSE_SIDE || (side.length === 0 && isUnmistakable);
  return isSide(before, candidate.before) && isSide(after, candidate.after);
}

function evidenceOf(anchor: Anchor, { before }: AnchorTarget): Evidence | null {
  if (!before || before.text.hash !== anchor.textHash) return null;
  const { shadow } = before.text;
  return gatherEvidence(before.landmarks, {
    start: shadow.toShadow(anchor.start),
    end: shadow.toShadow(anchor.end),
  });
}

function toPlaced({ start, end, score }: Candidate, { text }: AnchorTarget): PlacedCandidate {
  return { span: snapSpan(text.source, text.shadow.toSource(start, end)), score };
}

function placed(
  kind: 'exact' | 'moved',
  at: Span,
  score: number,
  candidates: readonly PlacedCandidate[],
): Resolution {
  return { kind, span: at, score, candidates };
}
