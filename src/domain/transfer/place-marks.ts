/**
 * Finds the marks of one version of a text in another: the work that a worker does while the page goes on.
 * What is given and what comes back can be sent between the two.
 */
import { describeAnchor, type Anchor } from '../anchor/anchor';
import { createSearchBudget } from '../anchor/budget';
import { prepareText } from '../anchor/prepared-text';
import { anchorTarget, resolveAnchor } from '../anchor/resolve-anchor';
import { resolveParts, type PartsResolution } from '../anchor/resolve-parts';
import type { AnnotationId } from '../annotation/annotation';
import type { OrphanPart } from '../annotation/orphan';
import type { Span } from '../text/span';

export interface PlacingJob {
  readonly from: TextVersion;
  readonly to: TextVersion;
  readonly marks: readonly MarkToPlace[];
}

export interface TextVersion {
  readonly text: string;
  /** SHA-256 in lower-case hex. */
  readonly hash: string;
}

/** `spans`: of the text it comes from. `parts`: of one that had no certain place there either. */
export type MarkToPlace =
  | { readonly id: AnnotationId; readonly spans: readonly Span[] }
  | { readonly id: AnnotationId; readonly parts: readonly OrphanPart[] };

export interface PlacedMark {
  readonly id: AnnotationId;
  /** What it marked, with its surroundings. */
  readonly parts: readonly OrphanPart[];
  readonly place: PartsResolution;
}

/** One after the other, so that whoever asks can say how far it is. The budget is shared by all. */
export function* placeMarks({ from, to, marks }: PlacingJob): Generator<PlacedMark> {
  const before = prepareText(from.text, from.hash);
  const target = anchorTarget(prepareText(to.text, to.hash), before);
  const budget = createSearchBudget(JOB_COST);
  for (const mark of marks) {
    const anchors: readonly Anchor[] =
      'spans' in mark
        ? mark.spans.map((span) => describeAnchor(before, span, budget))
        : mark.parts.map((part) => ({ ...part, start: 0, end: 0 }));
    const place = resolveParts(anchors.map((anchor) => resolveAnchor(anchor, target, budget)));
    yield { id: mark.id, parts: anchors.map(toPart), place };
  }
}

/** Steps for all marks of one text: some twenty seconds. */
const JOB_COST = 2_000_000_000;

function toPart({ start: _start, end: _end, ...part }: Anchor): OrphanPart {
  return part;
}
