/** What the import step proposes about a draft, each with its reason, each switchable. */
import type { ArticleMeta } from './draft';

export interface Proposals {
  readonly meta: ArticleMeta;
  readonly cuts: readonly CutProposal[];
  readonly joins: readonly JoinProposal[];
}

export interface CutProposal {
  /** Index into `Draft.blocks`. */
  readonly block: number;
  readonly reason: CutReason;
}

export type CutReason =
  | 'byline'
  | 'publication-line'
  | 'topic-line'
  | 'share-notice'
  | 'origin-notice'
  | 'author-box'
  | 'copyright'
  | 'disclaimer'
  | 'promotion'
  | 'contact'
  | 'separator'
  | 'navigation';

/** The block at `block` continues in the next block that is not cut: a sentence broken by a page break. */
export interface JoinProposal {
  readonly block: number;
  readonly next: number;
}

/** The reader's answer: indices of the blocks to cut, joins to make. */
export interface Decisions {
  readonly meta: ArticleMeta;
  readonly cuts: ReadonlySet<number>;
  readonly joins: readonly JoinProposal[];
}
