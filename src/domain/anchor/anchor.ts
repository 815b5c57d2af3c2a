/** An anchor: what is known of a marked passage beside its offsets, so that a changed text still has it. */
import type { OrphanPart } from '../annotation/orphan';
import type { Span } from '../text/span';
import { createSearchBudget, type SearchBudget } from './budget';
import { alikeIn } from './matching/alike';
import { fragmentOf } from './matching/fragment';
import type { PreparedText } from './prepared-text';
import { quoteOf } from './quote';

export interface Anchor extends OrphanPart {
  /** UTF-16 offsets in the text the passage was marked in; without meaning while `textHash` is empty. */
  readonly start: number;
  readonly end: number;
}

/** Code points on either side. */
export const CONTEXT = 64;

/** The span must lie inside the text and cut no grapheme. */
export function describeAnchor(
  text: PreparedText,
  { start, end }: Span,
  budget?: SearchBudget,
): Anchor {
  const { exact, prefix, suffix } = quoteOf(text.source, { start, end }, CONTEXT);
  const fragment = fragmentOf({ exact, prefix, suffix });
  const from = text.shadow.toShadow(start);
  const to = text.shadow.toShadow(end);
  const others = alikeIn(text, fragment, createSearchBudget(ANCHOR_COST, budget)).filter(
    (candidate) => candidate.end <= from || candidate.start >= to,
  );
  return {
    start,
    end,
    exact,
    prefix,
    suffix,
    textHash: text.hash,
    alike: 1 + others.length,
    ordinal: others.filter((other) => other.start < from).length,
    rival: others[0]?.score ?? 0,
  };
}

/** Steps for one anchor: some 40 ms. */
export const ANCHOR_COST = 4_000_000;
