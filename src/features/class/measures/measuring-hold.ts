/** Keeps what was measured, and goes on measuring, while the teacher goes from view to view of a class. */
import { useContext } from 'react';
import { present } from '../../../lib/assert';
import type { ClassDesk } from '../class-desk';
import { MeasuringContext, type HeldMeasuring, type MeasuringHold } from './measuring-context';
import { createMeasurer } from './measuring/measurer';
import type { MeasuringInput } from './measuring/messages';

function createMeasuringHold(): MeasuringHold {
  let parts: readonly unknown[] = [];
  let input: MeasuringInput | null = null;
  const report = createMeasurer<'report'>();
  const gamma = createMeasurer<'gamma'>();
  return {
    inputOf({ article, text, exercise, chosen }) {
      const { textHash, language } = article;
      const { passages } = exercise;
      const next = [textHash, language, text, passages, chosen];
      if (input && next.every((part, at) => part === parts[at])) return input;
      parts = next;
      input = {
        text: text.text,
        textHash,
        language,
        passages,
        readings: chosen
          .filter(({ state }) => state === 'finished')
          .map(({ id, marks }) => ({
            reader: id,
            marks: marks.map(({ spans, labelIds }) => ({ spans, labelIds })),
          })),
      };
      return input;
    },
    report,
    gamma,
  };
}

export function useMeasuringHold(): MeasuringHold {
  return holdIn(present(useContext(MeasuringContext), 'the class page'));
}

/** Begins to measure before anyone has asked for it; it goes on beside the page. */
export function measureAhead(held: HeldMeasuring, desk: ClassDesk): void {
  const { inputOf, report } = holdIn(held);
  const input = inputOf(desk);
  if (input.readings.length < 2 || report.stateOf(input).kind !== 'idle') return;
  report.start(input, { kind: 'report' });
}

function holdIn(held: HeldMeasuring): MeasuringHold {
  return (held.current ??= createMeasuringHold());
}
