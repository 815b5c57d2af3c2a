/** Blocks as paragraphs of runs, cut wherever a comment or a format begins or ends. */
import { xmlText } from '../../containers/xml/escape';
import type { ArticleText } from '../../domain/text/article';
import type { Block, InlineMark, MarkKind } from '../../domain/text/block';
import type { WordComment } from './comments';

/** `<w:p>` for each block. */
export function paragraphsXml(
  { text, blocks, marks }: ArticleText,
  comments: readonly WordComment[],
): string {
  const starts = grouped(comments, ({ start }) => start.block);
  const ends = grouped(comments, ({ end }) => end.block);
  const formats = marks.toSorted((a, b) => a.start - b.start);
  let from = 0;
  return blocks
    .map((block, at) => {
      const own: InlineMark[] = [];
      // No mark reaches over the end of its block.
      for (; from < formats.length; from += 1) {
        const mark = formats[from] as InlineMark;
        if (mark.start >= block.end) break;
        own.push(mark);
      }
      const bounds = { starts: starts.get(at) ?? [], ends: ends.get(at) ?? [] };
      return `<w:p>${looksXml(block)}${contentXml(text, block, own, bounds)}</w:p>`;
    })
    .join('');
}

/** A line end is a break, a tab an element of its own. */
export function runXml(text: string, format = ''): string {
  const inner = text
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      if (piece === '\n') return '<w:br/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
  return `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}${inner}</w:r>`;
}

interface Bounds {
  readonly starts: readonly WordComment[];
  readonly ends: readonly WordComment[];
}

function contentXml(
  text: string,
  block: Block,
  marks: readonly InlineMark[],
  { starts, ends }: Bounds,
): string {
  const startsAt = grouped(starts, ({ start }) => start.offset);
  const endsAt = grouped(ends, ({ end }) => end.offset);
  const cuts = new Set<number>([block.start, block.end, ...startsAt.keys(), ...endsAt.keys()]);
  for (const { start, end } of marks) cuts.add(start).add(end);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places
    .map((place, at) => {
      const next = places[at + 1];
      const closed = endsAt.get(place) ?? [];
      const kinds = marks
        .filter(({ start, end }) => start <= place && place < end)
        .map(({ kind }) => kind);
      return [
        ...closed.filter((comment) => !isEmpty(comment)).map(endXml),
        ...(startsAt.get(place) ?? []).map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`),
        ...closed.filter(isEmpty).map(endXml),
        next === undefined ? '' : runXml(text.slice(place, next), formatXml(kinds, block)),
      ].join('');
    })
    .join('');
}

function endXml({ id }: WordComment): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

/** Its range holds nothing: it ends only after it has begun. */
function isEmpty({ start, end }: WordComment): boolean {
  return start.offset === end.offset;
}

/** In the order of the schema. */
function formatXml(kinds: readonly MarkKind[], block: Block): string {
  const has = (kind: MarkKind): boolean => kinds.includes(kind);
  const position = has('superscript') ? 'superscript' : has('subscript') ? 'subscript' : '';
  return [
    has('code') || block.kind === 'code'
      ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>'
      : '',
    has('strong') ? '<w:b/><w:bCs/>' : '',
    has('emphasis') ? '<w:i/><w:iCs/>' : '',
    has('strike') ? '<w:strike/>' : '',
    position === '' ? '' : `<w:vertAlign w:val="${position}"/>`,
  ].join('');
}

/** Headings by their level; what stands in a list, a quote or a table is indented. */
function looksXml({ kind, level = 1, within }: Block): string {
  const depth = within.filter((container) => INDENTING.has(container.kind)).length;
  const style = kind === 'heading' ? `<w:pStyle w:val="Heading${level}"/>` : '';
  const indent = depth > 0 ? `<w:ind w:start="${Math.min(depth, 8) * INDENT}"/>` : '';
  return style + indent === '' ? '' : `<w:pPr>${style}${indent}</w:pPr>`;
}

function grouped(
  comments: readonly WordComment[],
  by: (comment: WordComment) => number,
): ReadonlyMap<number, readonly WordComment[]> {
  const groups = new Map<number, WordComment[]>();
  for (const comment of comments) {
    const at = by(comment);
    const group = groups.get(at);
    if (group) group.push(comment);
    else groups.set(at, [comment]);
  }
  return groups;
}

const INDENTING: ReadonlySet<string> = new Set(['quote', 'list', 'table']);
/** Twentieths of a point. */
const INDENT = 360;
