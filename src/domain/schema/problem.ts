/**
 * What can be wrong with a Postil file, as data: the message catalogue makes the sentences. A problem
 * stops the import of the file; a warning says what was changed or left out; a refused item could not
 * be taken in while the rest was.
 */
import type { OffsetUnit } from '../anchor/offset-units';

export type PostilProblem =
  | { readonly kind: 'empty' }
  /** In characters of the decoded text. */
  | { readonly kind: 'too-large'; readonly length: number; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly limit: number }
  /** `truncated`: the file ends inside a string, a list or an object. */
  | { readonly kind: 'not-json'; readonly truncated: boolean }
  /** `found`: what `format` says instead; null when it says nothing. */
  | { readonly kind: 'not-postil'; readonly found: string | null }
  | { readonly kind: 'newer-version'; readonly found: string; readonly known: string }
  | { readonly kind: 'older-version'; readonly found: string; readonly known: string }
  | Invalid
  | DuplicateId
  /** A reference to an article, codebook or label that is not in the file. */
  | { readonly kind: 'unresolved'; readonly path: string; readonly id: string }
  /** The text holds characters an article's text cannot (see `canonical-text.ts`). */
  | { readonly kind: 'not-canonical'; readonly path: string }
  /** The text is not the one its hash or its lengths were taken of. */
  | {
      readonly kind: 'text-changed';
      readonly path: string;
      readonly expected: string;
      readonly found: string;
    }
  /** Blocks out of order or not covering the text. */
  | { readonly kind: 'blocks-do-not-fit'; readonly path: string };

export interface Invalid {
  readonly kind: 'invalid';
  readonly path: string;
  readonly expected: Expectation;
  /** The start of the value as JSON; null when it is missing. */
  readonly found: string | null;
}

export interface DuplicateId {
  readonly kind: 'duplicate-id';
  readonly path: string;
  readonly id: string;
}

export type Expectation =
  | { readonly kind: 'object' }
  | { readonly kind: 'list'; readonly least: number; readonly most: number }
  | { readonly kind: 'text'; readonly longest: number }
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  /** A UUID in lower case. */
  | { readonly kind: 'id' }
  /** RFC 3339 in UTC: `2026-08-24T09:00:00.000Z`. */
  | { readonly kind: 'time' }
  /** SHA-256 in lower-case hex. */
  | { readonly kind: 'hash' }
  /** `major.minor.patch`. */
  | { readonly kind: 'version' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] };

export type PostilWarning =
  /** An unknown field that cannot be kept: in a place without room for it, or harmful. */
  | { readonly kind: 'dropped-field'; readonly path: string }
  /** A rescue file only: one record of the wrong shape. */
  | { readonly kind: 'dropped-record'; readonly path: string }
  /** A rescue file only: what is left of an article does not make one. */
  | { readonly kind: 'article-left-out'; readonly path: string; readonly title: string }
  /** Not valid, and not worth losing the record for. */
  | {
      readonly kind: 'replaced';
      readonly path: string;
      readonly found: string | null;
      readonly used: string | null;
    }
  | { readonly kind: 'unsafe-link'; readonly path: string; readonly href: string }
  /** An inline mark outside its block. */
  | { readonly kind: 'dropped-mark'; readonly path: string }
  /** Offsets are counted in another unit than the file says. */
  | { readonly kind: 'offset-unit'; readonly path: string; readonly unit: OffsetUnit }
  /** Found by its quote, somewhere else than the offsets say. */
  | { readonly kind: 'moved'; readonly path: string }
  /** An annotation whose place is not certain: kept, to be looked at. */
  | { readonly kind: 'needs-review'; readonly path: string }
  /** Widened to whole characters as a reader sees them. */
  | { readonly kind: 'snapped'; readonly path: string }
  /** Spans of one annotation overlapped or stood out of order. */
  | { readonly kind: 'spans-merged'; readonly path: string }
  | { readonly kind: 'unknown-label'; readonly path: string; readonly id: string }
  | { readonly kind: 'newer-minor'; readonly found: string; readonly known: string }
  /** The file's checksum does not fit: damaged, or changed by something else than Postil. */
  | { readonly kind: 'changed-since-written' }
  /** One record is not as it was sealed (`seal.ts`), whatever the rest of the file is. */
  | { readonly kind: 'changed-record'; readonly path: string }
  /** So many more warnings were not listed. */
  | { readonly kind: 'more'; readonly count: number };

export interface RefusedItem {
  readonly what:
    | 'annotation'
    | 'link'
    | 'exercise'
    | 'passage'
    | 'key'
    | 'submission'
    | 'verdict'
    | 'correction';
  readonly path: string;
  readonly id: string | null;
  /** The start of the text it was about; empty when unknown. */
  readonly quote: string;
  readonly reason: RefusalReason;
}

export type RefusalReason =
  | Invalid
  | DuplicateId
  | { readonly kind: 'swapped-offsets'; readonly path: string }
  | { readonly kind: 'empty-span'; readonly path: string }
  /** What cannot wait for a look, and has no certain place in the text. */
  | { readonly kind: 'no-place'; readonly path: string }
  /** It names an article, a codebook or an exercise that is not in the file. */
  | { readonly kind: 'unresolved'; readonly path: string; readonly id: string }
  /** Another tool's file: not of the shape its format asks for; not over text; about what is not in it. */
  | {
      readonly kind: 'not-understood' | 'not-text' | 'about-nothing';
      readonly path: string;
    }
  /** A key whose veil cannot be lifted. */
  | { readonly kind: 'veil-damaged'; readonly path: string }
  /** A rescue file only: the text or the reading it stands in is not in the file. */
  | { readonly kind: 'text-gone'; readonly path: string }
  /** A link to an annotation that is not there or was refused. */
  | { readonly kind: 'unknown-annotation'; readonly path: string; readonly id: string };
