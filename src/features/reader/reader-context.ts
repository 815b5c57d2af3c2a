/** Gives the parts of the reader page the desk they belong to. */
import { createContext, use, useSyncExternalStore } from 'react';
import { present } from '../../lib/assert';
import type { ReaderDesk } from './desk/reader-desk';
import type { CardPlace, MarkPlace } from './desk/places';
import type { ReadingView } from './desk/reading-model';

export const ReaderContext = createContext<ReaderDesk | null>(null);

export function useReaderDesk(): ReaderDesk {
  return present(use(ReaderContext), 'the reader desk');
}

export function useReadingView(): ReadingView {
  const { model } = useReaderDesk();
  return useSyncExternalStore(model.listen, model.view);
}

export function useCards(): readonly CardPlace[] {
  const { model } = useReaderDesk();
  return useSyncExternalStore(model.listen, () => model.view().cards);
}

export function useMarks(): readonly MarkPlace[] {
  const { model } = useReaderDesk();
  return useSyncExternalStore(model.listen, () => model.view().marks);
}
