/** A text of which can be asked who marked what: by a press on a word, or stepping through it with the keys. */
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { heatOf, type HeatRun } from '../../../domain/class-view/heat';
import { firstAfter, type Runs } from '../../../domain/class-view/runs';
import type { LabelId } from '../../../domain/codebook/label';
import { snapSpan } from '../../../domain/text/graphemes';
import { span, type Span } from '../../../domain/text/span';
import { wordAt } from '../../../domain/text/units';
import { useAnnounce } from '../../../ui/announcer';
import { IconButton } from '../../../ui/icon-button';
import { useTranslate } from '../../../ui/messages-context';
import { activeWords } from '../article/article-text';
import { setLooks } from '../article/looks';
import { offsetAt } from '../article/offset-at';
import { useClass } from '../class-desk';
import styles from './askable-text.module.css';
import { usePointedOffset } from './use-pointed-offset';

interface AskableTextProps {
  readonly runs: Runs;
  readonly labelId: LabelId | null;
  readonly place: Span | null;
  /** Enter: on to what is said of the place. */
  readonly onEnter: () => void;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

export function AskableText(props: AskableTextProps) {
  const { runs, labelId, place, onEnter, className, style, children } = props;
  const t = useTranslate();
  const announce = useAnnounce();
  const { text, article } = useClass();
  const root = useRef<HTMLElement>(null);
  const pointed = usePointedOffset(root);
  const stretches = useMemo(
    () =>
      heatOf(runs, labelId).filter(
        ({ start, end, count }) => count > 0 && text.text.slice(start, end).trim() !== '',
      ),
    [runs, labelId, text],
  );

  useEffect(() => {
    if (place === null || !root.current) return;
    activeWords(root.current)?.scrollIntoView({ block: 'nearest' });
  }, [place]);

  const step = useCallback(
    (by: 1 | -1): void => {
      const from = place?.start ?? -1;
      const next =
        by === 1
          ? stretches.find(({ start }) => start > from)
          : stretches.findLast(({ start }) => start < from);
      if (!next) return;
      setLooks({ place: span(next.start, next.end) });
      const quote = text.text.slice(next.start, next.end);
      announce(t('class-text.stretch', { count: next.count, readers: runs.readers, quote }));
    },
    [place, stretches, text, announce, t, runs],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (event.key === 'ArrowRight') step(1);
      else if (event.key === 'ArrowLeft') step(-1);
      else if (event.key === 'Escape') setLooks({ place: null });
      else if (event.key !== 'Enter' || place === null || event.target !== document.body) return;
      else onEnter();
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step, place, onEnter]);

  useEffect(() => {
    const words = root.current;
    const ask = ({ clientX, clientY }: MouseEvent): void => {
      // Who selects words wants to copy them.
      if (document.getSelection()?.isCollapsed === false) return;
      const offset = offsetAt(document, clientX, clientY);
      if (offset === null) return;
      const word = wordAt(text.text, text.blocks, offset, article.language || 'en');
      setLooks({ place: word ?? snapSpan(text.text, span(offset, offset + 1)) });
    };
    words?.addEventListener('click', ask);
    return () => words?.removeEventListener('click', ask);
  }, [text, article.language]);

  return (
    <>
      <div className={styles.steps} data-picture="off">
        <IconButton
          icon="chevron-left"
          keys="ArrowLeft"
          label={t('class-text.previous-stretch')}
          onPress={() => step(-1)}
          size="small"
        />
        <IconButton
          icon="chevron-right"
          keys="ArrowRight"
          label={t('class-text.next-stretch')}
          onPress={() => step(1)}
          size="small"
        />
        <p>
          {pointed === null
            ? t('class-text.keys')
            : t('class-text.marked-count', {
                count: countAt(stretches, pointed),
                readers: runs.readers,
              })}
        </p>
      </div>
      <section
        aria-label={t('class-text.article')}
        className={`${styles.text} ${className ?? ''}`}
        ref={root}
        style={style}
      >
        {children}
      </section>
    </>
  );
}

function countAt(stretches: readonly HeatRun[], offset: number): number {
  const found = stretches[firstAfter(stretches, offset)];
  return found && found.start <= offset ? found.count : 0;
}

/** What arrows already mean something in. */
const OWN_KEYS = 'input, select, textarea, [role="menu"], [contenteditable="true"], dialog';
