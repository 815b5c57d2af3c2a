/** The text of an article as Markdown: what is marked between `<mark>` and `</mark>`, a footnote at each end. */
import type { Block } from '../../domain/text/block';
import type { ArticleText } from '../../domain/text/article';
import type { NumberedText } from '../../domain/transfer/report/numbered-marks';
import { markdownText } from '../../containers/markdown/escape';

export function articleMarkdown(
  { text, blocks }: ArticleText,
  pieces: NumberedText['pieces'],
): string {
  const prefixOf = prefixes();
  return blocks
    .map((block, at) => {
      const own = pieces[at] ?? [];
      const { first, next } = prefixOf(block);
      const body = block.kind === 'code' ? codeOf(text, block, own) : wordsOf(text, block, own);
      return first + body.replaceAll('\n', `\n${next}`);
    })
    .join('\n\n');
}

type Pieces = NumberedText['pieces'][number];

function wordsOf(text: string, { start, kind, level = 1 }: Block, pieces: Pieces): string {
  const words = pieces.map((piece, at) => {
    const isMarked = piece.layers.length > 0;
    const wasMarked = (pieces[at - 1]?.layers.length ?? 0) > 0;
    const goesOn = (pieces[at + 1]?.layers.length ?? 0) > 0;
    const isLineStart = piece.start === start || text[piece.start - 1] === '\n';
    const said = markdownText(text.slice(piece.start, piece.end), isLineStart);
    if (!isMarked) return said;
    const notes = notesAt(piece);
    // A footnote stands outside the mark: the mark is closed for it, and opened again after it.
    const opens = !wasMarked || notesAt(pieces[at - 1]) !== '';
    return `${opens ? '<mark>' : ''}${said}${!goesOn || notes !== '' ? '</mark>' : ''}${notes}`;
  });
  if (kind !== 'heading') return words.join('');
  // It ends where its line does.
  return `${'#'.repeat(Math.min(6, level + 1))} ${words.join('').replaceAll('<br>\n', '<br>')}`;
}

/** Nothing is marked inside a block of code; its footnotes follow it. */
function codeOf(text: string, { start, end }: Block, pieces: Pieces): string {
  const code = text.slice(start, end);
  const runs = code.match(/`{3,}/g) ?? [];
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const notes = pieces.map(notesAt).join('');
  return `${fence}\n${code}\n${fence}${notes === '' ? '' : `\n\n${notes}`}`;
}

function notesAt(piece: Pieces[number] | undefined): string {
  return (piece?.layers ?? [])
    .filter(({ annotation }) => annotation.spans.at(-1)?.end === piece?.end)
    .map(({ number }) => `[^${number}]`)
    .join('');
}

interface Prefix {
  readonly first: string;
  readonly next: string;
}

/** Quotes and lists as signs at the heads of lines; an item is counted when it is first met. */
function prefixes(): (block: Block) => Prefix {
  const begun = new Set<number>();
  const counts = new Map<number, number>();
  return ({ within }) => {
    let first = '';
    let next = '';
    let marker = '- ';
    for (const container of within) {
      if (container.kind === 'quote') {
        first += '> ';
        next += '> ';
      } else if (container.kind === 'list') {
        const count = counts.get(container.id) ?? container.first;
        marker = container.ordered ? `${count}. ` : '- ';
        counts.set(container.id, count);
      } else if (container.kind === 'item') {
        const isNew = !begun.has(container.id);
        begun.add(container.id);
        first += isNew ? marker : ' '.repeat(marker.length);
        next += ' '.repeat(marker.length);
        const list = within[within.indexOf(container) - 1];
        if (isNew && list) counts.set(list.id, (counts.get(list.id) ?? 0) + 1);
      }
    }
    return { first, next };
  };
}
