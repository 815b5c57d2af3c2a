/** The list of articles. One menu serves all rows; a long list is put on the page in two steps. */
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Article, ArticleId } from '../../domain/text/article';
import { useIsReadOnly, useWorkspace } from '../../state/hooks';
import { useTranslate } from '../../ui/messages-context';
import { MenuAt } from '../../ui/overlays/menu-at';
import styles from './article-list.module.css';
import { ArticleRow } from './article-row';
import { DetailsDialog } from './details-dialog';
import { countsByArticle } from './library-rows';
import { useArticleActions } from './use-article-actions';

interface ArticleListProps {
  readonly articles: readonly Article[];
}

interface OpenMenu {
  readonly id: ArticleId;
  readonly title: string;
  readonly button: HTMLElement;
}

/** Rows on the page at once; the rest follows without holding anything up. */
const FIRST_ROWS = 40;

export function ArticleList({ articles }: ArticleListProps) {
  const t = useTranslate();
  const places = useWorkspace((state) => state.places);
  const tallies = useWorkspace((state) => state.tallies);
  const labels = useWorkspace((state) => state.labels);
  const readings = useWorkspace((state) => state.readings);
  const counts = useMemo(
    () => countsByArticle(tallies, labels, readings),
    [tallies, labels, readings],
  );
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [editing, setEditing] = useState<ArticleId | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const actions = useArticleActions();
  const isReadOnly = useIsReadOnly();
  const shown = useGrowing(articles.length);

  const openMenu = useCallback((article: Article, button: HTMLElement) => {
    setMenu({ id: article.id, title: article.title, button });
  }, []);

  const pick = (action: string): void => {
    if (!menu) return;
    if (action === 'rename') setEditing(menu.id);
    if (action === 'duplicate') void actions.duplicate(menu.id);
    if (action === 'exercise') actions.makeExercise(menu.id);
    if (action === 'export') actions.exportArticle(menu.id);
    if (action === 'delete') {
      focusNeighbour(list.current, menu.button);
      actions.remove(menu.id);
    }
  };

  return (
    <>
      <ul aria-label={t('library.title')} className={styles.list} ref={list}>
        {articles.slice(0, shown).map((article) => (
          <ArticleRow
            article={article}
            counts={counts.get(article.id)}
            isMenuOpen={menu?.id === article.id}
            key={article.id}
            onMenu={openMenu}
            place={places.get(article.id)}
          />
        ))}
      </ul>
      <MenuAt
        button={menu?.button ?? null}
        items={[
          {
            id: 'rename',
            text: t('library.edit-details'),
            icon: 'edit',
            isDisabled: isReadOnly,
          },
          { id: 'duplicate', text: t('common.duplicate'), icon: 'copy', isDisabled: isReadOnly },
          {
            id: 'exercise',
            text: t('command.make-exercise'),
            icon: 'exercise',
            isDisabled: isReadOnly,
          },
          { id: 'export', text: t('export.title'), icon: 'export' },
          'separator',
          {
            id: 'delete',
            text: t('common.delete'),
            icon: 'delete',
            isDanger: true,
            isDisabled: isReadOnly,
          },
        ]}
        label={t('library.article-actions', { title: menu?.title ?? '' })}
        onClose={() => {
          setMenu(null);
        }}
        onPick={pick}
      />
      {editing !== null && (
        <DetailsDialog
          id={editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

/** The number of rows to show: a screenful first, all of them as soon as the browser has time. */
function useGrowing(total: number): number {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setWhole(true);
    });
  }, []);
  return isWhole ? total : Math.min(total, FIRST_ROWS);
}

/** The row of the button goes away: the focus moves to the next one, at the end to the one before. */
function focusNeighbour(list: HTMLElement | null, button: HTMLElement): void {
  const row = button.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const link = neighbour?.querySelector('a') ?? list;
  requestAnimationFrame(() => {
    link?.focus();
  });
}
