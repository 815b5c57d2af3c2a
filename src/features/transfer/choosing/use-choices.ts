/** What is chosen in the export dialog: articles, readings, name; and the order that follows from it. */
import { useMemo, useState } from 'react';
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import type { Article, ArticleId } from '../../../domain/text/article';
import { exportFileName } from '../../../domain/transfer/file-name';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import type { ExportOrder } from '../exporting/exporter';
import { FORMATS, type OfferedFormat } from '../formats/formats';
import { readingsThatLeave } from '../gather';

export type Scope = 'asked' | 'library';

export interface Choices {
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  /** What the dialog was asked for: named articles, else the one on the desk. */
  readonly asked: readonly ArticleId[];
  readonly articles: readonly ArticleId[];
  /** Of the one article; empty for several, whose readings all leave. */
  readonly readings: readonly Reading[];
  readonly without: ReadonlySet<ReadingId>;
  readonly setWithout: (without: ReadonlySet<ReadingId>) => void;
  /** Nothing of the library stays behind. */
  readonly isEverything: boolean;
  /** No reading is chosen. */
  readonly isNothing: boolean;
  /** null: nothing is to be made now. */
  readonly order: ExportOrder | null;
  /** Until something else is chosen. */
  readonly setStopped: (isStopped: boolean) => void;
  /** What the reader typed, else what follows from the choice. */
  nameFor(isZip: boolean): string;
  readonly setName: (name: string) => void;
}

const NONE: ReadonlySet<ReadingId> = new Set();

export function useChoices(format: OfferedFormat): Choices {
  const { clock, edition } = usePostil();
  const asked = useAsked();
  const onDesk = useSession((state) => state.readingId);
  const all = useWorkspace((state) => state.articles);
  const allReadings = useWorkspace((state) => state.readings);
  const hasExercises = useWorkspace((state) => state.exercises.size > 0);
  const [context] = useState(() => ({
    now: clock.now(),
    version: edition.store.getState().version.replace(/\+.*$/, ''),
  }));
  const [scope, setScope] = useState<Scope>(asked.length > 0 ? 'asked' : 'library');
  const [without, setWithout] = useState(NONE);
  const [stopped, setStopped] = useState<ExportOrder | null>(null);
  const [typed, setTyped] = useState<string | null>(null);

  const articles = useMemo(
    () => (scope === 'asked' ? asked : [...all.values()].sort(byTitle).map(({ id }) => id)),
    [scope, asked, all],
  );
  const readings = useMemo(
    () =>
      scope === 'asked' && asked.length === 1
        ? readingsThatLeave(allReadings.values(), new Set(asked), onDesk)
        : [],
    [scope, asked, allReadings, onDesk],
  );
  const chosen = readings.length > 0 ? without : NONE;
  const isNothing = readings.length > 0 && readings.every(({ id }) => chosen.has(id));
  const order = useMemo<ExportOrder>(
    () => ({
      format,
      articles,
      without: chosen,
      onDesk,
      withExercises: scope === 'library' && format === 'postil-json',
      context,
    }),
    [format, articles, chosen, onDesk, scope, context],
  );

  return {
    scope,
    setScope,
    asked,
    articles,
    readings,
    without: chosen,
    setWithout,
    isEverything:
      chosen.size === 0 && (scope === 'library' || (articles.length === all.size && !hasExercises)),
    isNothing,
    order: isNothing || stopped === order ? null : order,
    setStopped: (isNow) => setStopped(isNow ? order : null),
    nameFor(isZip) {
      if (typed !== null) return typed;
      const ending = isZip ? `${format}.zip` : FORMATS[format].ending;
      const title = articles.length === 1 && scope === 'asked' ? titleOf(articles[0]) : scope;
      const what = scope === 'asked' && asked.length === 1 ? 'reading' : 'readings';
      return exportFileName(context.now, title, what, ending);
    },
    setName: setTyped,
  };

  function titleOf(id: ArticleId | undefined): string {
    return id === undefined ? '' : (all.get(id)?.title ?? '');
  }
}

/** The same library makes the same files, in whatever order it was brought together. */
function byTitle(a: Article, b: Article): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function useAsked(): readonly ArticleId[] {
  const exporting = useSession((state) => state.exporting);
  const onDesk = useSession((state) => state.articleId);
  return useMemo(
    () => (exporting.length > 0 ? exporting : onDesk === null ? [] : [onDesk]),
    [exporting, onDesk],
  );
}
