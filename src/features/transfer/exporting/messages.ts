/** What the page sends the worker that exports, and what it hears. Plain data; every message has one answer. */
import type { Annotation } from '../../../domain/annotation/annotation';
import type { CodebookParts, ExerciseParts, ReadingParts } from '../../../domain/transfer/bundle';
import type { ExportContext, ExportedArticle, Loss } from '../../../domain/transfer/export';
import type { OfferedFormat } from '../formats/formats';

export interface Beginning {
  readonly format: OfferedFormat;
  /** How many articles are to come. */
  readonly articles: number;
  readonly context: ExportContext;
}

/** Annotations follow, some at a time: a long list sent at once would hold the page up. */
export interface ArticleHead extends Omit<ExportedArticle, 'readings'> {
  readonly readings: readonly Omit<ReadingParts, 'annotations'>[];
}

export type ToExporter =
  | ({ readonly kind: 'begin' } & Beginning)
  | { readonly kind: 'article'; readonly head: ArticleHead }
  /** `reading`: which one of the article's. */
  | {
      readonly kind: 'annotations';
      readonly reading: number;
      readonly annotations: readonly Annotation[];
    }
  | { readonly kind: 'article-ends' }
  /** For Postil JSON alone: it holds more than readings. */
  | {
      readonly kind: 'exercises';
      readonly exercises: readonly ExerciseParts[];
      readonly codebooks: readonly CodebookParts[];
    }
  | { readonly kind: 'all-sent' }
  /** `readMe`: goes into the ZIP file, if there is one. */
  | { readonly kind: 'pack'; readonly readMe: string };

export type FromExporter =
  | { readonly kind: 'taken' }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'summed'; readonly look: Look; readonly losses: readonly Loss[] }
  | { readonly kind: 'packed'; readonly packed: Packed };

/** What an export looks like so far. */
export interface Look {
  readonly files: number;
  /** Of all files together, before they are packed. */
  readonly bytes: number;
  /** The first of them. */
  readonly listed: readonly ListedFile[];
  readonly first: FirstFile;
}

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
}

export type FirstFile =
  | {
      readonly kind: 'text';
      readonly path: string;
      readonly beginning: string;
      readonly isCut: boolean;
    }
  /** A file made of files. */
  | {
      readonly kind: 'container';
      readonly path: string;
      readonly count: number;
      /** The first of them. */
      readonly inside: readonly ListedFile[];
    };

export interface Packed {
  readonly blob: Blob;
  /** The name the format gives its one file; null: several files in a ZIP file. */
  readonly path: string | null;
}
