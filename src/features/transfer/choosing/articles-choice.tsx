/** Which articles of the library leave: a list that can be searched, and all or none of what was found. */
import { useMemo, useState } from 'react';
import type { Article, ArticleId } from '../../../domain/text/article';
import { Checkbox } from '../../../ui/fields/checkbox';
import { SearchField } from '../../../ui/fields/search-field';
import { CheckList } from '../../../ui/lists/check-list';
import { matchOptions } from '../../../ui/lists/match-options';
import { useTranslate } from '../../../ui/messages-context';
import styles from './articles-choice.module.css';

interface ArticlesChoiceProps {
  /** In the order they are listed in. */
  readonly articles: readonly Article[];
  readonly chosen: ReadonlySet<ArticleId>;
  readonly onChange: (chosen: ReadonlySet<ArticleId>) => void;
}

export function ArticlesChoice({ articles, chosen, onChange }: ArticlesChoiceProps) {
  const t = useTranslate();
  const [query, setQuery] = useState('');
  const options = useMemo(
    () => articles.map(({ id, title, byline }) => ({ id, text: title, hint: byline })),
    [articles],
  );
  const found = useMemo(() => matchOptions(options, query), [options, query]);
  const ids = new Map<string, ArticleId>(articles.map(({ id }) => [id, id]));
  const many = found.filter(({ id }) => chosen.has(id)).length;
  const isAll = many > 0 && many === found.length;

  const change = (isChosen: boolean, which: readonly ArticleId[]): void => {
    const next = new Set(chosen);
    for (const id of which) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };

  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>
        {t('export.chosen-articles', { count: chosen.size, of: articles.length })}
      </legend>
      <SearchField label={t('export.find-article')} onChange={setQuery} value={query} />
      {found.length === 0 ? (
        <p className={styles.soft}>{t('export.no-article')}</p>
      ) : (
        <>
          <Checkbox
            isMixed={many > 0 && !isAll}
            isSelected={isAll}
            label={t(query.trim() === '' ? 'export.all-articles' : 'export.all-found', {
              count: found.length,
            })}
            onChange={(isChosen) =>
              change(
                isChosen,
                found.map(({ id }) => id),
              )
            }
          />
          <CheckList
            chosen={chosen}
            label={t('export.articles')}
            onToggle={(wanted) => {
              const id = ids.get(wanted);
              if (id !== undefined) change(!chosen.has(id), [id]);
            }}
            options={found}
          />
        </>
      )}
      {chosen.size === 0 && (
        <p className={styles.problem} role="alert">
          {t('export.no-article-chosen')}
        </p>
      )}
    </fieldset>
  );
}
