/** Where a mark belongs: words are selected in the text, found by typing, or taken from what was likely. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { EDGE_MOVES, movedByWord, type EdgeMove } from '../../../../domain/class-view/word-edges';
import type { HeldOrphan } from '../../../../domain/class/submission';
import { span, type Span } from '../../../../domain/text/span';
import { Button } from '../../../../ui/button';
import { SearchField } from '../../../../ui/fields/search-field';
import type { IconName } from '../../../../ui/icon';
import { IconButton } from '../../../../ui/icon-button';
import { useTranslate } from '../../../../ui/messages-context';
import { activeWords, MarkedArticle } from '../../article/article-text';
import { useClass } from '../../class-desk';
import { findWords } from './find-words';
import styles from './place-picker.module.css';
import { useSelectedSpan } from './use-selected-span';

interface PlacePickerProps {
  readonly mark: HeldOrphan;
  readonly onPut: (place: Span) => void;
}

export function PlacePicker({ mark, onPut }: PlacePickerProps) {
  const t = useTranslate();
  const { text } = useClass();
  const article = useRef<HTMLElement>(null);
  const [query, setQuery] = useState('');
  /** What is drawn; what is selected with the mouse draws itself. */
  const [found, setFound] = useState<Span | null>(null);
  const [chosen, setChosen] = useState<Span | null>(null);
  useSelectedSpan(article, setChosen);
  const hits = useMemo(() => findWords(text.text, query), [text, query]);
  const likely = mark.candidates.map(({ spans }) => around(spans));

  useEffect(() => {
    if (found && article.current) activeWords(article.current)?.scrollIntoView({ block: 'center' });
  }, [found]);

  const show = (place: Span): void => {
    setFound(place);
    setChosen(place);
  };
  const find = (words: string): void => {
    setQuery(words);
    const [first] = findWords(text.text, words);
    if (first) show(first);
  };
  const next = (by: 1 | -1): void => {
    const at = hits.findIndex((hit) => hit.start === found?.start);
    const hit = hits.at((at + by) % hits.length);
    if (hit) show(hit);
  };
  const move = (name: EdgeMove): void => {
    if (chosen) show(movedByWord(text.text, chosen, name));
  };
  return (
    <div className={styles.picker}>
      <p>{t('unplaced.how')}</p>
      <SearchField
        label={t('unplaced.find')}
        onChange={find}
        onSubmit={(direction) => next(direction === 'on' ? 1 : -1)}
        value={query}
      >
        {query !== '' && (
          <span className={styles.hits}>{t('unplaced.hits', { count: hits.length })}</span>
        )}
      </SearchField>
      {likely.length > 0 && (
        <div className={styles.likely}>
          <p>{t('unplaced.likely')}</p>
          {likely.map((place) => (
            <Button key={`${place.start} ${place.end}`} onPress={() => show(place)}>
              {text.text.slice(place.start, place.end)}
            </Button>
          ))}
        </div>
      )}
      <section aria-label={t('class-text.article')} className={styles.article} ref={article}>
        <MarkedArticle active={found} layers={NO_LAYERS} text={text} />
      </section>
      <div className={styles.chosen}>
        <p className={styles.words}>
          {chosen
            ? t('unplaced.chosen', { words: text.text.slice(chosen.start, chosen.end) })
            : t('unplaced.nothing-chosen')}
        </p>
        {EDGE_MOVES.map((name) => (
          <IconButton
            icon={ICONS[name]}
            isDisabled={chosen === null}
            key={name}
            label={t(`class-consensus.${name}`)}
            onPress={() => move(name)}
            size="small"
          />
        ))}
        <Button
          icon="check"
          isDisabled={chosen === null}
          onPress={() => chosen && onPut(chosen)}
          variant="primary"
        >
          {t('unplaced.put')}
        </Button>
      </div>
    </div>
  );
}

function around(spans: readonly Span[]): Span {
  return span(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0);
}

const NO_LAYERS = [] as const;

const ICONS: Readonly<Record<EdgeMove, IconName>> = {
  'start-earlier': 'start-back',
  'start-later': 'start-on',
  'end-earlier': 'end-back',
  'end-later': 'end-on',
};
