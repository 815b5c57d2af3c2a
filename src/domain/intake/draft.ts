/**
 * A Draft: what an importer reads from a file, before the reader has agreed to what is left out and
 * joined. `compose-article.ts` makes the article from it.
 */
import type { Block, InlineMark } from '../text/block';

/** A block with its own text; mark offsets are UTF-16, relative to the block's start. */
export interface DraftBlock extends Pick<Block, 'kind' | 'level' | 'within'> {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export interface Draft {
  readonly blocks: readonly DraftBlock[];
  /** What the file itself says (front matter, <meta>, <title>); recognition adds the rest. */
  readonly meta: Partial<ArticleMeta>;
  /** What the importer changed or could not keep. Listed in the import step and on the article. */
  readonly changes: readonly IntakeChange[];
}

/** Fields are plain text; empty when unknown. */
export interface ArticleMeta {
  readonly title: string;
  readonly byline: string;
  readonly publication: string;
  readonly date: string;
  readonly source: string;
  readonly language: string;
}

export type IntakeChange =
  | { readonly kind: 'line-ends' }
  | { readonly kind: 'byte-order-mark' }
  | { readonly kind: 'replaced-characters'; readonly count: number }
  | { readonly kind: 'decoded-as'; readonly charset: string }
  | { readonly kind: 'images-left-out'; readonly count: number }
  | { readonly kind: 'unsafe-links'; readonly count: number }
  | { readonly kind: 'active-content-left-out'; readonly count: number }
  | { readonly kind: 'rules-left-out'; readonly count: number }
  /** Menus, side columns, footers of a web page. */
  | { readonly kind: 'page-parts-left-out'; readonly count: number }
  /** HTML tags inside Markdown; their text is kept. */
  | { readonly kind: 'tags-left-out'; readonly count: number }
  /** Lines broken only to fit a width. */
  | { readonly kind: 'lines-joined'; readonly count: number }
  | { readonly kind: 'cut'; readonly blocks: number }
  | { readonly kind: 'joined'; readonly paragraphs: number };

/** Why a file is refused. The sentence around it names the file. */
export type IntakeProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  /** Its name promises text, its first bytes are of something else. */
  | { readonly kind: 'not-text'; readonly contents: FileContents }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-long'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'wrong-encoding'; readonly charset: string }
  | { readonly kind: 'unknown-format'; readonly extension: string }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'archive'; readonly problem: ArchiveProblem }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** What keeps a ZIP file, or one file inside it, from being unpacked. */
export type ArchiveProblem =
  /** No table of contents at its end, or a file whose bytes are not what was packed. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'nothing-inside' }
  | { readonly kind: 'too-many-files'; readonly files: number; readonly limit: number }
  /** All files together; this one would be too much. */
  | { readonly kind: 'too-much'; readonly limit: number }
  /** Bytes out of one byte in. */
  | { readonly kind: 'packed-too-tightly'; readonly ratio: number; readonly limit: number }
  /** More comes out than the archive says. */
  | { readonly kind: 'larger-than-stated'; readonly stated: number }
  /** Its bytes are also another file's. */
  | { readonly kind: 'overlapping' }
  | { readonly kind: 'encrypted' }
  /** Number of the method in the ZIP format. */
  | { readonly kind: 'unknown-method'; readonly method: number }
  | { readonly kind: 'in-parts' }
  | { readonly kind: 'nested' };

export type FileContents =
  | 'archive'
  | 'database'
  | 'djvu'
  | 'epub'
  | 'font'
  | 'office'
  | 'opendocument'
  | 'pdf'
  | 'picture'
  | 'program'
  | 'rtf'
  | 'sound'
  | 'word';
