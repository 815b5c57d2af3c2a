/** What page and worker say to each other while a file is read. Two things only the page can do. */
import type { ForeignPlacing, ForeignPlacingJob } from '../../../domain/foreign/place-foreign';
import type { Draft, IntakeProblem } from '../../../domain/intake/draft';
import type { PlacedMark, PlacingJob } from '../../../domain/transfer/place-marks';
import type { Result } from '../../../lib/result';
import type { ReadRequest } from './read-text';
import type { ReadOutcome, Unpacked } from './source';

export type ToWorker =
  | { readonly kind: 'read'; readonly request: ReadRequest }
  | { readonly kind: 'unpack'; readonly archive: File }
  | { readonly kind: 'place'; readonly job: PlacingJob }
  | { readonly kind: 'place-foreign'; readonly job: ForeignPlacingJob }
  | { readonly kind: 'parsed'; readonly result: Result<Draft, IntakeProblem> }
  | { readonly kind: 'hashed'; readonly hash: string };

export type FromWorker =
  | { readonly kind: 'outcome'; readonly outcome: ReadOutcome | Unpacked }
  /** How many marks have been looked for. */
  | { readonly kind: 'placing'; readonly done: number }
  | { readonly kind: 'placed-foreign'; readonly placing: ForeignPlacing }
  | { readonly kind: 'placed'; readonly marks: readonly PlacedMark[] }
  /** A worker has no DOM. */
  | { readonly kind: 'parse'; readonly html: string }
  /** Where the connection is not secure, the browser's own hashing is missing. */
  | { readonly kind: 'hash'; readonly text: string };
