/** A place where a mark may belong: its words as they stand there, with what stands around them. */
import { quoteOf } from '../../../domain/anchor/quote';
import type { Span } from '../../../domain/text/span';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { useReaderDesk } from '../reader-context';
import styles from './review-list.module.css';

interface ReviewCandidateProps {
  /** From 1. */
  readonly index: number;
  readonly spans: readonly Span[];
  readonly onTake: () => void;
  readonly onShow: () => void;
}

export function ReviewCandidate({ index, spans, onTake, onShow }: ReviewCandidateProps) {
  const t = useTranslate();
  const { text, article } = useReaderDesk();
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  const words = spans.map(({ start, end }) => text.text.slice(start, end)).join(' … ');
  return (
    <div aria-label={t('review.candidate', { index })} className={styles.candidate} role="group">
      <p className={styles.passage} dir="auto" lang={article.language || undefined}>
        …{quoteOf(text.text, first).prefix}
        <mark className={styles.words}>{clipped(words)}</mark>
        {quoteOf(text.text, last).suffix}…
      </p>
      <div className={styles.actions}>
        <Button onPress={onTake} variant="primary">
          {t('review.take')}
        </Button>
        <Button onPress={onShow} variant="quiet">
          {t('review.show')}
        </Button>
      </div>
    </div>
  );
}

/** Of a long passage the beginning and the end are shown. */
const CLIP = 160;

function clipped(words: string): string {
  return words.length > CLIP ? `${words.slice(0, CLIP / 2)} … ${words.slice(-CLIP / 2)}` : words;
}
