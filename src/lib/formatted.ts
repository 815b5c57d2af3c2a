/** A short formatted text as a tree: what is shown of it, without a word of markup. */
export type FormattedBlock =
  | {
      readonly kind: 'paragraph' | 'code';
      readonly content: readonly FormattedInline[];
    }
  | {
      readonly kind: 'heading';
      /** 1-6, as its writer meant it. */
      readonly level: number;
      readonly content: readonly FormattedInline[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly FormattedBlock[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly first: number;
      readonly items: readonly (readonly FormattedBlock[])[];
    };

export interface FormattedInline {
  readonly text: string;
  readonly marks: readonly FormattedMark[];
  /** http, https or mailto. Left out = no link. */
  readonly href?: string;
}

export type FormattedMark = 'emphasis' | 'strong' | 'strike' | 'code' | 'superscript' | 'subscript';
