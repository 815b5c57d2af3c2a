/** What is measured: the chosen readings that are finished, within the exercise's passages. */
import { useMemo } from 'react';
import { useClass } from '../class-desk';
import type { MeasuringInput } from './measuring/messages';

export function useMeasuringInput(): MeasuringInput {
  const { article, text, exercise, chosen } = useClass();
  const { passages } = exercise;
  return useMemo(
    () => ({
      text: text.text,
      textHash: article.textHash,
      language: article.language,
      passages,
      readings: chosen
        .filter(({ state }) => state === 'finished')
        .map(({ id, marks }) => ({
          reader: id,
          marks: marks.map(({ spans, labelIds }) => ({ spans, labelIds })),
        })),
    }),
    [article, text, passages, chosen],
  );
}
