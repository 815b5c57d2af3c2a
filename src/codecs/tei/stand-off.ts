/** Annotations, notes and links beside the text, by pointers into its paragraphs. */
import { createCodePointIndex, type CodePointIndex } from '../../domain/text/code-points';
import { utf16 } from '../../domain/text/offsets';
import type { Span } from '../../domain/text/span';
import type { Block } from '../../domain/text/block';
import type { ExportedArticle } from '../../domain/transfer/export';
import { originOf } from '../../domain/transfer/origin';
import { exportedMarks, type ExportedMark } from '../../domain/transfer/outgoing/exported-marks';
import { firstIndex } from '../../lib/sorted';
import { isJsonObject } from '../../lib/json';
import { xmlAttributes, xmlText } from '../../containers/xml/escape';
import { blockId } from './body';
import { ID } from './header';

export interface StandOff {
  readonly lines: readonly string[];
  /** Annotations with an end between two paragraphs, where no pointer leads. */
  readonly trimmed: number;
  /** Annotations that mark nothing else. */
  readonly unplaced: number;
  /** Links to annotations that are not in the file. */
  readonly lostLinks: number;
}

export function standOff(exported: ExportedArticle): StandOff {
  const { text, readings } = exported;
  const index = createCodePointIndex(text.text);
  const spans: string[] = [];
  const annotations: string[] = [];
  const here = new Set<string>();
  let trimmed = 0;
  let unplaced = 0;
  for (const mark of exportedMarks(exported)) {
    const { id, spans: pieces } = mark.annotation;
    const places = pieces.map((piece) => pointersTo(piece, text.blocks, index));
    const targets = places.map(({ target }) => target).filter((target) => target !== '');
    if (targets.length === 0) {
      unplaced += 1;
      continue;
    }
    if (places.some((place) => place.isTrimmed)) trimmed += 1;
    here.add(id);
    spans.push(...spanLines(mark, targets));
    annotations.push(annotationLine(mark));
  }
  const links = readings.flatMap((parts) => parts.links);
  const kept = links.filter(({ from, to }) => here.has(from) && here.has(to));
  const lines = [
    ...list('spanGrp', 'annotations', spans),
    ...list('listAnnotation', undefined, annotations),
    ...list(
      'linkGrp',
      'links',
      kept.map(
        ({ id, type, from, to }) =>
          `<link${xmlAttributes({ 'xml:id': ID.link(id), type, target: `#${ID.mark(from)} #${ID.mark(to)}` })}/>`,
      ),
    ),
  ];
  return {
    lines: list('standOff', 'annotations', lines),
    trimmed,
    unplaced,
    lostLinks: links.length - kept.length,
  };
}

/** None of these elements may be empty. */
function list(name: string, type: string | undefined, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`<${name}${xmlAttributes({ type })}>`, ...lines, `</${name}>`];
}

/** Offset and length in code points for each block the span has a part of. */
function pointersTo(
  { start, end }: Span,
  blocks: readonly Block[],
  { toCodePoint }: CodePointIndex,
): { readonly target: string; readonly isTrimmed: boolean } {
  const pointers: string[] = [];
  let first: number = end;
  let last: number = start;
  for (
    let at = firstIndex(blocks, (block) => block.end > start);
    at < blocks.length && (blocks[at] as Block).start < end;
    at += 1
  ) {
    const block = blocks[at] as Block;
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from >= to) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
    const offset = toCodePoint(utf16(from)) - toCodePoint(block.start);
    const length = toCodePoint(utf16(to)) - toCodePoint(utf16(from));
    pointers.push(`#string-range(${blockId(at)},${offset},${length})`);
  }
  return { target: pointers.join(' '), isTrimmed: first > start || last < end };
}

/** One for each piece, chained: several pointers in one of them are the paragraphs of a single piece. */
function spanLines(mark: ExportedMark, targets: readonly string[]): readonly string[] {
  const { annotation, reading, labels } = mark;
  const idOf = (at: number): string =>
    at === 0 ? ID.mark(annotation.id) : `${ID.mark(annotation.id)}.${at + 1}`;
  const names = labels.map(({ name }) => name).join(', ');
  return targets.map((target, at) => {
    const own = {
      'xml:id': idOf(at),
      target,
      ana: labels.map(({ id }) => `#${ID.label(id)}`).join(' ') || undefined,
      resp: `#${ID.reading(reading.id)}`,
      prev: at > 0 ? `#${idOf(at - 1)}` : undefined,
      next: at < targets.length - 1 ? `#${idOf(at + 1)}` : undefined,
    };
    return `<span${xmlAttributes({ ...keptAttributes(mark), ...own })}>${xmlText(names)}</span>`;
  });
}

function annotationLine({ annotation }: ExportedMark): string {
  const { id, note, created, modified, extra } = annotation;
  const kept = originOf(extra, 'tei')?.raw['motivation'];
  const motivation =
    typeof kept === 'string' && /^[a-z]+$/.test(kept)
      ? kept
      : note === ''
        ? 'classifying'
        : 'commenting';
  const attributes = { 'xml:id': `note.${id}`, motivation, target: `#${ID.mark(id)}` };
  return [
    `<annotation${xmlAttributes(attributes)}><revisionDesc>`,
    `<change${xmlAttributes({ status: 'created', when: created })}/>`,
    `<change${xmlAttributes({ status: 'modified', when: modified })}/>`,
    '</revisionDesc>',
    note === '' ? '' : `<note>${xmlText(note)}</note>`,
    '</annotation>',
  ].join('');
}

/** What another tool said of the span in attributes that mean nothing here. */
function keptAttributes({ annotation }: ExportedMark): Readonly<Record<string, string>> {
  const kept = originOf(annotation.extra, 'tei')?.raw['attributes'];
  if (kept === undefined || !isJsonObject(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && /^[A-Za-z_][\w.-]*$/.test(entry[0]),
    ),
  );
}
