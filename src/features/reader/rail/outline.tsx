/** The article's headings; press one to go there. */
import { useMemo } from 'react';
import type { ArticleText } from '../../../domain/text/article';
import { utf16 } from '../../../domain/text/offsets';
import { useTranslate } from '../../../ui/messages-context';
import { useReaderDesk } from '../reader-context';
import styles from './rail.module.css';

interface OutlineProps {
  readonly onGone: (() => void) | undefined;
}

export function Outline({ onGone }: OutlineProps) {
  const t = useTranslate();
  const { text, editor, article } = useReaderDesk();
  const headings = useMemo(() => headingsOf(text), [text]);

  function go(offset: number): void {
    onGone?.();
    editor.setCaret(utf16(offset));
    editor.scrollTo(offset, { block: 'start' });
    editor.focus();
  }

  return (
    <nav aria-label={t('outline.title')}>
      <div className={styles.heading}>
        <h2 className={styles.title}>{t('outline.title')}</h2>
      </div>
      {headings.length === 0 && <p className={styles.empty}>{t('outline.empty')}</p>}
      <ol lang={article.language || undefined}>
        {headings.map(({ start, depth, title }) => (
          <li key={start}>
            <button
              className={styles.place}
              dir="auto"
              onClick={() => {
                go(start);
              }}
              style={{ paddingInlineStart: `${0.5 + depth * 0.75}rem` }}
              type="button"
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface OutlineHeading {
  /** UTF-16. */
  readonly start: number;
  readonly depth: number;
  readonly title: string;
}

function headingsOf({ text, blocks }: ArticleText): readonly OutlineHeading[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.end > block.start);
  const top = Math.min(...headings.map(({ level }) => level ?? 1));
  return headings.map(({ start, end, level }) => ({
    start,
    depth: (level ?? 1) - top,
    title: text.slice(start, end),
  }));
}
