/**
 * Everything Postil keeps is a record: what commands change (`EditableRecord`), the steps that undo
 * them, and two that follow along (a reader's place, a reading's tally).
 */
import type { Place, Tally } from '../reading/reading';
import type { EditableRecord } from './editable';
import type { Step } from './step';

export type PostilRecord = EditableRecord | Place | Tally | Step;

export type RecordKind = PostilRecord['kind'];

export const RECORD_KINDS = [
  'article',
  'text',
  'codebook',
  'label',
  'reading',
  'annotation',
  'orphan',
  'link',
  'exercise',
  'key',
  'submission',
  'verdict',
  'correction',
  'place',
  'tally',
  'step',
] as const satisfies readonly RecordKind[];

/** The record this one belongs to: an annotation's reading, a label's codebook; empty for none. */
export function recordParent(record: PostilRecord): string {
  switch (record.kind) {
    case 'annotation':
    case 'orphan':
    case 'link':
      return record.readingId;
    case 'label':
      return record.codebookId;
    case 'reading':
    case 'tally':
    case 'exercise':
      return record.articleId;
    case 'key':
      return record.id;
    case 'submission':
    case 'verdict':
    case 'correction':
      return record.exerciseId;
    case 'step':
      return record.scope;
    case 'article':
    case 'text':
    case 'codebook':
    case 'place':
      return '';
  }
}
