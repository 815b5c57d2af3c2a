/** The contested passages of some of the class, worked out when they are first asked for. */
import { useMemo } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import { contestedPassages, type ContestedPassage } from '../../../domain/class-view/contested';
import { runsOf } from '../../../domain/class-view/runs';
import { useClass } from '../class-desk';

export function useContested(chosen: readonly ClassReading[]): readonly ContestedPassage[] {
  const { text, article } = useClass();
  return useMemo(
    () =>
      contestedPassages(
        { text: text.text, blocks: text.blocks, language: article.language },
        runsOf(text.text, chosen),
        chosen,
      ),
    [text, article.language, chosen],
  );
}
