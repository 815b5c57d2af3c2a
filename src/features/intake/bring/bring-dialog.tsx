/** Brings the marks of another article over: which one, what was found, and only then a change. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { removeArticle } from '../../../domain/edit/article-edits';
import type { Article, ArticleId } from '../../../domain/text/article';
import { usePostil, useWorkspace } from '../../../state/hooks';
import { LIBRARY_SCOPE } from '../../../state/workspace-state';
import { useAnnounce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/fields/radio-group';
import { Switch } from '../../../ui/fields/switch';
import { useTranslate } from '../../../ui/messages-context';
import { Dialog } from '../../../ui/overlays/dialog';
import { ProgressBar } from '../../../ui/progress-bar';
import type { PlaceMarks } from '../reading/reader';
import styles from './bring-dialog.module.css';
import { bringOver, findMarks, type FoundCounts, type FoundMarks } from './find-marks';

interface BringDialogProps {
  /** Null: to be chosen. Given: a copy that a file has brought. */
  readonly from: ArticleId | null;
  readonly to: ArticleId;
  readonly place: PlaceMarks;
  readonly onClose: () => void;
}

type Phase =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking'; readonly share: number | null }
  | { readonly kind: 'found'; readonly found: FoundMarks }
  | { readonly kind: 'failed'; readonly reason: string };

export function BringDialog({ from, to, place, onClose }: BringDialogProps) {
  const t = useTranslate();
  const postil = usePostil();
  const announce = useAnnounce();
  const title = useWorkspace((state) => state.articles.get(to)?.title) ?? '';
  const sources = useSources(to);
  const [chosen, setChosen] = useState<ArticleId | null>(from);
  const source = chosen ?? sources[0]?.article.id ?? null;
  const [phase, setPhase] = useState<Phase>({ kind: 'choosing' });
  const [takesCopy, setTakesCopy] = useState(true);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  async function look(): Promise<void> {
    if (source === null) return;
    const { signal } = (abort.current = new AbortController());
    setPhase({ kind: 'looking', share: null });
    try {
      const onProgress = (share: number): void => setPhase({ kind: 'looking', share });
      const result = await findMarks(postil, place, { from: source, to }, signal, onProgress);
      if (signal.aborted) return;
      setPhase(
        result.ok
          ? { kind: 'found', found: result.value }
          : { kind: 'failed', reason: t(`store-problem.${result.error}`) },
      );
    } catch (error) {
      if (signal.aborted) return setPhase({ kind: 'choosing' });
      setPhase({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  function bring(found: FoundMarks): void {
    bringOver(postil, found);
    if (from !== null && takesCopy) {
      const step = { scope: LIBRARY_SCOPE, command: 'delete-article' };
      postil.workspace.run(removeArticle(from), step);
    }
    announce(t('bring.placed', found.counts));
    onClose();
    postil.go({ page: 'article', id: to });
  }

  const found = phase.kind === 'found' && hasAny(phase.found.counts) ? phase.found : null;
  return (
    <Dialog
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {found ? (
            <Button onPress={() => bring(found)} variant="primary">
              {t('bring.place')}
            </Button>
          ) : (
            <Button
              isDisabled={source === null || phase.kind === 'looking'}
              onPress={() => void look()}
              variant="primary"
            >
              {t('bring.compare')}
            </Button>
          )}
        </>
      }
      isOpen
      onClose={onClose}
      title={t('bring.title')}
    >
      <div className={styles.form}>
        <p className={styles.to} dir="auto">
          {t('bring.to', { title })}
        </p>
        <p className={styles.explain}>{t('bring.explain')}</p>
        {from === null && source === null && <p>{t('bring.no-source')}</p>}
        {from === null && source !== null && (
          <RadioGroup
            label={t('bring.from')}
            onChange={(id: ArticleId) => {
              abort.current?.abort();
              setChosen(id);
              setPhase({ kind: 'choosing' });
            }}
            options={sources.map(({ article, total }) => ({
              value: article.id,
              text: article.title,
              hint: t('bring.hint', { count: total, date: article.created }),
            }))}
            value={source}
          />
        )}
        {phase.kind === 'looking' && (
          <ProgressBar
            label={t('bring.working')}
            onAbort={() => abort.current?.abort()}
            value={phase.share}
          />
        )}
        {phase.kind === 'found' && <Counts counts={phase.found.counts} />}
        {phase.kind === 'failed' && (
          <p className={styles.problem} role="alert">
            {t('bring.failed', { reason: phase.reason })}
          </p>
        )}
        {from !== null && (
          <Switch isSelected={takesCopy} label={t('bring.remove-copy')} onChange={setTakesCopy} />
        )}
      </div>
    </Dialog>
  );
}

function Counts({ counts }: { readonly counts: FoundCounts }) {
  const t = useTranslate();
  const { exact, moved, review } = counts;
  return (
    <section aria-label={t('bring.found-title')} className={styles.found} role="alert">
      {hasAny(counts) ? (
        <ul>
          {exact > 0 && <li>{t('bring.found-exact', { count: exact })}</li>}
          {moved > 0 && <li>{t('bring.found-moved', { count: moved })}</li>}
          {review > 0 && <li>{t('bring.found-review', { count: review })}</li>}
        </ul>
      ) : (
        <p>{t('bring.found-none')}</p>
      )}
    </section>
  );
}

function hasAny({ exact, moved, review }: FoundCounts): boolean {
  return exact + moved + review > 0;
}

interface MarkedArticle {
  readonly article: Article;
  readonly total: number;
}

/** Other articles with annotations: those of the same title first, then the newest. */
function useSources(to: ArticleId): readonly MarkedArticle[] {
  const articles = useWorkspace((state) => state.articles);
  const tallies = useWorkspace((state) => state.tallies);
  return useMemo(() => {
    const totals = new Map<ArticleId, number>();
    for (const { articleId, total } of tallies.values()) {
      totals.set(articleId, (totals.get(articleId) ?? 0) + total);
    }
    const title = articles.get(to)?.title;
    const rank = ({ article }: MarkedArticle): string =>
      `${article.title === title ? '1' : '0'} ${article.created}`;
    return [...articles.values()]
      .map((article) => ({ article, total: totals.get(article.id) ?? 0 }))
      .filter(({ article, total }) => article.id !== to && total > 0)
      .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1));
  }, [articles, tallies, to]);
}
