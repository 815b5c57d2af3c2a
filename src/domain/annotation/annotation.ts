/** Annotations and the links between them: stand-off records over an article's text. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { LabelId } from '../codebook/label';
import type { ReadingId } from '../reading/reading';
import type { Span } from '../text/span';

export type AnnotationId = Brand<string, 'AnnotationId'>;
export type LinkId = Brand<string, 'LinkId'>;

export interface Annotation {
  readonly kind: 'annotation';
  readonly id: AnnotationId;
  readonly readingId: ReadingId;
  /** At least one; sorted, non-empty, disjoint, snapped to graphemes. More than one = discontinuous. */
  readonly spans: readonly Span[];
  /** In the order they were applied, without repeats. Empty = a note without a label. */
  readonly labelIds: readonly LabelId[];
  /** Plain text; empty = no note. */
  readonly note: string;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

export const LINK_TYPES = ['supports', 'attacks', 'explains'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export interface Link {
  readonly kind: 'link';
  readonly id: LinkId;
  readonly readingId: ReadingId;
  readonly from: AnnotationId;
  readonly to: AnnotationId;
  readonly type: LinkType;
  readonly created: string;
  readonly extra?: JsonObject;
}
