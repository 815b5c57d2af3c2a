/** What stands above the text: byline, publication, date, and the title where the text lacks it. */
import type { ReactNode } from 'react';
import { useWorkspace } from '../../state/hooks';
import type { Article, ArticleText } from '../../domain/text/article';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import styles from './article-header.module.css';
import { useReaderDesk } from './reader-context';

interface ArticleHeaderProps {
  readonly onOpenRail: (() => void) | undefined;
  readonly children?: ReactNode;
}

export function ArticleHeader({ onOpenRail, children }: ArticleHeaderProps) {
  const t = useTranslate();
  const desk = useReaderDesk();
  const article = useWorkspace((state) => state.articles.get(desk.article.id)) ?? desk.article;
  const facts = [article.byline, article.publication, article.date].filter((fact) => fact !== '');
  return (
    <header className={styles.header}>
      {onOpenRail && (
        <div className={styles.opener}>
          <IconButton icon="rail" label={t('reader.open-rail')} onPress={onOpenRail} />
        </div>
      )}
      {facts.length > 0 && (
        <p className={styles.facts} lang={article.language || undefined}>
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      )}
      {!startsWithTitle(article, desk.text) && (
        <h1 className={styles.title} dir="auto" lang={article.language || undefined}>
          {article.title}
        </h1>
      )}
      {children}
    </header>
  );
}

function startsWithTitle({ title }: Article, { text, blocks }: ArticleText): boolean {
  const heading = blocks.find((block) => block.kind === 'heading');
  return heading !== undefined && text.slice(heading.start, heading.end).trim() === title.trim();
}
