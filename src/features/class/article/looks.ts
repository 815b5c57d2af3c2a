/** How a class is looked at, the same in all its views: with names or without, which label, which place. */
import { useMemo, useSyncExternalStore } from 'react';
import { insidePassages, type ClassReading } from '../../../domain/class/class-reading';
import { withoutNames } from '../../../domain/class-view/who';
import type { LabelId } from '../../../domain/codebook/label';
import type { Span } from '../../../domain/text/span';
import { createCell } from '../../../lib/cell';
import { useTranslate } from '../../../ui/messages-context';
import { useClass } from '../class-desk';

export interface Looks {
  readonly isAnonymous: boolean;
  /** null = any label. One of another class counts as null. */
  readonly labelId: LabelId | null;
  /** What is asked about: who marked it as what? */
  readonly place: Span | null;
}

const looks = createCell<Looks>({ isAnonymous: false, labelId: null, place: null });

export function useLooks(): Looks {
  return useSyncExternalStore(looks.listen, looks.get);
}

export function setLooks(patch: Partial<Looks>): void {
  looks.set({ ...looks.get(), ...patch });
}

export interface ShownReadings {
  readonly all: readonly ClassReading[];
  readonly chosen: readonly ClassReading[];
  /** The chosen ones without marks outside the passages asked for: what is compared and summed up. */
  readonly counted: readonly ClassReading[];
}

/** The readings of this class under the names they are shown with. A reader's number never depends on who is chosen. */
export function useShownReadings(): ShownReadings {
  const t = useTranslate();
  const { exercise, readings, chosen } = useClass();
  const { passages } = exercise;
  const { isAnonymous } = useLooks();
  const shown = useMemo(() => {
    if (!isAnonymous) return { all: readings, chosen };
    const all = withoutNames(readings, (ordinal) => t('class-text.reader', { ordinal }));
    const ids = new Set(chosen.map(({ id }) => id));
    return { all, chosen: all.filter(({ id }) => ids.has(id)) };
  }, [readings, chosen, isAnonymous, t]);
  return useMemo(
    () => ({ ...shown, counted: insidePassages(shown.chosen, passages) }),
    [shown, passages],
  );
}
