/** What the page and the worker that keeps the journal say to one another. */
import type { Stored } from '../../domain/record/revision';
import type { Summary } from './journal/journal';
import type { CopiedBatch } from './second-copy';

export type Task =
  | { readonly kind: 'append'; readonly batches: readonly CopiedBatch[] }
  | { readonly kind: 'complete-up-to'; readonly epochId: string }
  | { readonly kind: 'read-all' }
  | { readonly kind: 'compact' }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'erase'; readonly readings: readonly string[] }
  | { readonly kind: 'let-go' }
  | { readonly kind: 'close' };

export interface ToWorker {
  readonly id: number;
  readonly task: Task;
}

export type Answer =
  | { readonly kind: 'done'; readonly value: Outcome }
  | { readonly kind: 'failed'; readonly message: string }
  /** More follows. */
  | { readonly kind: 'portion'; readonly versions: readonly Stored[] }
  /** What was told so far is to be forgotten. */
  | { readonly kind: 'restart' };

export interface FromWorker {
  readonly id: number;
  readonly answer: Answer;
}

export type Outcome = number | Summary | null;
