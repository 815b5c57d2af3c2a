/** The page an article is read and marked on. */
import type { ReadingId } from '../../domain/reading/reading';
import type { ArticleId } from '../../domain/text/article';
import { usePostil } from '../../state/hooks';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import { ReaderContext } from './reader-context';
import { ReaderLayout } from './reader-layout';
import styles from './reader-page.module.css';
import type { ReaderTask } from './reader-task';
import { useOpenedArticle } from './use-opened-article';

export interface ReaderPageProps {
  readonly articleId: ArticleId;
  /** Left out: the one the reader worked on last, of those that answer no exercise. */
  readonly readingId?: ReadingId | undefined;
  readonly task?: ReaderTask | undefined;
}

export function ReaderPage({ articleId, readingId, task }: ReaderPageProps) {
  const t = useTranslate();
  const opened = useOpenedArticle(articleId, readingId, task?.passages);
  switch (opened.kind) {
    case 'opening':
      return <Opening />;
    case 'missing':
      return <Trouble sentence={t('reader.not-found')} />;
    case 'unreadable':
      return (
        <Trouble
          sentence={t('reader.unreadable', { reason: t(`store-problem.${opened.problem}`) })}
        />
      );
    case 'open':
      return (
        <ReaderContext value={opened.desk}>
          <ReaderLayout task={task} />
        </ReaderContext>
      );
  }
}

const LINES = ['92%', '97%', '88%', '95%', '60%', '93%', '98%', '90%', '42%'] as const;

function Opening() {
  const t = useTranslate();
  return (
    <div className={styles.opening} aria-busy="true">
      <p className={styles.openingText}>{t('common.loading')}</p>
      {LINES.map((inlineSize) => (
        <div key={inlineSize} className={styles.line} style={{ inlineSize }} />
      ))}
    </div>
  );
}

function Trouble({ sentence }: { readonly sentence: string }) {
  const t = useTranslate();
  const { go } = usePostil();
  return (
    <section className={styles.trouble}>
      <p role="alert">{sentence}</p>
      <Button
        icon="library"
        onPress={() => {
          go({ page: 'library' });
        }}
      >
        {t('reader.to-library')}
      </Button>
    </section>
  );
}
