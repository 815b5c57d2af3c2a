/** One undo step: the diff of one command, kept so that undo survives a reload. */
import type { Brand } from '../../lib/brand';
import type { RecordsDiff } from './records-diff';

export type StepId = Brand<string, 'StepId'>;

/** What an undo belongs to: `library`, a codebook's id or a reading's id. */
export type HistoryScope = string;

export interface Step {
  readonly kind: 'step';
  readonly id: StepId;
  readonly scope: HistoryScope;
  /** Order within the scope, ascending; the workspace's Lamport counter when it was made. */
  readonly order: number;
  /** The command's name, for "Undo: add annotation". */
  readonly command: string;
  readonly diff: RecordsDiff;
  /** Edits of one session (typing one note) are one step. */
  readonly session?: string;
  /** True once undone: it can be redone. */
  readonly undone: boolean;
}
