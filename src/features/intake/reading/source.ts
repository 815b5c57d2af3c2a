/** What comes in to be opened, and what reading it gave. */
import type { LinkProblem } from '../../../codecs/exercise-link/link';
import type { ForeignText } from '../../../domain/foreign/foreign-text';
import type { Draft, IntakeProblem } from '../../../domain/intake/draft';
import type { Proposals } from '../../../domain/intake/proposals';
import type { PostilProblem, PostilWarning, RefusedItem } from '../../../domain/schema/problem';
import type { CodebookParts, PostilBundle } from '../../../domain/transfer/bundle';
import type { ForeignFile, ForeignProblem } from '../../../domain/transfer/foreign';
import type { FormatId } from '../../../domain/transfer/formats';
import type { PackedFile } from '../../../importers/zip/unpack';

/** `name` is empty for what was pasted or dropped as text. */
export type Source =
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Where to go when it has come in; left out: to what it holds. */
      readonly opens?: 'class';
      load(): Promise<File>;
    }
  /** An exercise in the address the page was opened with. */
  | { readonly kind: 'link'; readonly name: string; readonly hash: string }
  /** Still in its archive; read as if it had come alone. */
  | { readonly kind: 'packed'; readonly name: string; readonly packed: PackedFile }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly text: string;
      /** As the clipboard says; empty when it says nothing. */
      readonly mediaType: string;
    };

export type ReadOutcome =
  | ReadDraft
  | ReadBundle
  | ReadForeign
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Refusal };

/** An archive: what it holds is read next, each file by itself. */
export interface Unpacked {
  readonly kind: 'unpacked';
  readonly sources: readonly Source[];
  readonly refused: readonly ReadOutcome[];
}

/** A text to be looked at in the import step. */
export interface ReadDraft {
  readonly kind: 'draft';
  readonly name: string;
  readonly draft: Draft;
  readonly proposals: Proposals;
}

/** A Postil file: articles with their readings, or a codebook alone. */
export interface ReadBundle {
  readonly kind: 'bundle';
  readonly name: string;
  /** What it was read from; left out where nobody asks. */
  readonly source?: Source;
  readonly bundle: PostilBundle;
  readonly warnings: readonly PostilWarning[];
  readonly refused: readonly RefusedItem[];
}

/** A file of another tool, understood and not yet placed. */
export interface ReadForeign {
  readonly kind: 'foreign';
  readonly name: string;
  readonly format: FormatId;
  readonly file: ForeignFile;
  /** One for each document of the file; null: it carries no text. */
  readonly texts: readonly (ReadForeignText | null)[];
}

/** The text of a document as an article's. */
export interface ReadForeignText extends ForeignText {
  /** SHA-256 of `text`, and of the text as it came in its canonical form; lower-case hex. */
  readonly hash: string;
  readonly canonicalHash: string;
}

/** Why nothing of a file could be taken in. */
export type Refusal =
  | { readonly from: 'text'; readonly problem: IntakeProblem }
  | { readonly from: 'postil'; readonly problem: PostilProblem }
  | { readonly from: 'foreign'; readonly format: FormatId; readonly problem: ForeignProblem }
  | { readonly from: 'link'; readonly problem: LinkProblem };

export function codebookBundle(parts: CodebookParts): PostilBundle {
  return { articles: [], codebooks: [parts], readings: [] };
}

export function unreadable(name: string, error: unknown): ReadOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  return refusedText(name, { kind: 'unreadable', detail });
}

export function refusedText(name: string, problem: IntakeProblem): ReadOutcome {
  return { kind: 'refused', name, problem: { from: 'text', problem } };
}
