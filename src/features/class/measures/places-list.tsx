/** The passages behind a number, each with its words, what is disputed, and the way to it on the text. */
import { useState, type ReactNode } from 'react';
import type { Span } from '../../../domain/text/span';
import { usePostil } from '../../../state/hooks';
import { Button } from '../../../ui/button';
import { useTranslate } from '../../../ui/messages-context';
import { setLooks } from '../article/looks';
import { useClass } from '../class-desk';
import quiet from '../quiet.module.css';
import styles from './measures.module.css';

export interface ListedPlace {
  readonly spans: readonly Span[];
  readonly about: ReactNode;
}

const FIRST = 20;
const LONGEST_QUOTE = 240;

export function PlacesList({ places }: { readonly places: readonly ListedPlace[] }) {
  const t = useTranslate();
  const { go } = usePostil();
  const { exercise, text } = useClass();
  const [most, setMost] = useState(FIRST);
  if (places.length === 0) return <p className={styles.hint}>{t('measures.no-places')}</p>;
  const show = (place: Span): void => {
    setLooks({ place, labelId: null });
    go({ page: 'class', id: exercise.id, view: 'text' });
  };
  return (
    <>
      <ol className={styles.places}>
        {places.slice(0, most).map(({ spans, about }) => {
          const [first] = spans;
          const quote = spans.map(({ start, end }) => text.text.slice(start, end)).join(' … ');
          return (
            <li className={styles.place} key={JSON.stringify(spans)}>
              <blockquote className={styles.quote}>
                {quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote}
              </blockquote>
              <div className={styles.about}>{about}</div>
              {first && (
                <div className={quiet.flush}>
                  <Button icon="read" onPress={() => show(first)} variant="quiet">
                    {t('class-passages.go')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {places.length > most && (
        <Button onPress={() => setMost(most + 100)}>
          {t('class-passages.show-more', { count: places.length - most })}
        </Button>
      )}
    </>
  );
}
