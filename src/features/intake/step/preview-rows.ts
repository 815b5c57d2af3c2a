/** The text of a draft as the import step shows it: passage by passage, with cuts and joins between. */
import type { Draft, DraftBlock } from '../../../domain/intake/draft';
import type {
  CutReason,
  Decisions,
  JoinProposal,
  Proposals,
} from '../../../domain/intake/proposals';

export type PreviewRow = BlockRow | JoinRow | HiddenRow;

export interface BlockRow {
  readonly kind: 'block';
  readonly index: number;
  readonly block: DraftBlock;
  readonly isCut: boolean;
  /** Null when nothing was proposed. */
  readonly reason: CutReason | null;
  readonly isJoined: boolean;
}

/** Stands before the second half. */
export interface JoinRow {
  readonly kind: 'join';
  readonly join: JoinProposal;
  readonly isMade: boolean;
}

/** Passages nobody proposed anything about, in the middle of a long text. */
export interface HiddenRow {
  readonly kind: 'hidden';
  /** Where the run of untouched blocks starts: names it in `revealed`. */
  readonly run: number;
  /** Index of the first hidden block. */
  readonly from: number;
  readonly count: number;
}

/** Up to so many blocks are all shown. */
const SHORT_TEXT = 150;
/** Shown on each side of what is hidden. */
const AROUND = 8;

/** `revealed`: how many blocks more are to be shown of the run that starts at a block. */
export function previewRows(
  draft: Draft,
  proposals: Proposals,
  decisions: Decisions,
  revealed: ReadonlyMap<number, number>,
): readonly PreviewRow[] {
  const reasons = new Map(proposals.cuts.map(({ block, reason }) => [block, reason]));
  const joins = new Map(proposals.joins.map((join) => [join.next, join]));
  const made = new Set(decisions.joins.map(({ next }) => next));
  const halves = new Set(decisions.joins.flatMap(({ block, next }) => [block, next]));
  const touched = (index: number): boolean =>
    reasons.has(index) || decisions.cuts.has(index) || joins.has(index) || joins.has(index + 1);

  const rows: PreviewRow[] = [];
  const hidden = hiddenRuns(draft.blocks.length, touched, revealed);
  for (let index = 0; index < draft.blocks.length; index += 1) {
    const run = hidden.get(index);
    if (run) {
      rows.push({ kind: 'hidden', ...run });
      index = run.from + run.count - 1;
      continue;
    }
    const block = draft.blocks[index];
    if (!block) continue;
    const join = joins.get(index);
    if (join) rows.push({ kind: 'join', join, isMade: made.has(index) });
    rows.push({
      kind: 'block',
      index,
      block,
      isCut: decisions.cuts.has(index),
      reason: reasons.get(index) ?? null,
      isJoined: halves.has(index),
    });
  }
  return rows;
}

interface Run {
  readonly run: number;
  readonly from: number;
  readonly count: number;
}

/** By the first hidden block. */
function hiddenRuns(
  total: number,
  touched: (index: number) => boolean,
  revealed: ReadonlyMap<number, number>,
): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  if (total <= SHORT_TEXT) return runs;
  let start = 0;
  for (let index = 0; index <= total; index += 1) {
    if (index < total && !touched(index)) continue;
    const from = start + AROUND + (revealed.get(start) ?? 0);
    const count = index - AROUND - from;
    if (count > AROUND) runs.set(from, { run: start, from, count });
    start = index + 1;
  }
  return runs;
}
