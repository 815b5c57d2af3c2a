/** The region with the text itself, and the handles on the edges of the active annotation. */
import type { Ref } from 'react';
import { ArticleView } from '../../editor/article-view';
import { useTranslate } from '../../ui/messages-context';
import styles from './article-text.module.css';
import { EdgeHandles } from './edge-handles';
import { useReaderDesk } from './reader-context';
import { useHighlighter } from './use-highlighter';

interface ArticleTextProps {
  readonly ref: Ref<HTMLDivElement>;
}

export function ArticleText({ ref }: ArticleTextProps) {
  const t = useTranslate();
  const { editor, article } = useReaderDesk();
  const region = useHighlighter();
  return (
    <section
      aria-label={t('reader.article-text')}
      className={styles.region}
      id="article-text"
      lang={article.language || undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget) editor.focus();
      }}
      ref={region}
      tabIndex={-1}
    >
      <div className={styles.text} ref={ref}>
        <ArticleView editor={editor} />
        <EdgeHandles />
      </div>
    </section>
  );
}
