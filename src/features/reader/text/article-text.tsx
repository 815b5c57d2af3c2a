/** The region with the text itself, and the handles on the edges of the active annotation. */
import { useEffect, useRef, type Ref } from 'react';
import { ArticleView } from '../../../editor/article-view';
import { useTranslate } from '../../../ui/messages-context';
import styles from './article-text.module.css';
import { EdgeHandles } from './edge-handles';
import { useReaderDesk } from '../reader-context';
import { useForwardedFocus } from './use-forwarded-focus';
import { useHighlighter } from './use-highlighter';

interface ArticleTextProps {
  readonly ref: Ref<HTMLDivElement>;
}

export function ArticleText({ ref }: ArticleTextProps) {
  const t = useTranslate();
  const { editor, article } = useReaderDesk();
  const region = useRef<HTMLElement>(null);
  useHighlighter(region);
  useForwardedFocus(region);
  // Who opens an article by keyboard wants to be in it; who is elsewhere is left there.
  useEffect(() => {
    if (document.activeElement === document.body) editor.focus();
  }, [editor]);
  return (
    <section
      aria-label={t('reader.article-text')}
      className={styles.region}
      id="article-text"
      lang={article.language || undefined}
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
