/** An article to be looked at: its blocks and formatting as plain elements, with layers over stretches of it. */
import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { piecesOf, type Layer, type Piece } from '../../../domain/class-view/pieces';
import type { ArticleText } from '../../../domain/text/article';
import type { Span } from '../../../domain/text/span';
import { createArticleDocument } from '../../../editor/document-json';
import styles from './article-text.module.css';
import { clipInline, partsOf, type Inline, type Part } from './inline';

/** How a layer looks: one element around its words, outermost first. */
export interface Look {
  readonly className: string;
  readonly style?: CSSProperties;
}

interface MarkedArticleProps {
  readonly text: ArticleText;
  readonly layers: readonly Layer<Look>[];
  /** Stands out; only the blocks it touches are drawn anew when it moves. */
  readonly active?: Span | null;
}

export function MarkedArticle({ text, layers, active = null }: MarkedArticleProps) {
  const { document, parts } = useArticle(text);
  const pieces = useMemo(() => piecesOf(document.leaves, layers), [document, layers]);
  return (
    <div className={styles.article}>
      {parts.map((part) => (
        <PartView active={active} key={part.key} part={part} pieces={pieces} source={text.text} />
      ))}
    </div>
  );
}

/** The words that stand out, to scroll to or to point a panel at. */
export function activeWords(root: ParentNode): Element | null {
  return root.querySelector(`.${styles.active ?? ''}`);
}

export interface ArticleColumn {
  readonly id: string;
  readonly layers: readonly Layer<Look>[];
}

/** Several readings of one article beside one another, level with each other block by block. */
export function ArticleColumns({
  text,
  columns,
  active = null,
}: {
  readonly text: ArticleText;
  readonly columns: readonly ArticleColumn[];
  /** Stands out in every column. */
  readonly active?: Span | null;
}) {
  const { document, parts } = useArticle(text);
  const pieces = useMemo(
    () => columns.map(({ id, layers }) => ({ id, own: piecesOf(document.leaves, layers) })),
    [document, columns],
  );
  return (
    <div className={styles.article}>
      {parts.map((part) => (
        <div
          className={styles.row}
          key={part.key}
          style={{ '--columns': columns.length } as CSSProperties}
        >
          {pieces.map(({ id, own }) => (
            <div key={id}>
              <PartView active={active} part={part} pieces={own} source={text.text} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function useArticle(text: ArticleText) {
  return useMemo(() => {
    const document = createArticleDocument(text);
    return { document, parts: partsOf(document) };
  }, [text]);
}

interface PartViewProps {
  readonly part: Part;
  readonly pieces: readonly (readonly Piece<Look>[])[];
  readonly source: string;
  readonly active: Span | null;
}

function PartView({ part, pieces, source, active }: PartViewProps): ReactNode {
  if (part.kind === 'leaf') {
    const own = pieces[part.index] ?? NO_PIECES;
    const [first] = own;
    const last = own.at(-1);
    const isTouched =
      active && first && last && first.start < active.end && active.start < last.end;
    return <LeafView active={isTouched ? active : null} part={part} pieces={own} source={source} />;
  }
  const { node, tag: Container } = part;
  const inside = part.parts.map((child) => (
    <PartView active={active} key={child.key} part={child} pieces={pieces} source={source} />
  ));
  if (Container === 'table') {
    return (
      <div className={styles.table}>
        <table>
          <tbody>{inside}</tbody>
        </table>
      </div>
    );
  }
  const start: unknown = node.attrs?.['start'];
  return typeof start === 'number' ? (
    <ol start={start}>{inside}</ol>
  ) : (
    <Container>{inside}</Container>
  );
}

interface LeafViewProps {
  readonly part: Extract<Part, { kind: 'leaf' }>;
  readonly pieces: readonly Piece<Look>[];
  readonly source: string;
  readonly active: Span | null;
}

const LeafView = memo(function LeafView({ part, pieces, source, active }: LeafViewProps) {
  const { node, inline } = part;
  const words = (active ? withActive(pieces, active) : pieces).map((piece) => (
    <PieceView inline={clipInline(inline, piece)} key={piece.start} piece={piece} source={source} />
  ));
  const at = pieces[0]?.start;
  if (node.type === 'codeBlock') {
    return (
      <pre data-at={at}>
        <code>{words}</code>
      </pre>
    );
  }
  if (node.type !== 'heading') return <p data-at={at}>{words}</p>;
  const level: unknown = node.attrs?.['level'];
  // The page's own headings come first: one level down, and never beyond six.
  const Heading = HEADINGS[Math.min(6, Number(level) + 1) - 2] ?? 'h6';
  return (
    <Heading className={styles[`level-${Number(level)}`]} data-at={at}>
      {words}
    </Heading>
  );
});

interface PieceViewProps {
  readonly piece: Piece<Look>;
  readonly inline: readonly Inline[];
  readonly source: string;
}

function PieceView({ piece, inline, source }: PieceViewProps): ReactNode {
  const words = inline.map((item) => <Formatted item={item} key={item.start} source={source} />);
  return piece.layers.reduceRight<ReactNode>(
    (inside, { className, style }) => (
      <span className={className} style={style}>
        {inside}
      </span>
    ),
    words,
  );
}

function Formatted({
  item,
  source,
}: {
  readonly item: Inline;
  readonly source: string;
}): ReactNode {
  if (item.isBreak) return <br />;
  return item.marks.reduceRight<ReactNode>(
    (inside, mark) => {
      const Mark = MARKS.get(mark.type) ?? 'span';
      // Links are not followed here: a press asks who marked the words.
      return <Mark className={mark.type === 'link' ? styles.link : undefined}>{inside}</Mark>;
    },
    source.slice(item.start, item.end),
  );
}

function withActive(pieces: readonly Piece<Look>[], active: Span): readonly Piece<Look>[] {
  const block = { start: pieces[0]?.start ?? active.start, end: pieces.at(-1)?.end ?? active.end };
  const looks = pieces.flatMap(({ start, end, layers }) =>
    layers.map((what) => ({ start, end, what })),
  );
  const shown = { ...active, what: { className: styles.active ?? '' } };
  return piecesOf([block], [shown, ...looks])[0] ?? [];
}

const NO_PIECES: readonly Piece<Look>[] = [];
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

const MARKS: ReadonlyMap<string, 'em' | 'strong' | 's' | 'code' | 'sup' | 'sub'> = new Map([
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['strike', 's'],
  ['code', 'code'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);
