/** The text of the printed article: its structure, what is marked, a number and short names at each mark's end. */
import { useMemo, type ReactNode } from 'react';
import { piecesOf, type Piece } from '../../../domain/class-view/pieces';
import type { Label, LabelId } from '../../../domain/codebook/label';
import type { Block, InlineMark, MarkKind } from '../../../domain/text/block';
import type { NumberedMark, NumberedText } from '../../../domain/transfer/report/numbered-marks';
import { useReaderDesk } from '../reader-context';
import { blockTree, type BlockNode } from './block-tree';
import { lineOf } from './line';
import styles from './paper.module.css';

interface PaperTextProps {
  readonly numbered: NumberedText;
  readonly short: ReadonlyMap<LabelId, string>;
}

export function PaperText({ numbered, short }: PaperTextProps) {
  const { text } = useReaderDesk();
  const tree = useMemo(() => blockTree(text.blocks), [text]);
  const formats = useMemo(
    () =>
      piecesOf(
        text.blocks,
        text.marks.map((mark) => ({ start: mark.start, end: mark.end, what: mark })),
      ),
    [text],
  );
  const draw = (node: BlockNode): ReactNode =>
    node.kind === 'block' ? (
      <BlockView block={node.block} key={node.index}>
        {(numbered.pieces[node.index] ?? []).map((piece) => (
          <PieceView
            formats={formats[node.index] ?? []}
            key={piece.start}
            piece={piece}
            short={short}
            source={text.text}
          />
        ))}
      </BlockView>
    ) : (
      <ContainerView key={`c${node.container.id}`} node={node}>
        {node.children.map(draw)}
      </ContainerView>
    );
  return <>{tree.map(draw)}</>;
}

function BlockView({ block, children }: { readonly block: Block; readonly children: ReactNode }) {
  if (block.kind === 'code') return <pre>{children}</pre>;
  if (block.kind === 'paragraph') return <p>{children}</p>;
  const Heading = HEADINGS[Math.min(6, (block.level ?? 1) + 1) - 2] ?? 'h6';
  return <Heading>{children}</Heading>;
}

interface ContainerViewProps {
  readonly node: Extract<BlockNode, { kind: 'container' }>;
  readonly children: ReactNode;
}

function ContainerView({ node: { container }, children }: ContainerViewProps) {
  switch (container.kind) {
    case 'quote':
      return <blockquote>{children}</blockquote>;
    case 'list':
      return container.ordered ? <ol start={container.first}>{children}</ol> : <ul>{children}</ul>;
    case 'item':
      return <li>{children}</li>;
    case 'table':
      return (
        <table className={styles.table}>
          <tbody>{children}</tbody>
        </table>
      );
    case 'row':
      return <tr>{children}</tr>;
    case 'cell':
      return container.header ? <th>{children}</th> : <td>{children}</td>;
  }
}

interface PieceViewProps {
  readonly piece: Piece<NumberedMark>;
  readonly formats: readonly Piece<InlineMark>[];
  readonly short: ReadonlyMap<LabelId, string>;
  readonly source: string;
}

function PieceView({ piece, formats, short, source }: PieceViewProps): ReactNode {
  const words = formats
    .filter(({ start, end }) => start < piece.end && piece.start < end)
    .map(({ start, end, layers }) => (
      <Formatted key={start} marks={layers}>
        {source.slice(Math.max(start, piece.start), Math.min(end, piece.end))}
      </Formatted>
    ));
  const lines = piece.layers.flatMap(({ labels }): readonly Pick<Label, 'color' | 'pattern'>[] =>
    labels.length === 0 ? [PLAIN] : labels,
  );
  const ended = piece.layers.filter(({ annotation }) => annotation.spans.at(-1)?.end === piece.end);
  return (
    <>
      {lines.reduceRight<ReactNode>(
        (inside, label, depth) => (
          <span className={styles.mark} style={lineOf(label, depth)}>
            {inside}
          </span>
        ),
        words,
      )}
      {ended.map(({ number, labels }) => (
        <sup className={styles.tag} key={number}>
          {[number, ...labels.map(({ id }) => short.get(id))].join(' ')}
        </sup>
      ))}
    </>
  );
}

function Formatted({
  marks,
  children,
}: {
  readonly marks: readonly InlineMark[];
  readonly children: string;
}): ReactNode {
  return marks.reduceRight<ReactNode>((inside, { kind }) => {
    const Tag = TAGS[kind];
    return <Tag>{inside}</Tag>;
  }, children);
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A line without a colour of its own. */
const PLAIN: Pick<Label, 'color' | 'pattern'> = { color: '#808080', pattern: 'solid' };

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  link: 'span',
} as const satisfies Record<MarkKind, string>;
