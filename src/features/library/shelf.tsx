/** The articles, with search and order above them. */
import { useDeferredValue, useMemo, useState } from 'react';
import { usePostil, useWorkspace } from '../../state/hooks';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useTranslate } from '../../ui/messages-context';
import { SearchField } from '../../ui/fields/search-field';
import { Select } from '../../ui/fields/select';
import { ArticleList } from './article-list';
import { listArticles, SORTS, type Sort } from './library-rows';
import styles from './shelf.module.css';

export function Shelf() {
  const t = useTranslate();
  const { commander } = usePostil();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('read');
  const wanted = useDeferredValue(query);
  const articles = useWorkspace((state) => state.articles);
  const places = useWorkspace((state) => state.places);
  const { locale } = t.format;
  const listed = useMemo(
    () => listArticles({ articles, places }, { query: wanted, sort, locale }),
    [articles, places, wanted, sort, locale],
  );
  return (
    <section>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('library.title')}</h1>
        <div className={styles.actions}>
          <Button icon="paste" onPress={() => commander.execute('paste-article')}>
            {t('library.paste')}
          </Button>
          <Button icon="import" onPress={() => commander.execute('open-files')}>
            {t('library.door-file')}
          </Button>
          <Button icon="open" variant="primary" onPress={() => commander.execute('open-files')}>
            {t('library.open-article')}
          </Button>
        </div>
      </header>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('library.search')}
            onChange={setQuery}
            placeholder={t('library.search-hint')}
            value={query}
          />
        </div>
        <Select
          isLabelHidden
          label={t('library.sort')}
          onChange={setSort}
          options={SORTS.map((value) => ({ value, text: t(`library.sort-${value}`) }))}
          value={sort}
        />
        <p className={styles.count} aria-live="polite">
          {t('library.articles', { count: listed.length })}
        </p>
      </div>
      {listed.length > 0 ? (
        <ArticleList articles={listed} />
      ) : (
        <EmptyState
          title={t('library.no-matches', { query: wanted })}
          actions={
            <Button
              onPress={() => {
                setQuery('');
              }}
            >
              {t('library.show-all')}
            </Button>
          }
        >
          {t('library.no-matches-hint')}
        </EmptyState>
      )}
    </section>
  );
}
