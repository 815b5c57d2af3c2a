/**
 * The text with marks that can no longer be changed. Own marks have a tint and a line under the words, with
 * a number; what they are compared with has a line above the words, with a letter.
 */
import { memo, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { AnnotationId } from '../../../domain/annotation/annotation';
import type { Label } from '../../../domain/codebook/label';
import type { Article, ArticleText } from '../../../domain/text/article';
import type { Block } from '../../../domain/text/block';
import type { Span } from '../../../domain/text/span';
import { markerColors } from '../../../lib/marker-colors';
import { useTranslate } from '../../../ui/messages-context';
import { segmentsOf, type LayerMark, type Segment } from './segments';
import styles from './layered-text.module.css';

interface LayeredTextProps {
  readonly article: Article;
  readonly text: ArticleText;
  readonly labels: readonly Label[];
  readonly marks: readonly LayerMark[];
  readonly passages: readonly Span[];
  readonly active?: AnnotationId | null;
  readonly onPick?: (id: AnnotationId) => void;
}

export const LayeredText = memo(function LayeredText(props: LayeredTextProps) {
  const { article, text, labels, marks, passages, active = null, onPick } = props;
  const t = useTranslate();
  const known = useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels]);
  const sheet = { text, known, active };
  const area = useRef<HTMLElement>(null);
  // For the mouse alone: the list beside the text has the same for everybody.
  useEffect(() => {
    const element = area.current;
    const press = ({ target }: MouseEvent): void => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
      if (mark) onPick?.(mark.dataset['mark'] as AnnotationId);
    };
    element?.addEventListener('click', press);
    return () => element?.removeEventListener('click', press);
  }, [onPick]);
  return (
    <section
      aria-label={t('reader.article-text')}
      className={styles.text}
      lang={article.language || undefined}
      ref={area}
    >
      {text.blocks.map((block) => (
        <BlockOf
          block={block}
          key={block.start}
          segments={segmentsOf(block, { marks, inline: text.marks, passages })}
          sheet={sheet}
        />
      ))}
    </section>
  );
});

interface Sheet {
  readonly text: ArticleText;
  readonly known: ReadonlyMap<string, Label>;
  readonly active: AnnotationId | null;
}

interface BlockOfProps {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly sheet: Sheet;
}

function BlockOf({ block, segments, sheet }: BlockOfProps) {
  const words = segments.map((segment) => (
    <SegmentOf key={segment.start} segment={segment} sheet={sheet} />
  ));
  const within = block.within.map(({ kind }) => styles[kind] ?? '').join(' ');
  if (block.kind === 'code') return <pre className={within}>{words}</pre>;
  const Tag = block.kind === 'heading' ? 'h3' : 'p';
  return (
    <Tag className={within} dir="auto">
      {words}
    </Tag>
  );
}

function SegmentOf({ segment, sheet }: { readonly segment: Segment; readonly sheet: Sheet }) {
  const { text, active } = sheet;
  const words: ReactNode = segment.emphasis.reduce<ReactNode>(
    (inner, kind) => {
      if (kind === 'link') return inner;
      const Tag = EMPHASIS[kind];
      return <Tag>{inner}</Tag>;
    },
    text.text.slice(segment.start, segment.end),
  );
  if (segment.marks.length === 0) {
    return segment.isOutside ? <span className={styles.outside}>{words}</span> : words;
  }
  const marked = segment.marks.reduceRight<ReactNode>(
    (inner, mark) => (
      <mark
        className={mark.layer === 'own' ? styles.own : styles.other}
        data-active={mark.id === active}
        data-mark={mark.id}
        style={colorsOf(mark, sheet.known)}
      >
        {segment.begins.includes(mark) && <sup className={styles.tag}>{mark.tag}</sup>}
        {inner}
      </mark>
    ),
    words,
  );
  return marked;
}

const EMPHASIS = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function colorsOf(mark: LayerMark, known: ReadonlyMap<string, Label>): CSSProperties {
  const label = known.get(mark.labelIds[0] ?? '');
  const colors = markerColors(label?.color ?? NO_LABEL);
  return {
    '--tint-light': colors.tintLight,
    '--tint-dark': colors.tintDark,
    '--line-light': colors.lineLight,
    '--line-dark': colors.lineDark,
    '--pattern': label?.pattern ?? 'dotted',
  } as CSSProperties;
}

const NO_LABEL = '#808080';
