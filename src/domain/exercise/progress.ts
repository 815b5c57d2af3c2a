/** How far a student's marks are with what an exercise asks for. */
import type { LabelId } from '../codebook/label';
import type { Exercise, HeldMark, LabelAsk } from './exercise';
import { touchesAsked } from './passages';

export interface AskProgress extends LabelAsk {
  readonly count: number;
  readonly state: 'short' | 'met' | 'over';
}

export interface Progress {
  /** In the exercise's order. */
  readonly asks: readonly AskProgress[];
  /** Marks with a label in the passages that were asked for. */
  readonly marked: number;
  /** Marks with a label that touch none of them: allowed, not counted. */
  readonly outside: number;
}

export function progressOf(
  { asks, passages }: Pick<Exercise, 'asks' | 'passages'>,
  marks: readonly Pick<HeldMark, 'spans' | 'labelIds'>[],
): Progress {
  const counts = new Map<LabelId, number>();
  let marked = 0;
  let outside = 0;
  for (const { spans, labelIds } of marks) {
    if (labelIds.length === 0) continue;
    if (!touchesAsked(passages, spans)) {
      outside += 1;
      continue;
    }
    marked += 1;
    for (const id of labelIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    asks: asks.map((ask) => {
      const count = counts.get(ask.labelId) ?? 0;
      return { ...ask, count, state: stateOf(ask, count) };
    }),
    marked,
    outside,
  };
}

function stateOf({ least, most }: LabelAsk, count: number): AskProgress['state'] {
  if (count < least) return 'short';
  return most !== null && count > most ? 'over' : 'met';
}
