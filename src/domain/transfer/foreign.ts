/**
 * What a file of another tool says, before any of it is believed: numbers are checked against the quotes
 * beside them and against the text (`place-foreign.ts`), names are matched with labels, and only then are
 * there annotations. Parsers answer with this and know nothing of the library.
 */
import type { JsonObject } from '../../lib/json';
import type { Result } from '../../lib/result';
import type { OffsetUnit } from '../anchor/offset-units';
import type { LinkType } from '../annotation/annotation';

/** One file as it came, or one of an archive's. */
export interface ForeignInput {
  /** With folders, as it was called. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `inputs`: at least one; several when they came in one archive. Never throws, whatever the bytes are. */
export type ParseForeign = (inputs: readonly ForeignInput[]) => Result<ForeignFile, ForeignProblem>;

export interface ForeignFile {
  /** What the format says its numbers count; null: it has none. Most quotes win over it. */
  readonly unit: OffsetUnit | null;
  readonly documents: readonly ForeignDocument[];
  /** The codebook, if the file has one, in its order; parents before children. Other labels come from the marks. */
  readonly labels: readonly ForeignLabel[];
  /** Empty: the file does not say. */
  readonly codebookName: string;
  /** What had to be left out, item by item. The rest came in. */
  readonly skipped: readonly ForeignSkipped[];
}

export interface ForeignDocument {
  /** Its id in the file, a file name, an address: what tells it from the others. May be empty. */
  readonly key: string;
  readonly title: string;
  /** As in the file, undecided line ends and all; null: the format carries no text. */
  readonly text: string | null;
  /** Address of the text, as far as the file says one; empty if not. */
  readonly source: string;
  /** BCP 47; empty: unknown. */
  readonly language: string;
  readonly marks: readonly ForeignMark[];
  readonly links: readonly ForeignLink[];
  /** What the file says beside the marks that has no place here; written again like a mark's. */
  readonly raw?: JsonObject;
}

export interface ForeignMark {
  /** As in the file; empty: it has none. A UUID is kept as the annotation's id. */
  readonly id: string;
  /** At least one; several: one discontinuous mark. */
  readonly parts: readonly ForeignPart[];
  /** Keys of labels, in order, without repeats. */
  readonly labels: readonly string[];
  readonly note: string;
  /** Who made it; empty: the file does not say. */
  readonly reader: string;
  /** RFC 3339, UTC; null: unknown. */
  readonly created: string | null;
  readonly modified: string | null;
  /** What the format says of this mark beyond all that; written again when it leaves in the same format. */
  readonly raw: JsonObject;
}

/** At least a range or a quote. */
export interface ForeignPart {
  /** Zero-based, end exclusive, in the file's unit, over the document's text. */
  readonly range: { readonly start: number; readonly end: number } | null;
  /** null: the file does not say what it marked. */
  readonly exact: string | null;
  /** Empty: unknown. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface ForeignLink {
  /** Ids of marks of the same document. */
  readonly from: string;
  readonly to: string;
  /** One that is none of ours becomes `explains`, its name kept. */
  readonly type: LinkType | null;
  readonly typeName: string;
}

export interface ForeignLabel {
  /** What the marks call it: an id or the name itself. */
  readonly key: string;
  readonly name: string;
  /** Key of the label it stands under. */
  readonly parent: string | null;
  readonly definition: string;
  /** `#rrggbb`; null: the file does not say. */
  readonly color: string | null;
  /** One of `0`-`9` or a letter. */
  readonly shortcut: string | null;
}

export interface ForeignSkipped {
  /** Where: a line ("line 12"), an id, a path in the JSON. */
  readonly where: string;
  readonly reason: SkipReason;
}

export const SKIP_REASONS = [
  /** It is not of the shape the format asks for. */
  'not-understood',
  /** It has neither numbers nor a quote. */
  'no-place',
  /** It begins where it ends, or ends before it begins. */
  'empty-span',
  /** It names a text, a mark or a label that is not there. */
  'unresolved',
  /** It marks something other than text. */
  'not-text',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why nothing of a file can be taken in; the catalogue makes the sentence. */
export type ForeignProblem =
  | { readonly kind: 'not-utf8' }
  /** `line` from 1; 0: unknown. */
  | { readonly kind: 'not-json'; readonly line: number }
  | { readonly kind: 'not-xml'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-deep' }
  /** What makes a file one of this format is missing: a key, an element, a line, a column. */
  | { readonly kind: 'lacks'; readonly what: string }
  /** Something that must hold does not: `what` at `where`. */
  | { readonly kind: 'broken'; readonly where: string; readonly what: string }
  /** Well-formed, and holds nothing that could be taken in. */
  | { readonly kind: 'nothing-in-it' };
