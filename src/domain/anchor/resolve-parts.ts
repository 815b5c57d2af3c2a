/** A mark of several parts has a place when all of them have; else the reader is asked about it as a whole. */
import type { OrphanCandidate, ReviewReason } from '../annotation/orphan';
import { mergeSpans, type Span } from '../text/span';
import type { Resolution } from './resolve-anchor';

export type PartsResolution =
  | { readonly kind: 'exact' | 'moved'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'review';
      readonly reason: ReviewReason;
      /** At most three, the likeliest first. */
      readonly candidates: readonly OrphanCandidate[];
    };

/** At least one part, in the order of the old text. */
export function resolveParts(parts: readonly Resolution[]): PartsResolution {
  const open = parts.filter(isOpen);
  const [first] = open;
  if (!first) {
    const kind = parts.every((part) => part.kind === 'exact') ? 'exact' : 'moved';
    return {
      kind,
      spans: mergeSpans(parts.flatMap((part) => ('span' in part ? [part.span] : []))),
    };
  }
  const depth = Math.max(...open.map(({ candidates }) => candidates.length));
  const candidates = Array.from({ length: depth }, (_, rank): OrphanCandidate => {
    const chosen = parts.flatMap((part) =>
      isOpen(part) ? (part.candidates[rank] ?? part.candidates[0] ?? []) : [part],
    );
    return {
      spans: mergeSpans(chosen.map(({ span }) => span)),
      score: chosen.reduce((sum, { score }) => sum + score, 0) / parts.length,
    };
  });
  const isPartLeft = candidates.length === 0 && open.length < parts.length;
  const rest = parts.flatMap((part) => ('span' in part ? [part] : []));
  return {
    kind: 'review',
    reason: isPartLeft ? 'changed' : first.reason,
    candidates: isPartLeft
      ? [
          {
            spans: mergeSpans(rest.map(({ span }) => span)),
            score: rest.reduce((sum, { score }) => sum + score, 0) / parts.length,
          },
        ]
      : candidates.filter(({ spans }) => spans.length > 0),
  };
}

type OpenResolution = Extract<Resolution, { readonly reason: ReviewReason }>;

function isOpen(part: Resolution): part is OpenResolution {
  return part.kind === 'review' || part.kind === 'lost';
}
