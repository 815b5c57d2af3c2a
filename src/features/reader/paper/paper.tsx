/**
 * The article with its annotations on paper. All of it stands on the page, unlike the highlights of the reader,
 * which are drawn only near the window. Line styles and short names say which label it is: a printer may be black.
 */
import { useLayoutEffect, useMemo } from 'react';
import { isHidden } from '../../../domain/annotation/filter';
import { labelTree } from '../../../domain/codebook/label-tree';
import type { ArticleText } from '../../../domain/text/article';
import {
  countByLabel,
  numberedText,
  type NumberedText,
} from '../../../domain/transfer/report/numbered-marks';
import { usePostil } from '../../../state/hooks';
import { useTranslate } from '../../../ui/messages-context';
import { useReaderDesk } from '../reader-context';
import styles from './paper.module.css';
import { PaperLegend } from './paper-legend';
import { PaperText } from './paper-text';
import { shortNames } from './short-names';

export function Paper() {
  const t = useTranslate();
  const { article, text } = useReaderDesk();
  const { numbered, labels, reader } = useNumbered();
  const short = useMemo(() => shortNames(labels), [labels]);
  const { marks } = numbered;
  const noted = marks.filter(({ annotation }) => annotation.note !== '');
  const by = [article.byline, article.publication, article.date].filter((words) => words !== '');
  const title = article.title;
  const isInText = beginsWith(text, title);

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper-title', JSON.stringify(title));
    style.setProperty('--paper-page', JSON.stringify(t('printed.page')));
    return () => {
      style.removeProperty('--paper-title');
      style.removeProperty('--paper-page');
    };
  }, [title, t]);

  return (
    <section className={styles.paper} data-printing>
      <header className={styles.head}>
        {!isInText && <h1>{title}</h1>}
        {by.length > 0 && <p>{by.join(' · ')}</p>}
        {article.source !== '' && <p>{article.source}</p>}
        <p>
          {reader !== '' && `${t('printed.read-by', { reader })} · `}
          {t('printed.annotations', { count: marks.length })}
        </p>
      </header>
      <PaperLegend
        counts={countByLabel(labels, marks)}
        short={short}
        unlabelled={marks.filter((mark) => mark.labels.length === 0).length}
      />
      <div lang={article.language || undefined}>
        <PaperText numbered={numbered} short={short} />
      </div>
      {noted.length > 0 && (
        <>
          <h2>{t('printed.notes')}</h2>
          <ol className={styles.notes}>
            {noted.map(({ number, annotation, labels: own, quote }) => (
              <li key={annotation.id} value={number}>
                <strong>{own.map(({ name }) => name).join(', ') || t('printed.no-label')}</strong>{' '}
                <q>{shortened(quote)}</q>
                <p className={styles.note}>{annotation.note}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** As the reader sees it now: labels that are hidden are not printed. */
function useNumbered(): {
  readonly numbered: NumberedText;
  readonly labels: ReturnType<typeof labelTree>[number]['label'][];
  readonly reader: string;
} {
  const { workspace, session } = usePostil();
  const { article, text, readingId } = useReaderDesk();
  return useMemo(() => {
    const state = workspace.store.getState();
    const { hidden } = session.getState();
    const reading = state.readings.get(readingId);
    const codebook = reading && state.codebooks.get(reading.codebookId);
    const own = [...state.labels.values()].filter(
      ({ codebookId }) => codebookId === reading?.codebookId,
    );
    const labels = labelTree(own).map(({ label }) => label);
    const ordered = state.annotations.get(readingId)?.ordered ?? [];
    const annotations = ordered.filter((annotation) => !isHidden(annotation, hidden));
    const numbered = numberedText({
      article,
      text,
      codebooks: codebook ? [{ codebook, labels }] : [],
      readings: reading ? [{ reading, annotations, links: [] }] : [],
      fileName: '',
    });
    return { numbered, labels, reader: reading?.reader ?? '' };
  }, [workspace, session, article, text, readingId]);
}

/** The article's first heading says its title already, marked as it may be. */
function beginsWith({ text, blocks: [first] }: ArticleText, title: string): boolean {
  return first?.kind === 'heading' && text.slice(first.start, first.end).trim() === title.trim();
}

const LONGEST_QUOTE = 160;

/** Ends after a whole word, where there are words with white space between them. */
function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  if (line.length <= LONGEST_QUOTE) return line;
  const cut = line.slice(0, LONGEST_QUOTE + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > LONGEST_QUOTE / 2 ? end : LONGEST_QUOTE)} …`;
}
