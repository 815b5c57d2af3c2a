/** Labels and the codebooks they stand in. Ids are for ever: renaming breaks nothing. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';

export type LabelId = Brand<string, 'LabelId'>;
export type CodebookId = Brand<string, 'CodebookId'>;

export interface Codebook {
  readonly kind: 'codebook';
  readonly id: CodebookId;
  readonly name: string;
  readonly created: string;
  readonly modified: string;
  readonly extra?: JsonObject;
}

export const PATTERNS = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;
/** The line style under a highlight: colour never carries meaning alone. */
export type Pattern = (typeof PATTERNS)[number];

export interface Label {
  readonly kind: 'label';
  readonly id: LabelId;
  readonly codebookId: CodebookId;
  /** The label this one is nested in; null at the top. */
  readonly parentId: LabelId | null;
  /** Position among its siblings, ascending; ties are broken by id. */
  readonly order: number;
  readonly name: string;
  readonly definition: string;
  readonly whenToUse: string;
  readonly whenNot: string;
  readonly example: string;
  /** `#rrggbb`, lower case. */
  readonly color: string;
  readonly pattern: Pattern;
  /** One of `1`-`9`, `0` or a letter; null for none. */
  readonly shortcut: string | null;
  /** Archived labels stay on their annotations and are no longer offered. */
  readonly archived: boolean;
  readonly extra?: JsonObject;
}
