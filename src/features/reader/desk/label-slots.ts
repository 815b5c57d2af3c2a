/** Gives every label a slot (see `editor/label-slots.ts`) the first time it is asked for. */
import type { LabelId } from '../../../domain/codebook/label';

export interface GrowingSlots {
  get(id: LabelId): number;
}

export function createGrowingSlots(): GrowingSlots {
  const slots = new Map<LabelId, number>();
  return {
    get(id) {
      const slot = slots.get(id) ?? slots.size;
      slots.set(id, slot);
      return slot;
    },
  };
}
