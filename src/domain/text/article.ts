/** An Article: its catalogue entry, and apart from it the immutable text it is about. */
import type { Brand } from '../../lib/brand';
import type { JsonObject } from '../../lib/json';
import type { Block, InlineMark } from './block';

export type ArticleId = Brand<string, 'ArticleId'>;

/** What the library shows. May change (rename); the text may not. */
export interface Article {
  readonly kind: 'article';
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string;
  readonly publication: string;
  /** As printed in the source ("May 14, 2019"); never parsed into a claim of precision. */
  readonly date: string;
  /** Where it came from: an address or a file name; empty when pasted. */
  readonly source: string;
  /** BCP 47, empty when unknown. */
  readonly language: string;
  readonly words: number;
  /** SHA-256 of the canonical text in UTF-8, lower-case hex. */
  readonly textHash: string;
  /** What the import changed or left out, in the words shown then. */
  readonly changes: readonly string[];
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly modified: string;
  /** Fields of a newer file that this version does not know; written back on export. */
  readonly extra?: JsonObject;
}

/** The text and its structure. Written once, at import. */
export interface ArticleText {
  readonly kind: 'text';
  readonly id: ArticleId;
  /** Canonical: see `canonical-text.ts`. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly InlineMark[];
  readonly extra?: JsonObject;
}
