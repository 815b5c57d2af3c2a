/** What is chosen in the export dialog: articles, readings, name; and the order that follows from it. */
import { useMemo, useState } from 'react';
import type { Reading, ReadingId } from '../../../domain/reading/reading';
import type { Article, ArticleId } from '../../../domain/text/article';
import { exportFileName } from '../../../domain/transfer/file-name';
import { usePostil, useSession, useWorkspace } from '../../../state/hooks';
import type { ExportOrder } from '../exporting/exporter';
import { FORMATS, type OfferedFormat } from '../formats/formats';
import { readingsThatLeave } from '../gather';

export type Scope = 'asked' | 'chosen' | 'library';

export interface Choices {
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  /** What the dialog was asked for: named articles, else the one on the desk. */
  readonly asked: readonly ArticleId[];
  /** Of the whole library, in the order they leave in. */
  readonly all: readonly Article[];
  /** Those that leave when single ones are chosen. */
  readonly picked: ReadonlySet<ArticleId>;
  readonly setPicked: (picked: ReadonlySet<ArticleId>) => void;
  readonly articles: readonly ArticleId[];
  /** Of the one article that was asked for or chosen; empty for several, whose readings all leave. */
  readonly readings: readonly Reading[];
  readonly without: ReadonlySet<ReadingId>;
  readonly setWithout: (without: ReadonlySet<ReadingId>) => void;
  /** Nothing of the library stays behind. */
  readonly isEverything: boolean;
  /** No article is chosen, or none of the one article's readings. */
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
  const library = useWorkspace((state) => state.articles);
  const allReadings = useWorkspace((state) => state.readings);
  const hasExercises = useWorkspace((state) => state.exercises.size > 0);
  const [context] = useState(() => ({
    now: clock.now(),
    version: edition.store.getState().version.replace(/\+.*$/, ''),
  }));
  const [scope, setScope] = useState<Scope>(asked.length > 0 ? 'asked' : 'library');
  const [picked, setPicked] = useState<ReadonlySet<ArticleId>>(() => new Set(asked));
  const [without, setWithout] = useState(NONE);
  const [stopped, setStopped] = useState<ExportOrder | null>(null);
  const [typed, setTyped] = useState<string | null>(null);

  const all = useMemo(() => [...library.values()].sort(byTitle), [library]);
  const articles = useMemo(
    () =>
      scope === 'asked'
        ? asked
        : all.map(({ id }) => id).filter((id) => scope === 'library' || picked.has(id)),
    [scope, asked, all, picked],
  );
  const isOne = scope !== 'library' && articles.length === 1;
  const readings = useMemo(
    () => (isOne ? readingsThatLeave(allReadings.values(), new Set(articles), onDesk) : []),
    [isOne, articles, allReadings, onDesk],
  );
  const chosen = readings.length > 0 ? without : NONE;
  const isNothing =
    (scope === 'chosen' && articles.length === 0) ||
    (readings.length > 0 && readings.every(({ id }) => chosen.has(id)));
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
    all,
    picked,
    setPicked,
    articles,
    readings,
    without: chosen,
    setWithout,
    isEverything:
      chosen.size === 0 &&
      (scope === 'library' || (articles.length === library.size && !hasExercises)),
    isNothing,
    order: isNothing || stopped === order ? null : order,
    setStopped: (isNow) => setStopped(isNow ? order : null),
    nameFor(isZip) {
      if (typed !== null) return typed;
      const ending = isZip ? `${format}.zip` : FORMATS[format].ending;
      const what = isOne ? 'reading' : 'readings';
      return exportFileName(context.now, title(), what, ending);
    },
    setName: setTyped,
  };

  function title(): string {
    if (scope === 'library') return scope;
    const [first] = articles;
    const only = isOne && first !== undefined ? library.get(first) : undefined;
    return only ? only.title : `${articles.length} articles`;
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
