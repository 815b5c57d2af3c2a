/** One article of the library: plain elements only, there may be a thousand of them. */
import { memo } from 'react';
import type { Place } from '../../domain/reading/reading';
import type { Article } from '../../domain/text/article';
import { routeToHash } from '../../state/route';
import { Icon } from '../../ui/icon';
import { useTranslate } from '../../ui/messages-context';
import { Swatch } from '../../ui/swatch';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './article-row.module.css';
import type { ArticleCounts } from './library-rows';

interface ArticleRowProps {
  readonly article: Article;
  readonly place: Place | undefined;
  readonly counts: ArticleCounts | undefined;
  readonly isMenuOpen: boolean;
  readonly onMenu: (article: Article, button: HTMLElement) => void;
}

export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, place, counts, isMenuOpen, onMenu } = props;
  const t = useTranslate();
  const from = [article.byline, article.publication, article.date].filter((part) => part !== '');
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <a className={styles.title} href={routeToHash({ page: 'article', id: article.id })}>
          {article.title}
        </a>
        {from.length > 0 && <p className={styles.from}>{from.join(' · ')}</p>}
        <div className={styles.state}>
          <Progress share={place?.progress ?? 0} />
          <Counts counts={counts} />
        </div>
      </div>
      <button
        aria-expanded={isMenuOpen}
        aria-haspopup="menu"
        aria-label={t('library.article-actions', { title: article.title })}
        className={styles.more}
        onClick={(event) => {
          onMenu(article, event.currentTarget);
        }}
        type="button"
      >
        <Icon name="more" />
      </button>
    </li>
  );
});

function Progress({ share }: { readonly share: number }) {
  const t = useTranslate();
  return (
    <span className={styles.progress}>
      <span aria-hidden className={styles.bar}>
        <span className={styles.done} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      {share > 0 ? t('library.progress', { share }) : t('library.not-started')}
    </span>
  );
}

function Counts({ counts }: Pick<ArticleRowProps, 'counts'>) {
  const t = useTranslate();
  if (!counts || counts.total === 0) return null;
  return (
    <>
      <span className={styles.total}>{t('library.annotations', { count: counts.total })}</span>
      {counts.byLabel.length > 0 && (
        <span className={styles.counts}>
          {counts.byLabel.map(({ label, count }) => (
            <span className={styles.count} key={label.id} title={label.name}>
              <Swatch color={label.color} pattern={label.pattern} size={14} />
              <VisuallyHidden>
                {t('library.label-count', { label: label.name, count })}
              </VisuallyHidden>
              <span aria-hidden>{t.format.number(count)}</span>
            </span>
          ))}
        </span>
      )}
    </>
  );
}
