/**
 * A slot is a small number that stands for a label in class names: `slot-3`. The caller gives them out,
 * one per label of the codebook; the colours behind them change without touching a highlight.
 */
import type { LabelId } from '../domain/codebook/label';

/** Looked up when a highlight is drawn: the map behind it may grow while the article is open. */
export type LabelSlots = Pick<ReadonlyMap<LabelId, number>, 'get'>;

/** The class that carries a label's colours (`label-styles.ts`); null = an annotation without a label. */
export function slotClass(slot: number | null | undefined): string {
  return slot === null || slot === undefined ? 'slot-none' : `slot-${slot}`;
}
