/** The text of an article as HTML: its structure, and a `mark` for each piece of what is marked. */
import { isSafeHref } from '../../domain/text/href';
import type { Block, Container, InlineMark } from '../../domain/text/block';
import type { ArticleText } from '../../domain/text/article';
import type { Piece } from '../../domain/class-view/pieces';
import { piecesOf } from '../../domain/class-view/pieces';
import { nestedBlocks } from '../../domain/transfer/report/nested-blocks';
import type { NumberedMark } from '../../domain/transfer/report/numbered-marks';
import { html, labelClass, nameOf } from './markup';

export function articleHtml(
  { text, blocks, marks }: ArticleText,
  pieces: readonly (readonly Piece<NumberedMark>[])[],
): string {
  const formats = piecesOf(
    blocks,
    marks.map((mark) => ({ start: mark.start, end: mark.end, what: mark })),
  );
  const lines: string[] = [];
  for (const step of nestedBlocks(blocks)) {
    if (step.kind === 'block') {
      const { block, index } = step;
      const inner = (pieces[index] ?? []).map((piece) =>
        pieceHtml(text, piece, formats[index] ?? []),
      );
      lines.push(blockHtml(block, inner.join('')));
    } else {
      lines.push(step.kind === 'open' ? openTag(step.container) : closeTag(step.container));
    }
  }
  return lines.join('\n');
}

function pieceHtml(
  text: string,
  piece: Piece<NumberedMark>,
  formats: readonly Piece<InlineMark>[],
): string {
  const words = formats
    .filter(({ start, end }) => start < piece.end && piece.start < end)
    .map(({ start, end, layers }) =>
      formatted(text.slice(Math.max(start, piece.start), Math.min(end, piece.end)), layers),
    )
    .join('');
  const { layers } = piece;
  if (layers.length === 0) return words;
  const begun = layers.filter(({ annotation }) => annotation.spans[0]?.start === piece.start);
  const ended = layers.filter(({ annotation }) => annotation.spans.at(-1)?.end === piece.end);
  const anchors = begun.map(({ number }) => `<span id="m${number}"></span>`).join('');
  const tags = ended
    .map(({ number, labels }) => {
      const names = [number, ...labels.map((label) => html(nameOf(label)))].join(' ');
      return `<sup class="tag"> [${names}]</sup>`;
    })
    .join('');
  return `${anchors}${layers.reduceRight(markHtml, words)}${tags}`;
}

/** One element for each, so that overlapping lines all show. */
function markHtml(inside: string, { number, labels }: NumberedMark): string {
  const title = [`${number}`, ...labels.map(nameOf)].map(html).join('; ');
  const marked = labels
    .slice(1)
    .reduceRight((inner, label) => `<span class="${labelClass(label)}">${inner}</span>`, inside);
  const [first] = labels;
  return `<mark title="${title}"${first ? ` class="${labelClass(first)}"` : ''}>${marked}</mark>`;
}

function formatted(text: string, marks: readonly InlineMark[]): string {
  const link = marks.find(({ kind }) => kind === 'link');
  return marks.reduceRight(
    (inner, mark) => {
      const { kind, href } = mark;
      if (kind !== 'link') return `<${TAGS[kind]}>${inner}</${TAGS[kind]}>`;
      // One link cannot stand in another.
      return mark === link && href !== undefined && isSafeHref(href)
        ? `<a href="${html(href)}" rel="noreferrer">${inner}</a>`
        : inner;
    },
    html(text).replaceAll('\n', '<br>'),
  );
}

function blockHtml({ kind, level = 1, within }: Block, inner: string): string {
  if (kind === 'code') return `<pre><code>${inner}</code></pre>`;
  if (kind === 'paragraph') return `<p>${inner}</p>`;
  // HTML allows no heading in the head of a column.
  if (within.some((container) => container.kind === 'cell' && container.header)) {
    return `<p><strong>${inner}</strong></p>`;
  }
  const tag = `h${Math.min(6, level + 1)}`;
  return `<${tag}>${inner}</${tag}>`;
}

function openTag(container: Container): string {
  switch (container.kind) {
    case 'quote':
      return '<blockquote>';
    case 'list':
      if (!container.ordered) return '<ul>';
      return container.first === 1 ? '<ol>' : `<ol start="${container.first}">`;
    case 'item':
      return '<li>';
    case 'table':
      return '<table><tbody>';
    case 'row':
      return '<tr>';
    case 'cell':
      return container.header ? '<th>' : '<td>';
  }
}

function closeTag(container: Container): string {
  switch (container.kind) {
    case 'quote':
      return '</blockquote>';
    case 'list':
      return container.ordered ? '</ol>' : '</ul>';
    case 'item':
      return '</li>';
    case 'table':
      return '</tbody></table>';
    case 'row':
      return '</tr>';
    case 'cell':
      return container.header ? '</th>' : '</td>';
  }
}

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const;
