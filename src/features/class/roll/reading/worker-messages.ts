/** What the page and the worker that reads hand-ins say to each other. */
import type { CollectingFor } from '../../../../domain/class/hand-in';
import type { ReadFile } from '../../../../domain/class/collect';
import type { ExerciseToBring } from '../../../../domain/edit/class-edits';
import type { ExerciseId } from '../../../../domain/exercise/exercise-id';
import type { PostilBundle } from '../../../../domain/transfer/bundle';
import type { PackedFile } from '../../../../importers/zip/unpack';

/** A file that was dropped or chosen, or one that is still in its archive. */
export interface HandInSource {
  readonly name: string;
  readonly content: File | PackedFile;
}

/** `rescue`: what can be read of a damaged file. */
export type HowToRead = 'whole' | 'rescue';

export interface Collecting {
  readonly target: CollectingFor;
  /** The exercise with its article and codebook: they stand in for damaged ones. */
  readonly known: PostilBundle;
  /** RFC 3339, when what is read was collected. */
  readonly now: string;
}

export type ToWorker =
  /** Said first, once. */
  | ({ readonly kind: 'begin' } & Collecting)
  | { readonly kind: 'read'; readonly source: HandInSource; readonly how: HowToRead }
  | { readonly kind: 'fetch'; readonly source: HandInSource; readonly exerciseId: ExerciseId };

export type Answer =
  | { readonly kind: 'files'; readonly files: readonly ReadFile[] }
  /** An archive: what it holds is read next, each file by itself. */
  | {
      readonly kind: 'unpacked';
      readonly sources: readonly HandInSource[];
      readonly refused: readonly ReadFile[];
    }
  | { readonly kind: 'exercise'; readonly parts: ExerciseToBring | null };
