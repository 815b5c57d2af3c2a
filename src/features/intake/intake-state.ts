/** Where opening is: nothing going on, reading, asking the reader, or saying what came of it. */
import type { StoreProblem } from '../../domain/ports';
import type { IntakeProblem } from '../../domain/intake/draft';
import type { Decisions } from '../../domain/intake/proposals';
import { isEqual } from '../../lib/equal';
import type { Article } from '../../domain/text/article';
import type { FileReport } from './merge-file';
import type { Progress } from './reading/read-sources';
import type { ReadDraft, ReadForeign, Refusal } from './reading/source';

export type IntakeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pasting' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | ForeignReviewing
  | Reviewing
  | { readonly kind: 'report'; readonly report: IntakeReport };

/** Files of other tools, asked about one after the other, before the texts are. */
export interface ForeignReviewing {
  readonly kind: 'foreign';
  /** The first is being looked at. */
  readonly files: readonly ReadForeign[];
  readonly drafts: readonly ReviewItem[];
}

export interface Reviewing {
  readonly kind: 'reviewing';
  /** What is still to be decided; the first is being looked at. */
  readonly items: readonly ReviewItem[];
  readonly total: number;
  /** True while an article is being made. */
  readonly isAdding: boolean;
}

export interface ReviewItem {
  readonly read: ReadDraft;
  readonly decisions: Decisions;
  /** Why it was not added at the last try. */
  readonly obstacle: Obstacle | null;
}

export type Obstacle =
  /** The article here that has the same text. */
  | { readonly kind: 'duplicate'; readonly article: Article }
  | { readonly kind: 'problem'; readonly problem: IntakeProblem };

export interface IntakeReport {
  /** How many texts became articles. */
  readonly added: number;
  readonly files: readonly FileReport[];
  readonly refused: readonly RefusedFile[];
  /** Texts not added because they are here already. */
  readonly duplicates: readonly Article[];
}

export interface RefusedFile {
  readonly name: string;
  readonly why: Refusal | { readonly from: 'store'; readonly problem: StoreProblem };
}

export const EMPTY_REPORT: IntakeReport = { added: 0, files: [], refused: [], duplicates: [] };

export function reviewItem(read: ReadDraft): ReviewItem {
  const { cuts, joins, meta } = read.proposals;
  return {
    read,
    decisions: { meta, cuts: new Set(cuts.map(({ block }) => block)), joins },
    obstacle: null,
  };
}

/** True when the reader has changed something of what was proposed. */
export function isEdited({ read, decisions }: ReviewItem): boolean {
  const { meta, cuts, joins } = reviewItem(read).decisions;
  const made = new Set(joins.map(({ next }) => next));
  return (
    !isEqual(meta, decisions.meta) ||
    cuts.size !== decisions.cuts.size ||
    [...cuts].some((block) => !decisions.cuts.has(block)) ||
    made.size !== decisions.joins.length ||
    decisions.joins.some(({ next }) => !made.has(next))
  );
}

/** False when all went as expected and the articles themselves say enough. */
export function isWorthTelling({ files, refused, duplicates }: IntakeReport): boolean {
  return refused.length > 0 || duplicates.length > 0 || files.some(isUnexpected);
}

/** Over all kinds of records but codebooks, texts and keys, of which nothing is seen by themselves. */
export function sumOf(
  { merge }: FileReport,
  outcome: 'added' | 'updated' | 'kept-ours' | 'unchanged',
): number {
  const { text: _text, codebook: _codebook, key: _key, ...seen } = merge.counts;
  return Object.values(seen).reduce((sum, counts) => sum + counts[outcome], 0);
}

export function isUnchanged(file: FileReport): boolean {
  return sumOf(file, 'added') === 0 && sumOf(file, 'updated') === 0;
}

/** What is here already and simply opens needs no word. */
function isUnexpected(file: FileReport): boolean {
  return (
    file.refused.length > 0 ||
    file.warnings.length > 0 ||
    file.joined.length > 0 ||
    (isUnchanged(file) && file.merge.articles.length !== 1) ||
    sumOf(file, 'updated') > 0 ||
    sumOf(file, 'kept-ours') > 0 ||
    file.merge.articles.some(({ copy }) => copy)
  );
}
