/**
 * What a serializer is given and gives. It gets whole articles with the readings that are to leave, and
 * answers with files and with what those files cannot say: losses are counted for what was given, never in
 * general, so that the reader hears "2 links" and not "links may be lost".
 */
import type { OffsetUnit } from '../anchor/offset-units';
import type { ArticleParts, CodebookParts, ReadingParts } from './bundle';

export interface ExportedArticle extends ArticleParts {
  /** Those that its readings are made with, and no other. */
  readonly codebooks: readonly CodebookParts[];
  readonly readings: readonly ReadingParts[];
  /** ASCII, without an ending and without folders; unique in one export. */
  readonly fileName: string;
}

export interface ExportContext {
  /** RFC 3339, UTC. The same input and time make the same bytes. */
  readonly now: string;
  /** Postil's version: `1.2.3`. */
  readonly version: string;
}

export interface ExportFile {
  /** With folders, separated by `/`. Unique in one answer. */
  readonly path: string;
  /** A text is saved in UTF-8, as it stands: a byte order mark is the serializer's business. */
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export interface Exported {
  /** At least one when at least one article was given. The first is what a preview shows. */
  readonly files: readonly ExportFile[];
  /** No kind twice, no count of 0. */
  readonly losses: readonly Loss[];
}

/** Formats of one file per article are given one article at a time, the others all of them. */
export type Serialize = (articles: readonly ExportedArticle[], context: ExportContext) => Exported;

export interface Loss {
  readonly kind: LossKind;
  /** How many things it concerns; at least 1. What is counted: see `LOSS_KINDS`. */
  readonly count: number;
}

export const LOSS_KINDS = [
  /** Articles whose text is not in the file. */
  'text',
  /** Articles whose text cannot be restored to the character (white space between tokens or sentences). */
  'white-space',
  /** Headings, lists, quotes, tables and inline marks. */
  'formatting',
  /** Articles whose byline, publication, date, source or language is left out. */
  'article-details',
  /** Annotations that overlap another and are left out, cut or pushed into a file of their own. */
  'overlaps',
  /** Annotations in several pieces that come out as so many separate ones. */
  'discontinuous',
  /** Annotations over a paragraph or sentence break that are cut there. */
  'crossing',
  /** Annotations whose ends are moved to token boundaries. */
  'trimmed',
  /** Annotations with several labels that come out as one per label. */
  'several-labels',
  /** Annotations without a label that are left out, or get a stand-in. */
  'unlabelled',
  /** Notes left out. */
  'notes',
  /** Notes whose line breaks are lost. */
  'note-lines',
  /** Links left out. */
  'links',
  /** Labels whose names had to be changed to fit. */
  'label-names',
  /** Labels whose place under another label is lost. */
  'label-tree',
  /** Labels whose definition or rules of use are left out. */
  'definitions',
  /** Labels whose colour is left out. */
  'colors',
  /** Labels whose line style is left out. */
  'patterns',
  /** Labels whose key is left out. */
  'shortcuts',
  /** Labels of the codebook that no annotation uses, and that are left out for that. */
  'unused-labels',
  /** Readings whose reader's name is left out. */
  'readers',
  /** Readings that cannot be told apart from the others any more. */
  'readings',
  /** Readings that are finished, which the file does not say. */
  'reading-states',
  /** Annotations whose times are left out. */
  'times',
  /** Annotations whose ids are left out. */
  'ids',
  /** Marks without a certain place, left out. */
  'unplaced',
] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** The unit a format counts in; null: it has no numbers. */
export type FormatUnit = OffsetUnit | null;

/** In the order of `LOSS_KINDS`, without zeros. */
export function lossesOf(counts: Readonly<Partial<Record<LossKind, number>>>): readonly Loss[] {
  return LOSS_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** The losses of several articles as those of one export. */
export function addLosses(all: readonly (readonly Loss[])[]): readonly Loss[] {
  const counts: Partial<Record<LossKind, number>> = {};
  for (const { kind, count } of all.flat()) counts[kind] = (counts[kind] ?? 0) + count;
  return lossesOf(counts);
}
