/**
 * The structure of an article's text: a flat list of leaf blocks in reading order, each with the
 * containers it stands in, and inline marks. Blocks never overlap; consecutive blocks are separated
 * by exactly `\n\n` in the canonical text; a `\n` inside a block is a hard break.
 */
import type { Span } from './span';

export type BlockKind = 'paragraph' | 'heading' | 'code';

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Only for headings, 1-6. */
  readonly level?: number;
  /** From the outermost in. Consecutive blocks that share a container's `id` stand in the same one. */
  readonly within: readonly Container[];
}

/** `id` is unique in its article and only says which blocks belong together. */
export type Container =
  | { readonly kind: 'quote'; readonly id: number }
  | {
      readonly kind: 'list';
      readonly id: number;
      readonly ordered: boolean;
      readonly first: number;
    }
  | { readonly kind: 'item'; readonly id: number }
  | { readonly kind: 'table'; readonly id: number }
  | { readonly kind: 'row'; readonly id: number }
  | { readonly kind: 'cell'; readonly id: number; readonly header: boolean };

export type MarkKind =
  'emphasis' | 'strong' | 'strike' | 'code' | 'superscript' | 'subscript' | 'link';

export interface InlineMark extends Span {
  readonly kind: MarkKind;
  /** Only for links: http, https or mailto (`isSafeHref`). */
  readonly href?: string;
}

export const BLOCK_SEPARATOR = '\n\n';
