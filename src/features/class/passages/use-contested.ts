/** The contested passages of some of the class; null until they have been worked out for the first time. */
import { useCallback } from 'react';
import type { ClassReading } from '../../../domain/class/class-reading';
import { contestedInSteps, type ContestedPassage } from '../../../domain/class-view/contested';
import { runsInSteps } from '../../../domain/class-view/runs';
import type { Steps } from '../../../lib/steps';
import { useSliced } from '../article/use-sliced';
import { useClass } from '../class-desk';

export function useContested(
  readings: readonly ClassReading[],
): readonly ContestedPassage[] | null {
  const { text: source, article } = useClass();
  const begin = useCallback(
    function* work(): Steps<readonly ContestedPassage[]> {
      const { text, blocks } = source;
      const runs = yield* runsInSteps(text, readings);
      return yield* contestedInSteps({ text, blocks, language: article.language }, runs, readings);
    },
    [source, article.language, readings],
  );
  return useSliced(begin);
}
