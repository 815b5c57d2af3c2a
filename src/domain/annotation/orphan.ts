/**
 * A mark whose place in the text is not certain. Never drawn; listed until the reader says where it belongs
 * or drops it. A record of its own, so that every annotation always has a place.
 */
import type { JsonObject } from '../../lib/json';
import type { Quote } from '../anchor/quote';
import type { LabelId } from '../codebook/label';
import type { ReadingId } from '../reading/reading';
import type { Span } from '../text/span';
import type { AnnotationId } from './annotation';

export interface Orphan {
  readonly kind: 'orphan';
  /** The id of the annotation it was and will be. */
  readonly id: AnnotationId;
  readonly readingId: ReadingId;
  /** At least one: what it marked, in order. More than one = discontinuous. */
  readonly parts: readonly OrphanPart[];
  readonly reason: ReviewReason;
  /** At most three, the likeliest first. */
  readonly candidates: readonly OrphanCandidate[];
  readonly labelIds: readonly LabelId[];
  readonly note: string;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

/** A quote with what was known of its like in the text it was marked in (`domain/anchor/anchor.ts`). */
export interface OrphanPart extends Quote {
  /** SHA-256 of that text in lower-case hex; empty when it is not known. */
  readonly textHash: string;
  /** Passages of that text that this one could be taken for, itself among them. 0: not known. */
  readonly alike: number;
  /** How many of those stand before it. */
  readonly ordinal: number;
  /** How like the likeliest of the others is to it, 0 to 1. */
  readonly rival: number;
}

/** Where it may belong, in the text of its article. */
export interface OrphanCandidate {
  /** As an annotation's. */
  readonly spans: readonly Span[];
  /** 0 to 1. */
  readonly score: number;
}

export const REVIEW_REASONS = ['several', 'changed', 'gone', 'unsearched'] as const;

/**
 * - `several`: several places, none of which is clearly the one.
 * - `changed`: something like it is there, but too much of it or around it has changed.
 * - `gone`: nothing like it is there.
 * - `unsearched`: finding out would have taken too long.
 */
export type ReviewReason = (typeof REVIEW_REASONS)[number];
